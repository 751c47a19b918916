import {
  Combobox,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Menu,
  MenuButton,
  MenuItem,
  MenuItems,
  Switch,
  Tab,
  TabGroup,
  TabList,
} from "@headlessui/react"
import { useState } from "react"
import { showReact } from "./showReact"
import { CITIES } from "./suggest"

function Select() {
  const [size, setSize] = useState("Small")
  return (
    <>
      <Listbox value={size} onChange={setSize}>
        <ListboxButton>{size}</ListboxButton>
        <ListboxOptions>
          {["Small", "Medium"].map((each) => (
            <ListboxOption key={each} value={each}>
              {each}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
      <output>{size}</output>
    </>
  )
}

function City() {
  const [city, setCity] = useState<string | null>("")
  const [letters, setLetters] = useState("")
  return (
    <>
      <Combobox value={city} onChange={setCity}>
        <ComboboxInput aria-label="City" onChange={(event) => setLetters(event.target.value)} />
        <ComboboxOptions>
          {CITIES.filter((each) => each.toLowerCase().includes(letters.toLowerCase())).map((each) => (
            <ComboboxOption key={each} value={each}>
              {each}
            </ComboboxOption>
          ))}
        </ComboboxOptions>
      </Combobox>
      <output>{city}</output>
    </>
  )
}

function Actions() {
  const [last, setLast] = useState("")
  return (
    <>
      <Menu>
        <MenuButton>Actions</MenuButton>
        <MenuItems>
          <MenuItem>
            <button onClick={() => setLast("copied")}>Copy</button>
          </MenuItem>
        </MenuItems>
      </Menu>
      <output>{last}</output>
    </>
  )
}

function Views() {
  const [tab, setTab] = useState(0)
  return (
    <TabGroup selectedIndex={tab} onChange={setTab}>
      <TabList>
        <Tab>One</Tab>
        <Tab>Two</Tab>
      </TabList>
      <output>{tab}</output>
    </TabGroup>
  )
}

function Alerts() {
  const [on, setOn] = useState(false)
  return (
    <>
      <Switch aria-label="Alerts" checked={on} onChange={setOn}>
        Alerts
      </Switch>
      <output>{String(on)}</output>
    </>
  )
}

showReact({
  "headlessui-select": Select,
  "headlessui-combobox": City,
  "headlessui-menu": Actions,
  "headlessui-tabs": Views,
  "headlessui-switch": Alerts,
})
