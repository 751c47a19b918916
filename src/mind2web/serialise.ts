import type { TreeElement } from "./tree"

/**
 * The tree as lxml writes it (`etree.tostring(tree, encoding="unicode")`), with what follows its root's end
 * tag.
 */
export function serialise(root: TreeElement): string {
  const pieces: string[] = []
  const todo: (TreeElement["children"][number] | string)[] = [root]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === "string") pieces.push(next)
    else if (next.type === "markup") pieces.push(next.markup, escapeText(next.tail))
    else if (next.text === undefined && next.children.length === 0)
      pieces.push(`<${startOf(next)}/>`, escapeText(next.tail))
    else {
      pieces.push(`<${startOf(next)}>`, escapeText(next.text ?? ""))
      todo.push(`</${next.tag}>${escapeText(next.tail)}`)
      for (let i = next.children.length - 1; i >= 0; i--) todo.push(next.children[i]!)
    }
  }
  return pieces.join("")
}

function startOf({ tag, declarations = [], attributes }: TreeElement): string {
  const declared = declarations.map(({ prefix, uri }) => [prefix === "" ? "xmlns" : `xmlns:${prefix}`, uri])
  return (
    tag +
    [...declared, ...attributes].map(([name, value = ""]) => ` ${name}="${escapeValue(value)}"`).join("")
  )
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
}

function escapeValue(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")
}
