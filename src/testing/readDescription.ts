import type { ElementRole, PageSnapshot } from "../page/snapshot"
import { box, control, page, text, type NodeSpec } from "./snapshot"

const LINE = /^([a-z]+)(?: "([^"]*)")?(?: in "([^"]*)")?(?: #\d+)?(.*)$/u

/**
 * A snapshot that is described by these lines, for dialogues recorded as text. A context becomes a group of that name;
 * `hiddenOption` is the text of one option among those that a line only counts.
 */
export function readDescription(description: string, hiddenOption = ""): PageSnapshot {
  const [first = "", ...rest] = description.split("\n")
  return page(
    LINE.exec(first)?.[2] ?? "",
    rest.map((line) => readLine(line, hiddenOption)),
  )
}

function readLine(line: string, hiddenOption: string): NodeSpec {
  const [, role = "", name = "", context, state = ""] = LINE.exec(line) ?? []
  if (role === "text" || role === "heading" || role === "alert") return text(name, { role })
  const value = / = "([^"]*)"/u.exec(state)?.[1]
  const options = / of (.*)$/u.exec(state)?.[1]
  const isField = ["textbox", "searchbox", "spinbutton"].includes(role)
  const node = control(role as ElementRole, name, {
    editable: isField,
    ...(value !== undefined && { value }),
    ...(/ checked/.test(state) && { checked: true }),
    ...(/ selected/.test(state) && { selected: true }),
    ...(/ expanded/.test(state) && { expanded: true }),
    ...(/ collapsed/.test(state) && { expanded: false }),
    ...(/ disabled/.test(state) && { disabled: true }),
    ...(options !== undefined && { tag: "select", options: readOptions(options, hiddenOption) }),
  })
  return context === undefined ? node : box([node], { role: "group", name: context })
}

function readOptions(
  list: string,
  hiddenOption: string,
): { text: string; selected: boolean; disabled: boolean }[] {
  const shown = [...list.matchAll(/"([^"]*)"/gu)].map((match) => match[1] ?? "")
  const more = Number(/ and (\d+) more$/u.exec(list)?.[1] ?? 0)
  const hidden = Array.from(
    { length: more },
    (_, at) => (at === 0 && !shown.includes(hiddenOption) ? hiddenOption : "") || `option ${at}`,
  )
  return [...shown, ...hidden].map((words) => ({ text: words, selected: false, disabled: false }))
}
