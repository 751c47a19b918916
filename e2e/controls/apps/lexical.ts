import { createEmptyHistoryState, registerHistory } from "@lexical/history"
import { registerRichText } from "@lexical/rich-text"
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical"
import { isFilled, rootOf, showState } from "./page"

const host = document.createElement("div")
host.contentEditable = "true"
host.role = "textbox"
host.ariaLabel = "Note"
rootOf().append(host)

const editor = createEditor({
  namespace: "note",
  onError(error) {
    throw error
  },
})
editor.setRootElement(host)
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)
editor.update(() => {
  const paragraph = $createParagraphNode()
  if (isFilled()) paragraph.append($createTextNode("Old text"))
  $getRoot().clear().append(paragraph)
})
editor.registerUpdateListener(({ editorState }) => {
  showState(editorState.read(() => $getRoot().getTextContent()))
})
