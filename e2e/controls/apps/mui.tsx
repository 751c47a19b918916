import Autocomplete from "@mui/material/Autocomplete"
import Button from "@mui/material/Button"
import Checkbox from "@mui/material/Checkbox"
import FormControlLabel from "@mui/material/FormControlLabel"
import Menu from "@mui/material/Menu"
import MenuItem from "@mui/material/MenuItem"
import Rating from "@mui/material/Rating"
import Slider from "@mui/material/Slider"
import Switch from "@mui/material/Switch"
import Tab from "@mui/material/Tab"
import Tabs from "@mui/material/Tabs"
import TextField from "@mui/material/TextField"
import { AdapterDayjs } from "@mui/x-date-pickers/AdapterDayjs"
import { DatePicker } from "@mui/x-date-pickers/DatePicker"
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider"
import { SimpleTreeView } from "@mui/x-tree-view/SimpleTreeView"
import { TreeItem } from "@mui/x-tree-view/TreeItem"
import dayjs, { type Dayjs } from "dayjs"
import { useState } from "react"
import { showReact } from "./showReact"
import { CITIES, suggest } from "./suggest"

function Text() {
  const [text, setText] = useState("")
  return (
    <>
      <TextField label="Name" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  )
}

function Select() {
  const [size, setSize] = useState("Small")
  return (
    <>
      <TextField select label="Size" value={size} onChange={(event) => setSize(event.target.value)}>
        {["Small", "Medium", "Large"].map((each) => (
          <MenuItem key={each} value={each}>
            {each}
          </MenuItem>
        ))}
      </TextField>
      <output>{size}</output>
    </>
  )
}

function Combobox() {
  const [city, setCity] = useState<string | null>(null)
  return (
    <>
      <Autocomplete
        options={CITIES}
        value={city}
        onChange={(_event, chosen) => setCity(chosen)}
        renderInput={(params) => <TextField {...params} label="City" />}
      />
      <output>{city}</output>
    </>
  )
}

function AsyncCombobox() {
  const [city, setCity] = useState<string | null>(null)
  const [found, setFound] = useState<string[]>([])
  const [waiting, setWaiting] = useState(false)
  const look = (letters: string) => {
    setWaiting(true)
    suggest(letters, (cities) => {
      setFound(cities)
      setWaiting(false)
    })
  }
  return (
    <>
      <Autocomplete
        options={found}
        loading={waiting}
        filterOptions={(options) => options}
        value={city}
        onInputChange={(_event, letters, reason) => {
          if (reason === "input") look(letters)
        }}
        onChange={(_event, chosen) => setCity(chosen)}
        renderInput={(params) => <TextField {...params} label="City" />}
      />
      <output>{city}</output>
    </>
  )
}

function MuiMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [last, setLast] = useState("")
  const choose = (what: string) => () => {
    setLast(what)
    setAnchor(null)
  }
  return (
    <>
      <Button onClick={(event) => setAnchor(event.currentTarget)}>Actions</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose("copied")}>Copy</MenuItem>
        <MenuItem onClick={choose("archived")}>Archive</MenuItem>
      </Menu>
      <output>{last}</output>
    </>
  )
}

function MuiTabs() {
  const [tab, setTab] = useState(0)
  return (
    <>
      <Tabs value={tab} onChange={(_event, chosen: number) => setTab(chosen)}>
        <Tab label="One" />
        <Tab label="Two" />
      </Tabs>
      <output>{tab}</output>
    </>
  )
}

function Toggles({ kind }: { kind: "switch" | "checkbox" }) {
  const [on, setOn] = useState(false)
  const Toggle = kind === "switch" ? Switch : Checkbox
  return (
    <>
      <FormControlLabel
        label="Alerts"
        control={<Toggle checked={on} onChange={(event) => setOn(event.target.checked)} />}
      />
      <output>{String(on)}</output>
    </>
  )
}

function MuiSlider() {
  const [value, setValue] = useState(1)
  return (
    <div style={{ padding: 40 }}>
      <Slider aria-label="Volume" max={5} value={value} onChange={(_event, next) => setValue(next)} />
      <output>{value}</output>
    </div>
  )
}

function Stars() {
  const [value, setValue] = useState<number | null>(1)
  return (
    <>
      <Rating name="stars" value={value} onChange={(_event, next) => setValue(next)} />
      <output>{value}</output>
    </>
  )
}

function Day() {
  const [day, setDay] = useState<Dayjs | null>(dayjs("2026-12-01"))
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <DatePicker label="Day" value={day} onChange={(next) => setDay(next)} />
      <output>{day?.format("YYYY-MM-DD")}</output>
    </LocalizationProvider>
  )
}

function Tree() {
  const [chosen, setChosen] = useState<string | null>("")
  return (
    <>
      <SimpleTreeView onSelectedItemsChange={(_event, item) => setChosen(item)}>
        <TreeItem itemId="fruit" label="Fruit">
          <TreeItem itemId="pear" label="Pear" />
        </TreeItem>
      </SimpleTreeView>
      <output>{chosen}</output>
    </>
  )
}

showReact({
  "mui-text": Text,
  "mui-select": Select,
  "mui-combobox": Combobox,
  "mui-combobox-typed": Combobox,
  "mui-combobox-async": AsyncCombobox,
  "mui-menu": MuiMenu,
  "mui-tabs": MuiTabs,
  "mui-switch": () => <Toggles kind="switch" />,
  "mui-checkbox": () => <Toggles kind="checkbox" />,
  "mui-slider": MuiSlider,
  "mui-rating": Stars,
  "mui-date": Day,
  "mui-date-calendar": Day,
  "mui-tree": Tree,
})
