import { html } from "../../html"
import type { Html } from "../../html"
import { sectionsIn } from "../docPage"
import type { DocPage, Section } from "../docPage"
import { addressOf, neighbours, partsAbove } from "../library"
import { versionName } from "../versions"
import { isSamePage, textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { printBlock, printText } from "./blocks"
import { feedbackWidget } from "./feedback"
import { icon } from "./icons"
import { layout } from "./layout"

export function articlePage(visitor: DocsState, page: DocPage): Html {
  const sections = sectionsIn(page, visitor.version)
  const { untranslated } = textsFor(visitor)
  const body = html`<article data-page="${page.id}" data-version="${versionName(visitor.version)}">
      ${breadcrumbs(visitor, page)} ${untranslated !== "" && html`<p class="note">${untranslated}</p>`}
      <div class="title-row" lang="en">
        <h1>${page.title}</h1>
        ${saveButton(visitor, page)}
      </div>
      <div lang="en">
        <p class="lead">${printText(visitor, page.summary)}</p>
        ${sections.map((section, index) => printSection(visitor, section, index))}
      </div>
      ${feedbackWidget(visitor)} ${pager(visitor, page)}
    </article>
    ${contents(visitor, sections)}`
  const path = addressOf(page.id, visitor.version)
  return layout(visitor, { title: page.title, path, pageId: page.id, body })
}

function breadcrumbs(visitor: DocsState, { id, title }: DocPage): Html {
  const { breadcrumbs: name } = textsFor(visitor)
  return html`<nav class="breadcrumbs" aria-label="${name}">
    <ol>
      <li><a href="${addressOf("", visitor.version)}">Docs</a></li>
      ${partsAbove(id).map((part) => html`<li>${part.name}</li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`
}

function saveButton(visitor: DocsState, { id }: DocPage): Html {
  const here = { page: id, version: visitor.version }
  const isSaved = visitor.saved.some((saved) => isSamePage(saved, here))
  return html`<button type="button" class="save" id="save-page" aria-pressed="${isSaved ? "true" : "false"}">
    ${icon("bookmark")} ${textsFor(visitor).savePage}
  </button>`
}

function printSection(visitor: DocsState, { heading, blocks }: Section, index: number): Html {
  const anchor = anchorOf(heading)
  return html`<h2 id="${anchor}">
      ${heading}
      <a class="anchor" href="#${anchor}" aria-label="Direct link to ${heading}">#</a>
    </h2>
    ${blocks.map((block, at) => printBlock(visitor, block, `${index}-${at}`))}`
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

function contents(visitor: DocsState, sections: Section[]): Html {
  return html`<nav class="contents" aria-labelledby="contents-heading">
    <h2 id="contents-heading">${textsFor(visitor).onThisPage}</h2>
    <ul>
      ${sections.map(({ heading }) => html`<li><a href="#${anchorOf(heading)}">${heading}</a></li>`)}
    </ul>
  </nav>`
}

function pager(visitor: DocsState, page: DocPage): Html {
  const { previous, next } = neighbours(page, visitor.version)
  const texts = textsFor(visitor)
  const link = (to: DocPage, name: string, rel: string) =>
    html`<a rel="${rel}" href="${addressOf(to.id, visitor.version)}"><span>${name}</span> ${to.title}</a>`
  return html`<nav class="pager" aria-label="${texts.previous} / ${texts.next}">
    ${previous && link(previous, texts.previous, "prev")} ${next && link(next, texts.next, "next")}
  </nav>`
}
