import { html } from "../../html"
import type { Html } from "../../html"
import type { Visitor } from "../visitor"
import { layout } from "./layout"

const articles = {
  us: {
    title: "About Wanderleaf",
    content: html`<p>
      Nine people above a bakery in Hebden Bridge. We draw the maps, walk the routes and answer the mail.
    </p>`,
  },
  routes: {
    title: "Plan a route",
    content: html`<p>
      The route planner needs a larger map than a browser tab is happy with. You find it in the mobile app,
      under Plan.
    </p>`,
  },
  groups: {
    title: "Groups",
    content: html`<p>You are in no group yet. Ask a friend for an invitation.</p>`,
  },
  help: {
    title: "Help",
    content: html`<details>
        <summary>My hike was cut in two</summary>
        <p>Open the first half in the app and choose “Join with next”.</p>
      </details>
      <details>
        <summary>Who sees where I live?</summary>
        <p>Nobody, when you hide where your hikes start and end. See <a href="/settings">Settings</a>.</p>
      </details>
      <details>
        <summary>I lost my phone</summary>
        <p>Sign it out under Security, then change your password.</p>
      </details>`,
  },
  terms: {
    title: "Terms",
    content: html`<p>
      Be kind, stay on the paths, close the gates. A subscription runs from month to month.
    </p>`,
  },
  privacy: {
    title: "Privacy policy",
    content: html`<p>
      Your hikes are yours. We keep them in Iceland, and show them to whom you choose in your settings.
    </p>`,
  },
} satisfies Record<string, { title: string; content: Html }>

type ArticleName = keyof typeof articles

export function isArticle(name: string): name is ArticleName {
  return Object.hasOwn(articles, name)
}

export function articlePage(visitor: Visitor, name: ArticleName): Html {
  const { title, content } = articles[name]
  const body = html`<div class="narrow">
    <h1>${title}</h1>
    ${content}
  </div>`
  return layout(visitor, { title, path: `/about/${name}`, body })
}
