import { useRef, useState } from "react"
import { showReact } from "./showReact"

function Text() {
  const [text, setText] = useState("")
  return (
    <>
      <input aria-label="Name" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  )
}

function Filled() {
  const [text, setText] = useState("old")
  return (
    <>
      <input aria-label="Name" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  )
}

function Formatted() {
  const [text, setText] = useState("")
  return (
    <>
      <input
        aria-label="Code"
        value={text}
        onChange={(event) =>
          setText(
            event.target.value
              .toUpperCase()
              .replace(/[^A-Z]/g, "")
              .slice(0, 3),
          )
        }
      />
      <output>{text}</output>
    </>
  )
}

function OnBlur() {
  const [kept, setKept] = useState("")
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input aria-label="Name" ref={input} onBlur={(event) => setKept(event.target.value)} />
      <button>Next</button>
      <output>{kept}</output>
    </>
  )
}

function Textarea() {
  const [text, setText] = useState("")
  return (
    <>
      <textarea aria-label="Note" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  )
}

function NumberField() {
  const [value, setValue] = useState(1)
  return (
    <>
      <input
        type="number"
        aria-label="Count"
        value={value}
        onChange={(event) => setValue(event.target.valueAsNumber)}
      />
      <output>{value}</output>
    </>
  )
}

function DateField() {
  const [value, setValue] = useState("")
  return (
    <>
      <input type="date" aria-label="Day" value={value} onChange={(event) => setValue(event.target.value)} />
      <output>{value}</output>
    </>
  )
}

function Checkbox() {
  const [ticked, setTicked] = useState(false)
  return (
    <>
      <label>
        <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.target.checked)} /> Agree
      </label>
      <output>{String(ticked)}</output>
    </>
  )
}

function Radio() {
  const [size, setSize] = useState("s")
  return (
    <>
      {["s", "m"].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="size"
            value={value}
            checked={size === value}
            onChange={(event) => setSize(event.target.value)}
          />
          {value}
        </label>
      ))}
      <output>{size}</output>
    </>
  )
}

function Select() {
  const [size, setSize] = useState("Small")
  return (
    <>
      <select aria-label="Size" value={size} onChange={(event) => setSize(event.target.value)}>
        <option>Small</option>
        <option>Medium</option>
      </select>
      <output>{size}</output>
    </>
  )
}

function Menu() {
  const [open, setOpen] = useState(false)
  const [last, setLast] = useState("")
  return (
    <div onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)} style={{ width: 200 }}>
      <button>Shop</button>
      {open && <button onClick={() => setLast("lamps")}>Lamps</button>}
      <output>{last}</output>
    </div>
  )
}

showReact({
  "react-text": Text,
  "react-text-filled": Filled,
  "react-text-formatted": Formatted,
  "react-text-on-blur": OnBlur,
  "react-textarea": Textarea,
  "react-number": NumberField,
  "react-date": DateField,
  "react-checkbox": Checkbox,
  "react-radio": Radio,
  "react-select-native": Select,
  "react-hover-menu": Menu,
})
