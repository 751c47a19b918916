import {
  AutoComplete,
  Cascader,
  Checkbox,
  DatePicker,
  Dropdown,
  Input,
  InputNumber,
  Radio,
  Select,
  Slider,
  Switch,
  Tabs,
  TimePicker,
  Tree,
} from "antd"
import dayjs from "dayjs"
import { type ReactNode, useState } from "react"
import { showReact } from "./showReact"
import { suggest } from "./suggest"

/** A component that shows beside the control what it was last told. */
const keeping = (render: (keep: (value: unknown) => void) => ReactNode) =>
  function Keeping() {
    const [kept, setKept] = useState("")
    return (
      <>
        {render((value) => setKept(String(value)))}
        <output>{kept}</output>
      </>
    )
  }

const SIZES = ["Small", "Medium", "Large"].map((each) => ({ label: each, value: each }))
const WIDE = { style: { width: 200 } }

function AsyncCity() {
  const [found, setFound] = useState<string[]>([])
  const [city, setCity] = useState("")
  return (
    <>
      <AutoComplete
        {...WIDE}
        aria-label="City"
        options={found.map((value) => ({ value }))}
        onSearch={(letters: string) => suggest(letters, setFound)}
        onSelect={(value: string) => setCity(value)}
      />
      <output>{city}</output>
    </>
  )
}

const TREE = [{ key: "fruit", title: "Fruit", children: [{ key: "pear", title: "Pear" }] }]
const PLACES = [{ value: "usa", label: "USA", children: [{ value: "boston", label: "Boston" }] }]

showReact({
  "antd-text": keeping((keep) => <Input aria-label="Name" onChange={(event) => keep(event.target.value)} />),
  "antd-select": keeping((keep) => <Select {...WIDE} aria-label="Size" options={SIZES} onChange={keep} />),
  "antd-select-search": keeping((keep) => (
    <Select {...WIDE} aria-label="Size" showSearch options={SIZES} onChange={keep} />
  )),
  "antd-combobox-async": AsyncCity,
  "antd-date": keeping((keep) => (
    <DatePicker
      aria-label="Day"
      defaultValue={dayjs("2026-12-01")}
      onChange={(day) => keep(day?.format("YYYY-MM-DD"))}
    />
  )),
  "antd-date-typed": keeping((keep) => (
    <DatePicker aria-label="Day" onChange={(day) => keep(day?.format("YYYY-MM-DD"))} />
  )),
  "antd-time": keeping((keep) => (
    <TimePicker aria-label="Time" format="HH:mm" onChange={(at) => keep(at?.format("HH:mm"))} />
  )),
  "antd-menu": keeping((keep) => (
    <Dropdown
      menu={{ items: [{ key: "copy", label: "Copy" }], onClick: ({ key }) => keep(key) }}
      trigger={["click"]}
    >
      <button>Actions</button>
    </Dropdown>
  )),
  "antd-menu-hover": keeping((keep) => (
    <Dropdown menu={{ items: [{ key: "copy", label: "Copy" }], onClick: ({ key }) => keep(key) }}>
      <button>Actions</button>
    </Dropdown>
  )),
  "antd-tabs": keeping((keep) => (
    <Tabs
      items={[
        { key: "one", label: "One" },
        { key: "two", label: "Two" },
      ]}
      onChange={keep}
    />
  )),
  "antd-slider": keeping((keep) => (
    <div style={{ padding: 40 }}>
      <Slider max={5} defaultValue={1} onChange={keep} />
    </div>
  )),
  "antd-number": keeping((keep) => <InputNumber aria-label="Count" min={0} max={99} onChange={keep} />),
  "antd-switch": keeping((keep) => <Switch aria-label="Alerts" onChange={keep} />),
  "antd-checkbox": keeping((keep) => (
    <Checkbox onChange={(event) => keep(event.target.checked)}>Agree</Checkbox>
  )),
  "antd-radio": keeping((keep) => (
    <Radio.Group options={SIZES} onChange={(event) => keep(event.target.value)} />
  )),
  "antd-tree": keeping((keep) => (
    <Tree treeData={TREE} defaultExpandAll onSelect={(keys) => keep(keys.join(" "))} />
  )),
  "antd-cascader": keeping((keep) => (
    <Cascader {...WIDE} aria-label="Place" options={PLACES} onChange={(path) => keep(path.join(" "))} />
  )),
})
