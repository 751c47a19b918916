import { useVirtualizer } from "@tanstack/react-virtual"
import { useRef, useState } from "react"
import { List, type RowComponentProps } from "react-window"
import { showReact } from "./showReact"

const ROWS = 1000

function TanStack() {
  const [chosen, setChosen] = useState(-1)
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: ROWS,
    getScrollElement: () => box.current,
    estimateSize: () => 30,
  })
  return (
    <>
      <div ref={box} style={{ height: 200, overflow: "auto" }}>
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <button
              key={index}
              style={{ position: "absolute", top: start, height: 30 }}
              onClick={() => setChosen(index)}
            >
              Row {index}
            </button>
          ))}
        </div>
      </div>
      <output>{chosen}</output>
    </>
  )
}

type Given = { choose: (index: number) => void }

function WindowRow({ index, style, choose }: RowComponentProps<Given>) {
  return (
    <div style={style}>
      <button onClick={() => choose(index)}>Row {index}</button>
    </div>
  )
}

function Window() {
  const [chosen, setChosen] = useState(-1)
  return (
    <>
      <List
        rowComponent={WindowRow}
        rowCount={ROWS}
        rowHeight={30}
        rowProps={{ choose: setChosen }}
        style={{ height: 200 }}
      />
      <output>{chosen}</output>
    </>
  )
}

showReact({ "tanstack-virtual": TanStack, "react-window": Window })
