import { expect, test } from "vitest"
import { html, jsonScript, raw } from "./html"
import type { HtmlValue } from "./html"

const values: [what: string, value: HtmlValue, markup: string][] = [
  ["text", `<a title="x">Tom's & co</a>`, "&lt;a title=&quot;x&quot;&gt;Tom&#39;s &amp; co&lt;/a&gt;"],
  ["a number", 0, "0"],
  ["nothing", [false, null, undefined], ""],
  ["markup", html`<b>${"<"}</b>`, "<b>&lt;</b>"],
  ["a list", ["<", [html`<i></i>`]], "&lt;<i></i>"],
  ["trusted markup", raw("<hr>"), "<hr>"],
]

test.each(values)("prints %s", (_, value, markup) => {
  expect(html`${value}`.markup).toBe(markup)
})

test("data cannot end its script element", () => {
  expect(jsonScript("data", ["</script>"]).markup).toContain(String.raw`["\u003c/script>"]`)
})
