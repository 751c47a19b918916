import {
  Accordion,
  Checkbox,
  Dialog,
  DropdownMenu,
  RadioGroup,
  Select,
  Slider,
  Switch,
  Tabs,
  ToggleGroup,
} from "radix-ui"
import { useState } from "react"
import { showReact } from "./showReact"

const SIZES = ["Small", "Medium", "Large"]

function RadixSelect() {
  const [size, setSize] = useState("Small")
  return (
    <>
      <Select.Root value={size} onValueChange={setSize}>
        <Select.Trigger aria-label="Size">
          <Select.Value />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              {SIZES.map((each) => (
                <Select.Item key={each} value={each}>
                  <Select.ItemText>{each}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      <output>{size}</output>
    </>
  )
}

function Menu() {
  const [last, setLast] = useState("")
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger>Actions</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content>
            <DropdownMenu.Item onSelect={() => setLast("copied")}>Copy</DropdownMenu.Item>
            <DropdownMenu.Sub>
              <DropdownMenu.SubTrigger>More</DropdownMenu.SubTrigger>
              <DropdownMenu.SubContent>
                <DropdownMenu.Item onSelect={() => setLast("archived")}>Archive</DropdownMenu.Item>
              </DropdownMenu.SubContent>
            </DropdownMenu.Sub>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <output>{last}</output>
    </>
  )
}

function RadixTabs() {
  const [tab, setTab] = useState("one")
  return (
    <Tabs.Root value={tab} onValueChange={setTab}>
      <Tabs.List aria-label="Views">
        <Tabs.Trigger value="one">One</Tabs.Trigger>
        <Tabs.Trigger value="two">Two</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="two">Second</Tabs.Content>
      <output>{tab}</output>
    </Tabs.Root>
  )
}

function RadixSlider() {
  const [value, setValue] = useState([1])
  return (
    <>
      <Slider.Root
        value={value}
        onValueChange={setValue}
        max={5}
        style={{ position: "relative", display: "flex", width: 200, height: 20 }}
      >
        <Slider.Track style={{ flexGrow: 1, background: "#ccc" }}>
          <Slider.Range />
        </Slider.Track>
        <Slider.Thumb
          aria-label="Volume"
          style={{ display: "block", width: 20, height: 20, background: "#333" }}
        />
      </Slider.Root>
      <output>{value}</output>
    </>
  )
}

function Toggles({ kind }: { kind: "switch" | "checkbox" | "radio" | "group" | "accordion" }) {
  const [on, setOn] = useState("")
  const keep = (value: unknown) => setOn(String(value))
  return (
    <>
      {kind === "switch" && (
        <Switch.Root aria-label="Alerts" onCheckedChange={keep} style={{ width: 40, height: 20 }}>
          <Switch.Thumb />
        </Switch.Root>
      )}
      {kind === "checkbox" && (
        <Checkbox.Root aria-label="Agree" onCheckedChange={keep} style={{ width: 20, height: 20 }}>
          <Checkbox.Indicator>x</Checkbox.Indicator>
        </Checkbox.Root>
      )}
      {kind === "radio" && (
        <RadioGroup.Root aria-label="Size" onValueChange={keep}>
          {SIZES.map((each) => (
            <RadioGroup.Item key={each} value={each} aria-label={each} style={{ width: 20, height: 20 }} />
          ))}
        </RadioGroup.Root>
      )}
      {kind === "group" && (
        <ToggleGroup.Root type="single" aria-label="Align" onValueChange={keep}>
          {SIZES.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {each}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup.Root>
      )}
      {kind === "accordion" && (
        <Accordion.Root type="single" onValueChange={keep}>
          <Accordion.Item value="more">
            <Accordion.Header>
              <Accordion.Trigger>More</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>Fine print</Accordion.Content>
          </Accordion.Item>
        </Accordion.Root>
      )}
      <output>{on}</output>
    </>
  )
}

function RadixDialog() {
  const [name, setName] = useState("")
  return (
    <>
      <Dialog.Root>
        <Dialog.Trigger>Open</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay style={{ position: "fixed", inset: 0 }} />
          <Dialog.Content style={{ position: "fixed", top: 100 }} aria-describedby={undefined}>
            <Dialog.Title>Name</Dialog.Title>
            <input aria-label="Name" onChange={(event) => setName(event.target.value)} />
            <Dialog.Close>Close</Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <output>{name}</output>
    </>
  )
}

showReact({
  "radix-select": RadixSelect,
  "radix-menu": Menu,
  "radix-submenu": Menu,
  "radix-tabs": RadixTabs,
  "radix-slider": RadixSlider,
  "radix-switch": () => <Toggles kind="switch" />,
  "radix-checkbox": () => <Toggles kind="checkbox" />,
  "radix-radio": () => <Toggles kind="radio" />,
  "radix-toggle-group": () => <Toggles kind="group" />,
  "radix-accordion": () => <Toggles kind="accordion" />,
  "radix-dialog": RadixDialog,
})
