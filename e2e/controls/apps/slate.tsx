import { useMemo, useState } from "react"
import { createEditor, type Descendant, Node } from "slate"
import { withHistory } from "slate-history"
import { Editable, Slate, withReact } from "slate-react"
import { controlId, isFilled } from "./page"
import { showReact } from "./showReact"

const FIRST = [{ children: [{ text: isFilled() ? "Old text" : "" }] }] as unknown as Descendant[]

function Note() {
  const editor = useMemo(() => withHistory(withReact(createEditor())), [])
  const [text, setText] = useState("")
  return (
    <>
      <Slate
        editor={editor}
        initialValue={FIRST}
        onChange={(value) => setText(value.map((node) => Node.string(node)).join(" "))}
      >
        <Editable aria-label="Note" role="textbox" />
      </Slate>
      <output>{text}</output>
    </>
  )
}

showReact({ [controlId()]: Note })
