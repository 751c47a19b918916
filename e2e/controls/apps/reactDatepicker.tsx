import { useState } from "react"
import DatePicker from "react-datepicker"
import "react-datepicker/dist/react-datepicker.css"
import { controlId } from "./page"
import { showReact } from "./showReact"

function Day() {
  const [day, setDay] = useState<Date | null>(new Date(2026, 11, 1))
  return (
    <>
      <DatePicker ariaLabelledBy="day" selected={day} onChange={(next: Date | null) => setDay(next)} />
      <output>{day?.toDateString()}</output>
    </>
  )
}

showReact({ [controlId()]: Day })
