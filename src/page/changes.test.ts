import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { box, control, field, heading, page, select, text, type NodeSpec } from "../testing/snapshot"
import { findChanges } from "./changes"
import type { PageSnapshot, SnapshotNode } from "./snapshot"

/** As a framework leaves it that makes all elements anew. */
function rerender(snapshot: PageSnapshot): PageSnapshot {
  const nodes = snapshot.nodes.map((node) =>
    node.type === "text" ? node : { ...node, nodeId: node.nodeId + 1000 },
  )
  return { ...snapshot, nodes }
}

const say = (node: SnapshotNode | undefined) =>
  node?.type === "text" ? node.text : (node as { name: string }).name

/** What changed, as lines: `new Buy`, `Name: value, invalid`, `gone Buy`. */
function tell(before: PageSnapshot, after: PageSnapshot): string[] {
  const { nodes, gone } = findChanges(before, after)
  return [
    ...[...nodes].map(([index, change]) =>
      change === "new"
        ? `new ${say(after.nodes[index])}`
        : `${say(after.nodes[index])}: ${change.join(", ")}`,
    ),
    ...[...gone].map((index) => `gone ${say(before.nodes[index])}`),
  ]
}

const row = (name: string, price: string, children: NodeSpec[] = [control("button", "Buy")]) =>
  box([control("link", name), text(price), ...children], { role: "listitem", tag: "li", shape: "li" })
const list = (rows: NodeSpec[]) => box(rows, { role: "list", tag: "ul" })
const dialog = (children: NodeSpec[]) => box(children, { role: "dialog", modal: true })

describe("a page whose elements are all made anew", () => {
  test.each<[string, NodeSpec[], NodeSpec[], string[]]>([
    [
      "the same page",
      [heading("Tea"), list([row("Oolong", "$4")])],
      [heading("Tea"), list([row("Oolong", "$4")])],
      [],
    ],
    [
      "what comes between is new, what is around it is not",
      [heading("Tea"), control("button", "Go")],
      [heading("Tea"), text("Added", { role: "alert" }), control("button", "Go")],
      ["new Added"],
    ],
    [
      "a state each",
      [
        field("Name"),
        control("checkbox", "Gift", { checked: false }),
        control("tab", "All", { selected: true }),
        control("button", "More", { expanded: false }),
        control("button", "Pay", { disabled: true }),
        field("Mail", { required: false, readOnly: true }),
        select("Size", ["S", "M"]),
      ],
      [
        field("Name", { value: "Ada" }),
        control("checkbox", "Gift", { checked: true }),
        control("tab", "All", { selected: false }),
        control("button", "More", { expanded: true }),
        control("button", "Pay", { disabled: false }),
        field("Mail", { required: true, readOnly: false, invalid: "Required" }),
        select("Size", ["S", "M", "L"], 1),
      ],
      [
        "Name: value",
        "Gift: checked",
        "All: selected",
        "More: expanded",
        "Pay: disabled",
        "Mail: readOnly, required, invalid",
        "Size: value, options",
      ],
    ],
    [
      "no value, and none any more to expand, is as before",
      [field("Name"), control("button", "More")],
      [field("Name", { value: "" }), control("button", "More", { expanded: false })],
      [],
    ],
    [
      "one in the place of another of its kind",
      [text("3 results"), control("button", "Save")],
      [text("5 results"), control("button", "Saved")],
      ["5 results: text", "Saved: name"],
    ],
    [
      "a text in a control goes with it",
      [{ ...control("button", "Save"), children: [text("Save")] } as NodeSpec],
      [{ ...control("button", "Saved"), children: [text("Saved")] } as NodeSpec],
      ["Saved: name", "Saved: text"],
    ],
    [
      "of more than there were, none is the other",
      [text("3 results")],
      [text("5 results"), text("Sorted by price")],
      ["new 5 results", "new Sorted by price", "gone 3 results"],
    ],
    [
      "a row between equal rows",
      [list([row("Oolong", "$4"), row("Assam", "$5")])],
      [list([row("Matcha", "$9"), row("Oolong", "$4"), row("Assam", "$5")])],
      ["new Matcha", "new $9", "new Buy"],
    ],
    [
      "a row that is gone",
      [list([row("Oolong", "$4"), row("Assam", "$5"), row("Matcha", "$9")])],
      [list([row("Oolong", "$4"), row("Matcha", "$9")])],
      ["gone Assam", "gone $5", "gone Buy"],
    ],
    [
      "a row in the place of another is another",
      [list([row("Oolong", "$4"), row("Assam", "$5")])],
      [list([row("Oolong", "$4"), row("Matcha", "$9")])],
      ["new Matcha", "new $9", "new Buy", "gone Assam", "gone $5", "gone Buy"],
    ],
    [
      "rows in another order",
      [list([row("Oolong", "$4"), row("Assam", "$5")])],
      [list([row("Assam", "$5"), row("Oolong", "$4")])],
      [],
    ],
    [
      "a change in a row, and its name said elsewhere",
      [list([row("Oolong", "$4"), row("Assam", "$5")])],
      [
        list([row("Oolong", "$4"), row("Assam", "$5", [control("button", "Remove")])]),
        dialog([text("Assam")]),
      ],
      ["Remove: name", "new Assam"],
    ],
    [
      "a cell in a row",
      [
        list([
          box([
            box([text("A")], { role: "cell", shape: "td" }),
            box([text("$4")], { role: "cell", shape: "td" }),
          ]),
        ]),
      ],
      [
        list([
          box([
            box([text("A")], { role: "cell", shape: "td" }),
            box([text("$5")], { role: "cell", shape: "td" }),
          ]),
        ]),
      ],
      ["$5: text"],
    ],
    [
      "a box around what was there",
      [heading("Tea"), field("Name", { value: "Ada" })],
      [heading("Tea"), box([field("Name", { value: "Bob" })])],
      ["Name: value"],
    ],
    [
      "a dialog with a button of the same name",
      [control("button", "Close"), text("Tea")],
      [text("Tea"), dialog([control("button", "Close")])],
      ["new Close", "gone Close"],
    ],
    [
      "a box all of whose content is another",
      [box([heading("Tea"), list([row("Oolong", "$4")])])],
      [box([heading("Coffee"), list([row("Kona", "$8")])])],
      ["Coffee: text", "Kona: name", "$8: text"],
    ],
    ["a page that was empty", [], [text("Tea")], ["new Tea"]],
    ["a page that is empty", [text("Tea")], [], ["gone Tea"]],
  ])("%s", (_, before, after, expected) => {
    expect(tell(page("Shop", before), rerender(page("Shop", after)))).toEqual(expected)
  })
})

describe("a page whose elements stay", () => {
  test("of equal controls the one that is gone, and the one that changed", () => {
    const boxes = [1, 2, 3].map((nodeId) => control("checkbox", "Done", { nodeId, checked: nodeId === 3 }))
    const before = page("Tasks", boxes)
    const after = page("Tasks", [
      control("checkbox", "Done", { nodeId: 2, checked: true }),
      control("checkbox", "Done", { nodeId: 3, checked: true }),
    ])
    const { nodes, gone } = findChanges(before, after)
    expect([...nodes]).toEqual([[0, ["checked"]]])
    expect([...gone]).toEqual([0])
  })

  test("a row that shows another thing than before is new", () => {
    const rows = (names: string[]) =>
      page("Tea", [
        list(
          names.map((name, nth) =>
            row(name, `$${name.length}`, [control("button", "Buy", { nodeId: 90 + nth })]),
          ),
        ),
      ])
    // A list that shows part of a long one fills the rows that it has anew.
    expect(tell(rows(["Assam", "Oolong"]), rows(["Oolong", "Darjeeling"]))).toEqual([
      ...["new Darjeeling", "new $10", "new Buy"],
      ...["gone Assam", "gone $5", "gone Buy"],
    ])
  })
})

describe("another document", () => {
  const shop = page("Shop", [heading("Tea"), control("button", "Go")])
  const at = (url: string, documentId?: string): PageSnapshot => ({
    ...shop,
    url,
    frames: [{ frameId: 0, snapshotId: "s", url, ...(documentId !== undefined && { documentId }) }],
  })

  test.each([
    ["the same address", at("https://shop.example/"), at("https://shop.example/"), false],
    ["another part of it", at("https://shop.example/"), at("https://shop.example/#tea"), false],
    ["another address", at("https://shop.example/a"), at("https://shop.example/b"), true],
    ["another query", at("https://shop.example/"), at("https://shop.example/?q=tea"), true],
    ["loaded again", at("https://shop.example/", "A"), at("https://shop.example/", "B"), true],
    [
      "another address of the same document",
      at("https://shop.example/a", "A"),
      at("https://shop.example/b", "A"),
      true,
    ],
  ])("%s", (_, before, after, newDocument) => {
    const changes = findChanges(before, after)
    expect(changes.newDocument).toBe(newDocument)
    expect([...changes.nodes]).toEqual(
      newDocument
        ? [
            [0, "new"],
            [1, "new"],
          ]
        : [],
    )
    expect([...changes.gone]).toEqual(newDocument ? [0, 1] : [])
  })

  test("in a frame: what says the same stays, the rest is new and no change of what was", () => {
    const framed = (documentId: string, nodes: NodeSpec[]): PageSnapshot => ({
      ...page("Shop", [box(nodes, { tag: "iframe", childFrame: 0 })]),
      frames: [
        { frameId: 0, snapshotId: "s", url: "https://shop.example/", documentId: "A" },
        { frameId: 4, snapshotId: "t", url: "https://pay.example/", documentId },
      ],
    })
    const inFrame = { frameId: 4 }
    const before = framed("P", [text("Pay", inFrame), control("button", "Next", inFrame)])
    const after = (documentId: string) =>
      framed(documentId, [text("Pay", inFrame), control("button", "Done", inFrame)])
    expect(tell(before, after("Q"))).toEqual(["new Done", "gone Next"])
    expect(tell(before, after("P"))).toEqual(["Done: name"])
  })
})

test("the title", () => {
  expect(findChanges(page("Mail", []), page("(1) Mail", []))).toMatchObject({
    newDocument: false,
    title: true,
  })
  expect(findChanges(page("Mail", []), page("Mail", []))).toMatchObject({ title: false })
})

describe("any page", () => {
  const words = fc.constantFrom("Tea", "Buy", "3", "Close")
  const tree = fc.letrec<{ node: NodeSpec }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      words.map((word) => text(word)),
      fc.tuple(words, fc.boolean()).map(([name, checked]) => control("checkbox", name, { checked })),
      fc
        .tuple(fc.array(tie("node"), { maxLength: 4 }), fc.constantFrom("", "list", "listitem"))
        .map(([children, role]) => box(children, { role, shape: role })),
    ),
  })).node
  const specs = fc.array(tree, { maxLength: 6 })

  test("is the same as itself, whether or not its elements are made anew", () => {
    fc.assert(
      fc.property(specs, (nodes) => {
        const shop = page("Shop", nodes)
        expect(tell(shop, shop)).toEqual([])
        expect(tell(shop, rerender(shop))).toEqual([])
      }),
    )
  })

  test("against any other: each node is kept, new or gone, and none twice", () => {
    fc.assert(
      fc.property(specs, specs, fc.boolean(), (one, other, anew) => {
        const before = page("Shop", one)
        const after = anew ? rerender(page("Shop", other)) : page("Shop", other)
        const { nodes, gone } = findChanges(before, after)
        const count = ({ nodes }: PageSnapshot) => nodes.filter(({ type }) => type !== "container").length
        const added = [...nodes.values()].filter((change) => change === "new").length
        expect(count(after) - added).toBe(count(before) - gone.size)
      }),
    )
  })

  test("with a node more says that this one is new", () => {
    fc.assert(
      fc.property(specs, fc.nat(), (nodes, place) => {
        const at = place % (nodes.length + 1)
        const more = page("Shop", nodes.toSpliced(at, 0, text("Only here")))
        expect(tell(page("Shop", nodes), rerender(more))).toEqual(["new Only here"])
      }),
    )
  })
})

// With time that grew with the square of them this would take minutes.
test("a page of 50,000 texts and one more before them", { timeout: 20_000 }, () => {
  const texts = Array.from({ length: 50_000 }, (_, i) => text(`Line ${i}`))
  expect(tell(page("Log", texts), page("Log", [text("Newest"), ...texts]))).toEqual(["new Newest"])
})
