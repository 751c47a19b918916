import {
  attributeOf,
  collapse,
  contains,
  find,
  flatChildrenOf,
  isElement,
  isSvg,
  isText,
  matches,
  referencesOf,
  tagOf,
  tokenOf,
} from "./dom"
import { ariaRoleOf } from "./roles"
import { breakOf } from "./spacing"
import type { Styles } from "./styles"

/** A name longer than this is a page, not a name. */
const MAX_LENGTH = 2000

const SILENT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "video",
  "audio",
  "title",
  "desc",
])

/** Parts of a tree or menu item that are items of their own. */
const INNER_COLLECTIONS = new Set(["group", "menu", "listbox", "tree"])

type Options = { skip?: Element; evenHidden?: boolean }

/**
 * The text that an element's content gives as a name: CSS-generated text, images' alternatives, embedded fields'
 * values, and white space wherever the layout shows a gap. Not collapsed. Uses its own stack: pages nest deeply.
 */
export function gatherText(
  root: Element,
  styles: Styles,
  { skip, evenHidden = false }: Options = {},
): string {
  const pieces: string[] = []
  let length = 0
  const say = (text: string) => {
    pieces.push(text)
    length += text.length
  }
  const rootHidden = evenHidden && isHidden(root, styles)
  const todo: (Node | (() => void))[] = [() => leave(root, 0)]
  const push = (nodes: Node[]) => {
    for (let i = nodes.length - 1; i >= 0; i--) todo.push(nodes[i]!)
  }

  say(generatedText(root, "::before", styles))
  push(flatChildrenOf(root))
  while (todo.length > 0 && length < MAX_LENGTH) {
    const next = todo.pop()!
    if (typeof next === "function") next()
    else if (isText(next)) say(isShown(next) ? next.data : "")
    else if (isElement(next)) enter(next)
  }
  return pieces.join("")

  /** A text is shown by the `visibility` of the element around it, which a child can turn on again. */
  function isShown(text: Text): boolean {
    const parent = text.parentElement
    return rootHidden || !parent || styles.styleOf(parent).visibility === "visible"
  }

  function enter(element: Element): void {
    if (element === skip || SILENT.has(tagOf(element))) return
    if (!rootHidden && isHidden(element, styles)) return
    const gap = breakOf(element, styles) === "none" ? "" : " "
    say(gap)
    const instead = alternativeOf(element, root)
    if (instead !== undefined) return say(instead + gap)
    const start = pieces.length
    todo.push(
      () => leave(element, start),
      () => say(gap),
    )
    say(generatedText(element, "::before", styles))
    push(flatChildrenOf(element))
  }

  function leave(element: Element, start: number): void {
    say(generatedText(element, "::after", styles))
    const title = element === root ? "" : tokenOf(element, "title")
    if (title && !collapse(pieces.slice(start).join(""))) say(title)
  }
}

/** What stands for an element inside another's name; undefined when its content does. */
function alternativeOf(element: Element, root: Element): string | undefined {
  const targets = referencesOf(element, "aria-labelledby").filter((target) => !contains(target, root))
  if (targets.length > 0)
    return targets.map((target) => tokenOf(target, "aria-label") || target.textContent).join(" ")
  const value = valueOfEmbedded(element)
  if (value !== undefined) return value
  const label = tokenOf(element, "aria-label")
  if (label) return label
  const role = ariaRoleOf(element)
  if (INNER_COLLECTIONS.has(role) && /^(treeitem|menuitem)/.test(ariaRoleOf(root))) return ""
  switch (tagOf(element)) {
    case "img":
      return tokenOf(element, "alt") || tokenOf(element, "title")
    case "br":
    case "hr":
      return " "
    case "svg":
      return find(element, "title")?.textContent ?? undefined
    default:
      return undefined
  }
}

/** The value of a field inside a label ("Remind me in [3] days"); a checkbox says nothing. */
function valueOfEmbedded(element: Element): string | undefined {
  const tag = tagOf(element)
  if (tag === "select")
    return Array.from((element as HTMLSelectElement).selectedOptions, (option) => option.label).join(" ")
  if (tag === "textarea") return (element as HTMLTextAreaElement).value
  if (tag === "input") return valueOfInput(element as HTMLInputElement)
  const role = ariaRoleOf(element)
  if (role === "slider" || role === "spinbutton")
    return attributeOf(element, "aria-valuetext") ?? attributeOf(element, "aria-valuenow") ?? undefined
  return role === "listbox" ? (find(element, "[aria-selected=true]")?.textContent ?? "") : undefined
}

function valueOfInput(input: HTMLInputElement): string {
  if (/^(checkbox|radio|file|hidden|password)$/.test(input.type)) return tokenOf(input, "aria-label")
  return input.type === "image" ? input.alt : input.value
}

function isHidden(element: Element, styles: Styles): boolean {
  if (matches(element, "[aria-hidden=true]")) return true
  return !isSvg(element) && styles.styleOf(element).display === "none"
}

function generatedText(element: Element, pseudo: "::before" | "::after", styles: Styles): string {
  const content = styles.generatedContentOf(element, pseudo)
  if (content === "none" || content === "normal") return ""
  // `content: "→" / "next"` gives the alternative after the slash.
  const said = content.slice(alternativeStart(content))
  const texts = said.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  return texts.map((text) => text.slice(1, -1).replace(/\\(.)/g, "$1")).join("")
}

function alternativeStart(content: string): number {
  return Math.max(0, content.search(/\/ (?:"(?:[^"\\]|\\.)*"\s*)*$/))
}
