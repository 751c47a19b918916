import { viewOf } from "./dom"

/** No frame: what `framePathOf` puts where a parent does not list the frame (an iframe inside a shadow root). */
const UNLISTED = -1

/** Positions in `window.frames` from the top frame down to the frame of `view`. */
export function framePathOf(view: Window): number[] {
  const path: number[] = []
  for (let at: Window = view; at.parent !== at; at = at.parent) path.unshift(indexIn(at.parent, at))
  return path
}

/** Position of an iframe's window in its own window's frames, -1 when that does not list it; undefined without one. */
export function childFrameOf(iframe: Element): number | undefined {
  const view = viewOf(iframe)
  const child = (iframe as HTMLIFrameElement).contentWindow
  return view && child ? indexIn(view, child) : undefined
}

function indexIn(parent: Window, child: Window): number {
  // Indexed access and `length` are open across origins; nothing else of the parent is.
  for (let i = 0; i < parent.length; i++) if (parent[i] === child) return i
  return UNLISTED
}
