import { baseKeymap } from "prosemirror-commands"
import { history } from "prosemirror-history"
import { keymap } from "prosemirror-keymap"
import { schema } from "prosemirror-schema-basic"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { isFilled, rootOf, showState } from "./page"

const text = isFilled() ? [schema.text("Old text")] : []
const doc = schema.node("doc", null, [schema.node("paragraph", null, text)])
const view = new EditorView(rootOf(), {
  state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
  attributes: { role: "textbox", "aria-label": "Note", style: "white-space: pre-wrap" },
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction))
    showState(view.state.doc.textBetween(0, view.state.doc.content.size, " "))
  },
})
