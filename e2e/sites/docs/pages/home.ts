import { html } from "../../html"
import type { Html } from "../../html"
import { addressOf, findPage } from "../library"
import { inVersion, latest, versionName } from "../versions"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { layout } from "./layout"

const popular = [
  "getting-started/installation",
  "getting-started/first-snapshot",
  "guides/storage/s3",
  "guides/restoring/whole-machine",
  "reference/configuration/file",
  "project/upgrade",
]

export function homePage(visitor: DocsState): Html {
  const { version } = visitor
  const pages = popular.flatMap((id) => findPage(id, version) ?? [])
  const { untranslated } = textsFor(visitor)
  const body = html`<div class="home">
    ${untranslated !== "" && html`<p class="note">${untranslated}</p>`}
    <h1>Holdfast documentation</h1>
    <p class="lead">
      Backups that hold: encrypted, incremental, and readable for years. You are reading the documentation of
      ${versionName(version)}.
    </p>
    ${
      version !== latest &&
      html`<p class="note">
        This is not the newest version. <a href="${addressOf("", latest)}">Go to ${versionName(latest)}</a>
      </p>`
    }
    <h2>Popular pages</h2>
    <ul class="cards">
      ${pages.map(
        ({ id, title, summary }) =>
          html`<li>
            <h3><a href="${addressOf(id, version)}">${title}</a></h3>
            <p>${inVersion(summary, version)}</p>
          </li>`,
      )}
    </ul>
  </div>`
  return layout(visitor, { title: "Home", path: "/", pageId: "", body })
}
