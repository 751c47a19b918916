import type { Page } from "playwright/test"
import { parseMind2web } from "../../scripts/parseMind2web"
import { candidateText } from "../../src/mind2web/candidateText"
import { cleanTree } from "../../src/mind2web/cleanTree"
import type { Secret } from "../../src/page/redact"
import { expect, test } from "./harness"
import { bundleEntry } from "./inPage"
import type * as entry from "./mind2webEntry"

async function read(
  page: Page,
  selector = "body",
  secrets: Secret[] = [],
): Promise<ReturnType<typeof entry.read>> {
  await page.evaluate(await bundleEntry("mind2webEntry.ts", "lumosMind2web"))
  return page.evaluate(
    ([secrets, selector]) =>
      (globalThis as unknown as { lumosMind2web: typeof entry }).lumosMind2web.read(secrets, selector),
    [secrets, selector] as const,
  )
}

/** What is in the body, without ids and places. */
async function bodyOf(page: Page, secrets: Secret[] = []): Promise<string> {
  const { xml } = await read(page, "body", secrets)
  return xml
    .slice(xml.indexOf("<body"), xml.lastIndexOf("</body>"))
    .replace(/^<body[^>]*>/, "")
    .replaceAll(/ (backend_node_id|bounding_box_rect)="[^"]*"/g, "")
}

test("every node becomes an element, numbered in document order", async ({ capturing }) => {
  await capturing.show(`<!--c--><p data-a="1" CLASS="x">Hi <b>you</b></p>`)
  const { xml, id } = await read(capturing.page, "b")
  expect(xml.replaceAll(/ bounding_box_rect="[^"]*"/g, "")).toBe(
    '<html backend_node_id="3" lang="en"><head backend_node_id="4"><title backend_node_id="5">' +
      '<text backend_node_id="6">Test</text></title></head><body backend_node_id="7">' +
      '<hash-comment backend_node_id="8">c</hash-comment><p backend_node_id="9" data_a="1" class="x">' +
      '<text backend_node_id="10">Hi </text><b backend_node_id="11"><text backend_node_id="12">you</text></b>' +
      "</p></body></html>",
  )
  expect(id).toBe("11")
})

test("places are in the document, not in the window; what has no box has none", async ({ capturing }) => {
  await capturing.show(`<style>body { margin: 0; height: 3000px } i { position: absolute; left: 10px; top: 1000px }</style>
    <i style="width: 30.5px; height: 40px"></i><u style="display: none"><s>x</s></u><q style="display: contents"></q>`)
  await capturing.page.evaluate(() => scrollTo(0, 900))
  const { xml } = await read(capturing.page)
  const placeOf = (tag: string) => new RegExp(`<${tag} [^>]*bounding_box_rect="([^"]*)"`).exec(xml)?.[1]
  expect(["body", "i", "u", "s", "q", "style"].map(placeOf)).toEqual([
    "0,0,800,3000",
    "10,1000,30.5,40",
    ...Array<string>(4).fill("-1,-1,-1,-1"),
  ])
})

test("fields have the value that they have now", async ({ capturing }) => {
  await capturing.show(
    `<input value="old"><input type="checkbox" checked><input type="radio"><input type="password" value="pa55">` +
      `<textarea>old</textarea><select><option>A</option><option>B</option></select>`,
  )
  const { page } = capturing
  await page.locator("input").first().fill("new")
  await page.locator("textarea").fill("a\nb")
  await page.locator("select").selectOption("B")
  await page.locator("[type=radio]").check()
  await page.locator("[type=checkbox]").uncheck()
  expect(await bodyOf(page)).toBe(
    '<input value="old" input_value="new" is_clickable="true"/>' +
      '<input type="checkbox" checked="" input_value="on" is_clickable="true"/>' +
      '<input type="radio" input_value="on" input_checked="true" is_clickable="true"/>' +
      '<input type="password" value="••••" input_value="••••" is_clickable="true"/>' +
      '<textarea text_value="a&#10;b"><text>old</text></textarea>' +
      '<select><option><text>A</text></option><option option_selected="true"><text>B</text></option></select>',
  )
})

test("secrets are named, not told", async ({ capturing }) => {
  await capturing.show(
    `<!--s3cret--><a title="my s3cret">s3cret</a><input value="s3cret"><textarea>s3cret</textarea>`,
  )
  expect(await bodyOf(capturing.page, [{ name: "key", value: "s3cret" }])).toBe(
    '<hash-comment>{{key}}</hash-comment><a title="my {{key}}"><text>{{key}}</text></a>' +
      '<input value="{{key}}" input_value="{{key}}" is_clickable="true"/>' +
      '<textarea text_value="{{key}}"><text>{{key}}</text></textarea>',
  )
})

test("generated content stands before the children", async ({ capturing }) => {
  await capturing.show(
    `<style>p::before { content: "*" } p::after, i::after { content: "" } div { display: none }</style>` +
      `<p>One</p><i></i><div><p>Two</p></div><b></b>`,
  )
  expect((await bodyOf(capturing.page)).replace(/^<style>.*<\/style>/, "")).toBe(
    '<p><pseudo-before pseudo_type="before"/><pseudo-after pseudo_type="after"/><text>One</text></p>' +
      '<i><pseudo-after pseudo_type="after"/></i><div><p><text>Two</text></p></div><b/>',
  )
})

const CLICKABLE = [
  `<a id="x" href="#"></a>`,
  `<input id="x">`,
  `<button id="x"></button>`,
  `<label id="x"><input></label>`,
  `<details><summary id="x"></summary></details>`,
  `<div id="x" onclick="1"></div>`,
  `<p id="x" tabindex="0"></p>`,
  `<p id="x" style="cursor: pointer"></p>`,
  `<p id="x" contenteditable></p>`,
]
const NOT_CLICKABLE = [
  `<a id="x"></a>`,
  `<p id="x"></p>`,
  `<button id="x" disabled></button>`,
  `<label id="x"><input disabled></label>`,
  `<label id="x"><select></select></label>`,
  `<select id="x"></select>`,
]

test("what a person would click says so", async ({ capturing }) => {
  for (const html of [...CLICKABLE, ...NOT_CLICKABLE]) {
    await capturing.show(html)
    const says = / id="x"[^>]* is_clickable="true"/.test(await bodyOf(capturing.page))
    expect.soft(says, html).toBe(CLICKABLE.includes(html))
  }
})

test("shadow roots are read where a person sees them", async ({ capturing }) => {
  await capturing.show(`<x-card><b slot="title">Title</b>Body</x-card><x-box></x-box>`)
  await capturing.page.evaluate(() => {
    const card = document.querySelector("x-card")!.attachShadow({ mode: "open" })
    card.innerHTML = `<h2><slot name="title"></slot></h2><slot></slot><slot name="foot">Foot</slot>`
    const box = document.querySelector("x-box") as Element & { closedRoot?: ShadowRoot }
    box.closedRoot = box.attachShadow({ mode: "closed" })
    box.closedRoot.innerHTML = `<i></i>`
  })
  expect(await bodyOf(capturing.page)).toBe(
    '<x-card><h2><slot name="title"><b slot="title"><text>Title</text></b></slot></h2><slot><text>Body</text></slot>' +
      '<slot name="foot"><text>Foot</text></slot></x-card><x-box><i/></x-box>',
  )
})

test("a frame holds its document where its origin lets us read it", async ({ capturing }) => {
  await capturing.show(
    `<iframe srcdoc="<p>In</p>"></iframe><iframe sandbox srcdoc="<p>Out</p>"></iframe><iframe src="data:text/html,Out"></iframe>`,
  )
  const { page } = capturing
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()))
  expect((await bodyOf(page)).replaceAll(/ (srcdoc|src)="[^"]*"/g, "")).toBe(
    '<iframe><html><head/><body><p><text>In</text></p></body></html></iframe><iframe sandbox=""/><iframe/>',
  )
})

test("fields that a form calls as a node's own properties mislead nothing", async ({ capturing }) => {
  await capturing.show(`<form><input name="nodeName"><input name="attributes"><input name="children"></form>`)
  const input = (name: string) => `<input name="${name}" input_value="" is_clickable="true"/>`
  expect(await bodyOf(capturing.page)).toBe(
    `<form>${["nodeName", "attributes", "children"].map(input).join("")}</form>`,
  )
})

test("what is read lives on as a file, and tells of a candidate what the data set would", async ({
  capturing,
}) => {
  await capturing.show(
    `<main class="x"><h1>Book a <em>flight</em></h1><form role="search"><label>From <input name="from" value="Rome & more">` +
      `</label><button type="submit">Search</button></form></main>`,
  )
  const { xml, id = "" } = await read(capturing.page, "input")
  const tree = cleanTree(parseMind2web(xml), new Set([id]))
  expect(candidateText(tree, id)).toBe(
    "ancestors: /html/form search/labelFrom\ntarget: (input id=0 from rome & more )",
  )
})

test("values of cards and codes are not told, nor those of passwords that are shown", async ({
  capturing,
}) => {
  await capturing.show(
    `<input autocomplete="billing cc-csc" value="739"><input name="cardNumber" value="41"><input value="4111 1111-1111 1111">` +
      `<input value="4111 1111 1111 1112"><input type="password" value="pa55">` +
      `<select autocomplete="cc-exp-month"><option>01</option></select>`,
  )
  await read(capturing.page)
  await capturing.page.locator("[type=password]").evaluate((field: HTMLInputElement) => (field.type = "text"))
  expect(await bodyOf(capturing.page)).toBe(
    '<input autocomplete="billing cc-csc" value="••••" input_value="••••" is_clickable="true"/>' +
      '<input name="cardNumber" value="••••" input_value="••••" is_clickable="true"/>' +
      '<input value="••••" input_value="••••" is_clickable="true"/>' +
      '<input value="4111 1111 1111 1112" input_value="4111 1111 1111 1112" is_clickable="true"/>' +
      '<input type="text" value="••••" input_value="••••" is_clickable="true"/>' +
      '<select autocomplete="cc-exp-month"><option><text>01</text></option></select>',
  )
})
