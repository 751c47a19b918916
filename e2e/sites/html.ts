/** Markup that is safe to send: every plain value put into it was escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** `false`, `null` and `undefined` print nothing, so `${condition && html`…`}` works. */
export type HtmlValue = string | number | false | null | undefined | Html | readonly HtmlValue[]

export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const markup = strings.map((text, index) => text + toMarkup(values[index])).join("")
  return new Html(markup)
}

/** For text that is markup already and comes from our own source files. */
export function raw(trustedMarkup: string): Html {
  return new Html(trustedMarkup)
}

/** A data block for the page's own script. `<` is escaped so that no value can end the element. */
export function jsonScript(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c")
  return html`<script type="application/json" id="${id}">
    ${raw(json)}
  </script>`
}

function toMarkup(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return ""
  if (value instanceof Html) return value.markup
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value))
  return value.map(toMarkup).join("")
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
