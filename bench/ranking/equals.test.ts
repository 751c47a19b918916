import { expect, test } from "vitest"
import type { ControlNode, PageSnapshot } from "../../src/page/snapshot"
import { withEquals } from "./equals"

const HERE = "http://site/page"

function link(href: string, name = ""): ControlNode {
  return { type: "control", role: "link", name, href } as ControlNode
}

function snapshot(...nodes: ControlNode[]): PageSnapshot {
  return { url: HERE, nodes } as unknown as PageSnapshot
}

test("links to the same place are as good as the one that is needed, whatever they are called", () => {
  const page = snapshot(link("http://site/a", "A"), link("http://site/b"), link("http://site/a", "More"))
  expect(withEquals(page, [2])).toEqual(new Set([2, 0]))
})

test("within the page they must have the same name", () => {
  const page = snapshot(
    link(`${HERE}#tabs`, "Fees"),
    link(`${HERE}#tabs`, "Terms"),
    link(`${HERE}#tabs`, "Fees"),
  )
  expect(withEquals(page, [0])).toEqual(new Set([0, 2]))
})

test.each([`${HERE}#`, HERE, "http://site/other#", "javascript:void(0)"])(
  "links to %s stand for themselves",
  (href) => {
    expect(withEquals(snapshot(link(href), link(href)), [1])).toEqual(new Set([1]))
  },
)

test("what is no link has no equals", () => {
  const button = { ...link("http://site/a"), role: "button" as const }
  expect(withEquals(snapshot(button, link("http://site/a")), [0])).toEqual(new Set([0]))
})
