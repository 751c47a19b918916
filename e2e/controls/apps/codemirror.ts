import { basicSetup, EditorView } from "codemirror"
import { isFilled, rootOf, showState } from "./page"

new EditorView({
  parent: rootOf(),
  doc: isFilled() ? "Old text" : "",
  extensions: [
    basicSetup,
    EditorView.contentAttributes.of({ "aria-label": "Note" }),
    EditorView.updateListener.of(({ state }) => showState(state.doc.toString())),
  ],
})
