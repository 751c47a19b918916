import { html } from "../../html"
import type { Html } from "../../html"
import type { Block, TabGroup } from "../docPage"
import { addressOf, findPage } from "../library"
import { inVersion } from "../versions"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { icon } from "./icons"

/** `index` tells the blocks of one page apart. */
export function printBlock(visitor: DocsState, block: Block, index: string): Html {
  const text = (words: string) => printText(visitor, words)
  if (typeof block === "string") return html`<p>${text(block)}</p>`
  if ("note" in block) return html`<p class="note" role="note"><strong>Note</strong> ${text(block.note)}</p>`
  if ("list" in block)
    return html`<ul>
      ${block.list.map((entry) => html`<li>${text(entry)}</li>`)}
    </ul>`
  if ("steps" in block)
    return html`<ol>
      ${block.steps.map((entry) => html`<li>${text(entry)}</li>`)}
    </ol>`
  if ("options" in block) return optionsTable(block.options, text)
  if ("tabs" in block) return tabbedSample(visitor, block, index)
  return sample(visitor, block.code)
}

function optionsTable(options: Record<string, string>, text: (words: string) => Html[]): Html {
  return html`<table>
    <tbody>
      ${Object.entries(options).map(
        ([name, meaning]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${text(meaning)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function sample(visitor: DocsState, code: string): Html {
  const label = textsFor(visitor).copyCode
  return html`<div class="sample">
    <pre><code>${inVersion(code, visitor.version)}</code></pre>
    <button type="button" class="icon-button copy" aria-label="${label}" title="${label}">
      ${icon("copy")}
    </button>
  </div>`
}

type Tabbed = { tabs: TabGroup; code: Record<string, string> }

function tabbedSample(visitor: DocsState, { tabs, code }: Tabbed, index: string): Html {
  const names = Object.keys(code)
  const chosen = names.find((name) => name === visitor.tabs[tabs]) ?? names[0]
  const id = (name: string) => `${tabs}-${index}-${name.toLowerCase()}`
  return html`<div class="tabs" data-group="${tabs}">
    <div role="tablist" aria-label="${tabs === "system" ? "Operating system" : "Package manager"}">
      ${names.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${id(name)}"
            aria-controls="panel-${id(name)}"
            aria-selected="${name === chosen ? "true" : "false"}"
            ${name !== chosen && html`tabindex="-1"`}
          >
            ${name}
          </button>`,
      )}
    </div>
    ${Object.entries(code).map(
      ([name, words]) =>
        html`<div
          role="tabpanel"
          id="panel-${id(name)}"
          aria-labelledby="tab-${id(name)}"
          ${name !== chosen && "hidden"}
        >
          ${sample(visitor, words)}
        </div>`,
    )}
  </div>`
}

const inline = /`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g

/** Code and links in a text. A link to a page that this version does not have is only its words. */
export function printText({ version }: DocsState, words: string): Html[] {
  const text = inVersion(words, version)
  const parts: Html[] = []
  let end = 0
  for (const match of text.matchAll(inline)) {
    const [all, code, name = "", id = ""] = match
    parts.push(html`${text.slice(end, match.index)}`)
    if (code !== undefined) parts.push(html`<code>${code}</code>`)
    else if (findPage(id, version)) parts.push(html`<a href="${addressOf(id, version)}">${name}</a>`)
    else parts.push(html`${name}`)
    end = match.index + all.length
  }
  return [...parts, html`${text.slice(end)}`]
}
