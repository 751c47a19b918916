import type { CDPSession, ElementHandle, Frame } from "playwright/test"
import type { Operation } from "../../src/action/operation"
import type { ActionResult } from "../../src/execution/env"
import { bundleEntry } from "../content/inPage"
import type * as trace from "./trace"

type Page = { lumosTrace: typeof trace }

/** The acting script in a world of its own in one frame, as a content script has one. */
export type OwnWorld = {
  perform(
    element: ElementHandle<Node>,
    operation: Operation,
    options: { afterActivation: boolean },
  ): Promise<ActionResult>
  settle(capMs: number): Promise<void>
}

const worlds = new WeakMap<Frame, Promise<OwnWorld>>()

/** One per frame, as long as the frame keeps its document. */
export function ownWorldOf(frame: Frame): Promise<OwnWorld> {
  const world = worlds.get(frame) ?? createOwnWorld(frame)
  worlds.set(frame, world)
  return world
}

async function createOwnWorld(frame: Frame): Promise<OwnWorld> {
  const session = await sessionOf(frame)
  const frameId = await frameIdOf(session, frame)
  const pageWorld = await mainWorldOf(session, frameId)
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId })
  await evaluate(await bundleEntry("../controls/actEntry.ts", "lumosAct"))

  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  /** The same node as an object of the own world. */
  async function bringOver(expression: string): Promise<string | undefined> {
    const { result } = await session.send("Runtime.evaluate", { contextId: pageWorld, expression })
    if (!result.objectId) return undefined
    const { node } = await session.send("DOM.describeNode", { objectId: result.objectId })
    const { backendNodeId } = node
    const { object } = await session.send("DOM.resolveNode", { backendNodeId, executionContextId })
    return object.objectId
  }

  async function call(declaration: string, objectId: string, ...args: object[]): Promise<unknown> {
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      functionDeclaration: declaration,
      objectId,
      arguments: args,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  }

  return {
    async perform(element, operation, { afterActivation }) {
      await element.evaluate((node) => {
        const { handover } = (globalThis as unknown as Page).lumosTrace
        handover.target = node as Element
      })
      const root = await bringOver(
        "lumosTrace.handover.target.getRootNode().host && lumosTrace.handover.target.getRootNode()",
      )
      if (root) await call("function () { lumosAct.knowShadowRoot(this.host, this) }", root)
      const target = await bringOver("lumosTrace.handover.target")
      if (!target) throw new Error("The target is not in this frame")
      while (afterActivation && (await evaluate("navigator.userActivation.isActive")))
        await evaluate("new Promise(requestAnimationFrame)")
      const declaration = "function (operation) { return lumosAct.perform(this, operation) }"
      return (await call(declaration, target, { value: operation })) as ActionResult
    },
    async settle(capMs) {
      await evaluate(`lumosAct.settle(${capMs})`)
    },
  }
}

/** Frames of another site have a process, and so a session, of their own. */
async function sessionOf(frame: Frame): Promise<CDPSession> {
  const context = frame.page().context()
  return context.newCDPSession(frame).catch(() => context.newCDPSession(frame.page()))
}

type FrameTree = { frame: { id: string; url: string; name?: string }; childFrames?: FrameTree[] }

async function frameIdOf(session: CDPSession, frame: Frame): Promise<string> {
  const { frameTree } = await session.send("Page.getFrameTree")
  const all = (tree: FrameTree): FrameTree[] => [tree, ...(tree.childFrames ?? []).flatMap(all)]
  const found = all(frameTree).find(
    ({ frame: { url, name } }) => url === frame.url().replace(/#.*/, "") && (name ?? "") === frame.name(),
  )
  if (!found) throw new Error(`No frame shows ${frame.url()}`)
  return found.frame.id
}

/** The context in which the page's own scripts run. */
async function mainWorldOf(session: CDPSession, frameId: string): Promise<number> {
  const contexts: { id: number; auxData?: { frameId?: string; isDefault?: boolean } }[] = []
  session.on("Runtime.executionContextCreated", ({ context }) => contexts.push(context))
  await session.send("Runtime.enable")
  const found = contexts.find(({ auxData }) => auxData?.frameId === frameId && auxData.isDefault)
  if (!found) throw new Error("The frame has no world of its own")
  return found.id
}
