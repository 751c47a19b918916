import { expect as baseExpect, type Frame, type Page } from "playwright/test"
import type { ControlNode, FrameSnapshot, SnapshotNode } from "../../src/page/snapshot"
import type { Secret } from "../../src/protocol/content"
import type * as entry from "./captureEntry"
import { bundleEntry, test as base } from "./inPage"

export type Capturing = {
  page: Page
  /** Shows the body in a page of its own, 800 by 600. */
  show(html: string): Promise<void>
  /** Captures a frame of the page, the main one unless told. */
  capture(options?: { secrets?: Secret[]; frame?: Frame }): Promise<FrameSnapshot>
  /** Captures the page as an indented outline, one line per node. */
  outline(): Promise<string>
  /** The same by a script in a world of its own, as content scripts have one. */
  outlineInOwnWorld(): Promise<string>
  /** Shows the body and captures its only control. */
  control(html: string): Promise<ControlNode>
}

export const test = base.extend<{ capturing: Capturing }>({
  capturing: async ({ chromiumBrowser }, use) => {
    const page = await chromiumBrowser.newPage({ viewport: { width: 800, height: 600 } })
    await use(createCapturing(page))
    await page.close()
  },
})

function createCapturing(page: Page): Capturing {
  async function show(html: string): Promise<void> {
    await page.setContent(
      `<!doctype html><html lang="en"><head><title>Test</title></head><body>${html}</body></html>`,
    )
  }

  async function capture({
    secrets = [],
    frame = page.mainFrame(),
  }: { secrets?: Secret[]; frame?: Frame } = {}) {
    await frame.evaluate(await bundleEntry("captureEntry.ts", "lumosCapture"))
    return frame.evaluate(
      (given) => (globalThis as unknown as { lumosCapture: typeof entry }).lumosCapture.capture(given),
      secrets,
    )
  }

  return {
    page,
    show,
    capture,
    outline: async () => outlineOf((await capture()).nodes),
    async outlineInOwnWorld() {
      const session = await page.context().newCDPSession(page)
      const { frameTree } = await session.send("Page.getFrameTree")
      const { executionContextId } = await session.send("Page.createIsolatedWorld", {
        frameId: frameTree.frame.id,
      })
      const script = await bundleEntry("captureEntry.ts", "lumosCapture")
      const { result } = await session.send("Runtime.evaluate", {
        contextId: executionContextId,
        expression: `${script}; JSON.stringify(lumosCapture.capture([]).nodes)`,
      })
      return outlineOf(JSON.parse(result.value as string) as SnapshotNode[])
    },
    async control(html) {
      await show(html)
      const controls = (await capture()).nodes.filter((node) => node.type === "control")
      baseExpect(controls.map(({ role, name }) => `${role} "${name}"`)).toHaveLength(1)
      return controls[0]!
    },
  }
}

/**
 * One line per node, indented below its parent: `control button "Save"`, `text heading 1 "Flights"`,
 * `container form ""`. Text that controls say ends in `← ` and their names.
 */
export function outlineOf(nodes: SnapshotNode[]): string {
  const names = new Map(
    nodes.flatMap((node) => (node.type === "control" ? [[node.nodeId, node.name] as const] : [])),
  )
  const depths: number[] = []
  return nodes
    .map((node) => {
      const depth = node.parent === -1 ? 0 : depths[node.parent]! + 1
      depths.push(depth)
      return "  ".repeat(depth) + lineOf(node, names)
    })
    .join("\n")
}

function lineOf(node: SnapshotNode, names: ReadonlyMap<number, string>): string {
  if (node.type === "text") {
    const said = node.saidBy.length > 0 ? ` ← ${node.saidBy.map((id) => names.get(id)).join(", ")}` : ""
    return `text ${[node.role, ...(node.level ? [node.level] : [])].join(" ")} "${node.text}"${said}`
  }
  const role = node.role || node.tag
  if (node.type === "control") return `control ${role} "${node.name}"`
  return `container ${role} "${node.name}"`
}

/** Lines of a template literal without the indentation they share. */
export function lines(text: string): string {
  const rows = text.split("\n").filter((row) => row.trim())
  const indent = Math.min(...rows.map((row) => row.search(/\S/)))
  return rows.map((row) => row.slice(indent)).join("\n")
}

export { expect } from "playwright/test"
