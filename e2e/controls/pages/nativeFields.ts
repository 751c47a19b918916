import { CLICK, type Control, on, SELECT, TYPE } from "../control"
import { pickByKeys } from "../person"

const STATE = `<output id="state"></output>`
/** Puts the value of what was edited into the output. */
const KEEP = `oninput="state.value = this.value"`

const field = (
  id: string,
  html: string,
  text: string,
  shown: Partial<{ value: string; person: Control["person"] }> = {},
): Control => {
  const { value = text, person } = shown
  return {
    id,
    family: "native fields",
    page: { html: `<label>Field ${html}</label>${STATE}` },
    steps: on("label > :first-child", TYPE(text)),
    ...(person && { person }),
    shows: { "label > :first-child": value, output: value },
  }
}

export const controls: Control[] = [
  field("text", `<input ${KEEP}>`, "boston"),
  field("text-filled", `<input value="old" ${KEEP}>`, "boston"),
  field("search", `<input type="search" ${KEEP}>`, "lamp"),
  field("email", `<input type="email" ${KEEP}>`, "a@b.org"),
  field("password", `<input type="password" ${KEEP}>`, "hunter2"),
  field("tel", `<input type="tel" ${KEEP}>`, "5551234"),
  field("url", `<input type="url" ${KEEP}>`, "https://b.org"),
  field("number", `<input type="number" ${KEEP}>`, "42"),
  field("textarea", `<textarea ${KEEP}></textarea>`, "two words"),
  {
    id: "click-into-text",
    family: "native fields",
    page: { html: `<label>Field <input value="old" onfocus="state.value = 'focused'"></label>${STATE}` },
    steps: on("input", CLICK),
    shows: { output: "focused" },
  },
  {
    id: "select",
    family: "native fields",
    page: {
      html: `<select aria-label="Size" onchange="state.value = this.value"><option value="s">Small<option value="m">Medium<option value="l">Large</select>${STATE}`,
    },
    steps: on("select", SELECT("Medium")),
    person: pickByKeys("select", "Medium"),
    shows: { select: "Medium", output: "m" },
  },
]
