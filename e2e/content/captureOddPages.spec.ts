import { describePage } from "../../src/page/describe"
import { stitchFrames } from "../../src/page/stitch"
import { expect, test } from "./harness"

test("a page 3,000 levels deep is read to the bottom", async ({ capturing }) => {
  await capturing.show("")
  await capturing.page.evaluate(() => {
    let at: Element = document.body
    for (let level = 0; level < 3000; level++)
      at = at.appendChild(document.createElement(level % 50 ? "span" : "div"))
    at.innerHTML = `<label>Bottom <input></label><button>Go</button>`
  })
  expect((await capturing.outline()).replaceAll(/^ +/gm, "").split("\n")).toEqual([
    `container div ""`,
    `text text "Bottom" ← Bottom`,
    `control textbox "Bottom"`,
    `control button "Go"`,
    `text text "Go" ← Go`,
  ])
})

test("a form's fields may be called like the form's own properties", async ({ capturing }) => {
  await capturing.show(
    `<form action="/go">${[
      "children",
      "parentNode",
      "firstChild",
      "ownerDocument",
      "tagName",
      "id",
      "attributes",
      "getAttribute",
      "matches",
      "closest",
      "classList",
      "action",
      "elements",
      "querySelector",
      "localName",
      "getRootNode",
      "contains",
      "scrollTop",
      "nodeType",
      "assignedSlot",
      "namespaceURI",
      "isContentEditable",
    ]
      .map((name) => `<input name="${name}" aria-label="${name}">`)
      .join("")}<button>Go</button></form>`,
  )
  const { nodes } = await capturing.capture()
  const go = nodes.find((node) => node.type === "control" && node.name === "Go")
  expect(nodes.filter((node) => node.type === "control")).toHaveLength(23)
  expect(nodes[0]).toMatchObject({ type: "container", role: "form", tag: "form" })
  expect(go).toMatchObject({ form: 0 })
})

test("an element that throws is left out, the rest is not", async ({ capturing }) => {
  await capturing.show(`<p>Before</p><div id="odd" contenteditable>Odd</div><p>After</p>`)
  await capturing.page.evaluate(() => {
    const odd = document.querySelector("#odd")!
    for (const name of ["tabIndex", "onclick", "assignedSlot", "isContentEditable", "type"])
      Object.defineProperty(odd, name, {
        get: () => {
          throw new Error(name)
        },
      })
  })
  const { nodes, unreadElements } = await capturing.capture()
  const texts = nodes.flatMap((node) => (node.type === "text" ? [node.text] : []))
  expect(texts).toEqual(expect.arrayContaining(["Before", "After"]))
  expect(unreadElements).toBe(1)
})

test("an element that throws in a frame is left out there, and counted for the page", async ({
  capturing,
}) => {
  await capturing.show(`<button>Go</button><iframe srcdoc="
    <x-odd><button>Odd</button></x-odd><button>Even</button>
    <script>
      customElements.define('x-odd', class extends HTMLElement {
        get assignedSlot() { throw new Error('odd') }
        get onclick() { throw new Error('odd') }
        get tabIndex() { throw new Error('odd') }
        get localName() { throw new Error('odd') }
      })
    </script>"></iframe>`)
  const { page } = capturing
  await expect.poll(() => page.frames().length).toBe(2)
  await page.frames()[1]!.waitForLoadState()
  const frames = await Promise.all(
    page.frames().map(async (frame, frameId) => ({ frameId, snapshot: await capturing.capture({ frame }) })),
  )
  const { nodes, unread } = stitchFrames(frames)
  expect(nodes.flatMap((node) => (node.type === "control" ? [node.name] : []))).toEqual(["Go", "Even"])
  expect(unread).toEqual({ frames: 0, elements: 1 })
})

test("200 shadow roots, each in the one before, are read to the bottom", async ({ capturing }) => {
  await capturing.show("<div></div>")
  await capturing.page.evaluate(() => {
    let host = document.querySelector("div")!
    for (let level = 0; level < 200; level++) {
      const root = host.attachShadow({ mode: "open" })
      root.innerHTML = `<p>Level ${level}</p><div></div>`
      host = root.querySelector("div")!
    }
    host.innerHTML = "<button>Bottom</button>"
  })
  const { nodes } = await capturing.capture()
  const levels = nodes.flatMap((node) => (node.type === "text" ? [node.text] : []))
  expect(levels).toEqual([...Array.from({ length: 200 }, (_, level) => `Level ${level}`), "Bottom"])
  expect(nodes.find((node) => node.type === "control")).toMatchObject({ name: "Bottom" })
})

test("a document without a body, or without anything, is an empty page", async ({ capturing }) => {
  await capturing.show("<button>Go</button>")
  await capturing.page.evaluate(() => document.body.remove())
  expect((await capturing.capture()).nodes).toEqual([])
  await capturing.page.evaluate(() => document.documentElement.remove())
  expect((await capturing.capture()).nodes).toEqual([])
})

test("names that refer to one another in circles, and ids that do not exist, come to an end", async ({
  capturing,
}) => {
  await capturing.show(`
    <button id="a" aria-labelledby="b" aria-owns="b">One</button>
    <button id="b" aria-labelledby="a" aria-owns="a">Two</button>
    <button id="c" aria-labelledby="c missing" aria-owns="c">Three</button>
    <div id="d" role="group" aria-owns="d"><div role="group" aria-labelledby="d" aria-owns="d"><button>Four</button></div></div>`)
  const names = (await capturing.capture()).nodes.flatMap((node) =>
    node.type === "control" ? [node.name] : [],
  )
  // A referenced element is quoted by its content, not by what it refers to (accname 1.2, step 2B).
  expect(names).toEqual(["Two", "One", "Three", "Four"])
})

test("a name of a megabyte is cut, and what cannot be seen in a name stays out of the line", async ({
  capturing,
}) => {
  await capturing.show(`<button id="long"></button><button id="odd"></button>`)
  await capturing.page.evaluate(() => {
    document.querySelector("#long")!.textContent = "word ".repeat(200_000)
    document.querySelector("#odd")!.textContent = "Pay\u202E yaP\u202C\u200B now\u0001"
  })
  const snapshot = await capturing.capture()
  const [long] = snapshot.nodes.flatMap((node) => (node.type === "control" ? [node] : []))
  expect(long!.name.length).toBeLessThanOrEqual(5000)
  const { lines } = describePage(stitchFrames([{ frameId: 0, snapshot }]), "")
  expect(lines.map((line) => line.text)).toContain('button "Pay yaP now"')
})

test("pages that replace what the DOM gives are read all the same", async ({ capturing }) => {
  await capturing.show(`<div><button>Go</button><input aria-label="Name"></div>`)
  await capturing.page.evaluate(() => {
    const refuse = () => {
      throw new Error("patched")
    }
    Array.prototype.map = refuse
    Array.prototype.filter = refuse
    Element.prototype.querySelectorAll = refuse
    Element.prototype.getBoundingClientRect = refuse
    Element.prototype.matches = refuse
    Node.prototype.contains = refuse
  })
  // The content script has a world of its own, with prototypes that the page does not reach.
  expect(await capturing.outlineInOwnWorld()).toContain('control button "Go"')
})

test("Trusted Types keep nothing from being read", async ({ capturing }) => {
  const { page } = capturing
  await page.route("**/trusted", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" },
      body: "<title>Test</title><button>Go</button>",
    }),
  )
  await page.goto("http://site.test/trusted")
  expect(await capturing.outlineInOwnWorld()).toContain('control button "Go"')
})

test("no random page makes it throw or break its own indexes", async ({ capturing }) => {
  for (let seed = 1; seed <= 60; seed++) {
    await capturing.show("")
    await capturing.page.evaluate(growRandomTree, seed)
    const { nodes } = await capturing.capture()
    nodes.forEach((node, index) => {
      expect(node.parent, `seed ${seed}`).toBeLessThan(index)
      const ids = node.type === "text" ? node.saidBy : [node.nodeId]
      expect(
        ids.every((id) => id > 0),
        `seed ${seed}`,
      ).toBe(true)
      if (node.type === "control" && node.form !== undefined)
        expect(nodes[node.form]).toMatchObject({ tag: "form" })
    })
  }
})

/** Runs in the page: a few hundred elements nested, styled and related at random. */
function growRandomTree(seed: number): void {
  let state = seed
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below
  const pick = <T>(choices: T[]) => choices[random(choices.length)]!
  const tags = (
    "div span p a button input select option optgroup textarea label form fieldset legend table tr td th ul li details " +
    "summary dialog svg g text math mi iframe slot x-custom img map area h1 h7 article section br hr object video canvas " +
    "template noscript output progress meter datalist body html head title style menu dl dt dd figure figcaption"
  ).split(" ")
  const attributes: Record<string, string[]> = {
    role: "button option listbox combobox gridcell treeitem presentation none bogus row grid tab heading alert".split(
      " ",
    ),
    style: [
      "display:none",
      "opacity:0",
      "position:fixed",
      "overflow:hidden;height:0",
      "display:contents",
      "cursor:pointer",
    ],
    type: ["checkbox", "radio", "file", "hidden", "range", "nonsense", "image"],
    id: ["a", "b", "c", "1 2", "#x"],
    for: ["a", "b"],
    form: ["a", "c"],
    "aria-labelledby": ["a", "a b", "missing", "c c"],
    "aria-controls": ["b"],
    "aria-expanded": ["true", "false", ""],
    "aria-invalid": ["true"],
    contenteditable: ["true", "", "false", "nonsense"],
    tabindex: ["0", "-1", "x"],
    href: ["#", "javascript:void 0", "http://[", ""],
    usemap: ["#a"],
    name: ["a", "children", "q"],
    open: [""],
    inert: [""],
    hidden: ["", "until-found"],
    "aria-hidden": ["true"],
    onclick: [""],
  }
  const all: ParentNode[] = [document.body]
  for (let i = 0; i < 200; i++) {
    const parent = pick(all)
    const tag = pick(tags)
    const space = pick([
      "http://www.w3.org/1999/xhtml",
      "http://www.w3.org/1999/xhtml",
      "http://www.w3.org/2000/svg",
      "",
    ])
    const element = document.createElementNS(space, tag)
    for (let n = random(4); n > 0; n--) {
      const name = pick(Object.keys(attributes))
      element.setAttribute(name, pick(attributes[name]!))
    }
    if (random(2)) element.append(pick(["word", " ", "\ud800", "é\u200b", "two words"]))
    parent.append(element)
    all.push(element)
    if (
      random(12) === 0 &&
      element instanceof HTMLElement &&
      /^(div|span|p|x-custom|article|section)$/.test(tag)
    )
      all.push(element.attachShadow({ mode: pick(["open", "closed"]) }))
  }
}
