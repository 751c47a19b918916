import { useState } from "react"
import ReactSelect from "react-select"
import AsyncSelect from "react-select/async"
import { controlId } from "./page"
import { showReact } from "./showReact"
import { CITIES, suggest } from "./suggest"

type Option = { label: string; value: string }
const optionOf = (text: string): Option => ({ label: text, value: text })

function City() {
  const [city, setCity] = useState<Option | null>(null)
  return (
    <>
      <ReactSelect aria-label="City" options={CITIES.map(optionOf)} value={city} onChange={setCity} />
      <output>{city?.value}</output>
    </>
  )
}

function Cities() {
  const [cities, setCities] = useState<readonly Option[]>([])
  return (
    <>
      <ReactSelect
        aria-label="Cities"
        isMulti
        options={CITIES.map(optionOf)}
        value={cities}
        onChange={setCities}
      />
      <output>{cities.map(({ value }) => value).join(" ")}</output>
    </>
  )
}

function AsyncCity() {
  const [city, setCity] = useState<Option | null>(null)
  return (
    <>
      <AsyncSelect
        aria-label="City"
        loadOptions={(letters: string, answer: (options: Option[]) => void) =>
          suggest(letters, (cities) => answer(cities.map(optionOf)))
        }
        value={city}
        onChange={setCity}
      />
      <output>{city?.value}</output>
    </>
  )
}

showReact({
  [controlId()]: City,
  "react-select-multiple": Cities,
  "react-select-async": AsyncCity,
})
