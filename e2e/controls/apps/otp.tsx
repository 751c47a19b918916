import { OTPInput } from "input-otp"
import { type KeyboardEvent, useRef, useState } from "react"
import { showReact } from "./showReact"

function OneField() {
  const [code, setCode] = useState("")
  return (
    <>
      <OTPInput
        aria-label="Code"
        maxLength={4}
        value={code}
        onChange={setCode}
        render={({ slots }) => (
          <div style={{ display: "flex" }}>
            {slots.map(({ char }, index) => (
              <div key={index} style={{ width: 30, height: 40, border: "1px solid" }}>
                {char}
              </div>
            ))}
          </div>
        )}
      />
      <output>{code}</output>
    </>
  )
}

const PLACES = [0, 1, 2, 3]

/** A field for each digit; writing moves on to the next one. */
function FieldPerDigit() {
  const [digits, setDigits] = useState<string[]>(PLACES.map(() => ""))
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const write = (at: number, digit: string) => {
    setDigits((before) => before.map((each, index) => (index === at ? digit.slice(-1) : each)))
    if (digit !== "") fields.current[at + 1]?.focus()
  }
  const back = (at: number, event: KeyboardEvent) => {
    if (event.key === "Backspace" && digits[at] === "") fields.current[at - 1]?.focus()
  }
  return (
    <>
      {PLACES.map((at) => (
        <input
          key={at}
          ref={(field) => {
            fields.current[at] = field
          }}
          aria-label={`Digit ${at + 1}`}
          maxLength={1}
          size={1}
          value={digits[at]}
          onChange={(event) => write(at, event.target.value)}
          onKeyDown={(event) => back(at, event)}
        />
      ))}
      <output>{digits.join("")}</output>
    </>
  )
}

showReact({ "otp-one-field": OneField, "otp-digits": FieldPerDigit, "otp-digits-at-once": FieldPerDigit })
