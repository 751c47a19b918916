import { html } from "../../html"
import type { Html } from "../../html"
import { languages } from "../languages"
import { latest, versionName, versions } from "../versions"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { icon } from "./icons"
import type { PageContent } from "./layout"

export function header(visitor: DocsState, content: PageContent): Html {
  const texts = textsFor(visitor)
  return html`<header class="site-header">
    <button
      type="button"
      class="icon-button menu-button"
      id="menu-button"
      aria-expanded="false"
      aria-controls="sidebar"
      aria-label="${texts.menu}"
    >
      ${icon("menu")}
    </button>
    <a class="logo" href="/"><img src="/logo.svg" alt="" width="28" height="28" /> Holdfast Docs</a>
    <form class="search" role="search" action="/search">
      <input
        type="search"
        name="q"
        value="${content.query ?? ""}"
        aria-label="${texts.search}"
        placeholder="${texts.search}"
        autocomplete="off"
      />
    </form>
    ${versionSelect(visitor, content)}
    <a class="saved-link" href="/saved"
      >${texts.savedPages} (<span id="saved-count">${visitor.saved.length}</span>)</a
    >
    ${languageMenu(visitor, content)}
    <button
      type="button"
      class="theme-switch"
      id="theme-switch"
      role="switch"
      aria-checked="${visitor.theme === "dark" ? "true" : "false"}"
      aria-label="${texts.darkTheme}"
    >
      ${icon("moon")}
    </button>
  </header>`
}

function versionSelect(visitor: DocsState, { pageId, query }: PageContent): Html {
  return html`<form class="version" method="post" action="/version">
    ${query !== undefined && html`<input type="hidden" name="q" value="${query}" />`}
    <input type="hidden" name="page" value="${pageId ?? ""}" />
    <label for="version-select">${textsFor(visitor).version}</label>
    <select id="version-select" name="version" autocomplete="off">
      ${versions.map(
        (version) =>
          html`<option value="${versionName(version)}" ${version === visitor.version && "selected"}>
            ${versionName(version)}${version === latest && " (latest)"}
          </option>`,
      )}
    </select>
    <noscript><button type="submit">OK</button></noscript>
  </form>`
}

function languageMenu(visitor: DocsState, { path }: PageContent): Html {
  return html`<form class="language" method="post" action="/language">
    <input type="hidden" name="back" value="${path}" />
    <button
      type="button"
      id="language-button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-controls="language-menu"
      aria-label="${textsFor(visitor).language}"
    >
      ${icon("globe")} <span aria-hidden="true">${visitor.language.toUpperCase()}</span>
    </button>
    <ul id="language-menu" role="menu" aria-labelledby="language-button" hidden>
      ${Object.entries(languages).map(
        ([code, { name }]) =>
          html`<li role="none">
            <button
              type="submit"
              role="menuitem"
              tabindex="-1"
              name="language"
              value="${code}"
              lang="${code}"
            >
              ${name}
            </button>
          </li>`,
      )}
    </ul>
  </form>`
}
