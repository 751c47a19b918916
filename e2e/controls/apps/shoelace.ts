import "@shoelace-style/shoelace/dist/components/button/button.js"
import "@shoelace-style/shoelace/dist/components/checkbox/checkbox.js"
import "@shoelace-style/shoelace/dist/components/details/details.js"
import "@shoelace-style/shoelace/dist/components/dialog/dialog.js"
import "@shoelace-style/shoelace/dist/components/dropdown/dropdown.js"
import "@shoelace-style/shoelace/dist/components/input/input.js"
import "@shoelace-style/shoelace/dist/components/menu-item/menu-item.js"
import "@shoelace-style/shoelace/dist/components/menu/menu.js"
import "@shoelace-style/shoelace/dist/components/option/option.js"
import "@shoelace-style/shoelace/dist/components/radio-group/radio-group.js"
import "@shoelace-style/shoelace/dist/components/radio/radio.js"
import "@shoelace-style/shoelace/dist/components/range/range.js"
import "@shoelace-style/shoelace/dist/components/rating/rating.js"
import "@shoelace-style/shoelace/dist/components/select/select.js"
import "@shoelace-style/shoelace/dist/components/switch/switch.js"
import "@shoelace-style/shoelace/dist/components/tab-group/tab-group.js"
import "@shoelace-style/shoelace/dist/components/tab-panel/tab-panel.js"
import "@shoelace-style/shoelace/dist/components/tab/tab.js"
import "@shoelace-style/shoelace/dist/components/textarea/textarea.js"
import "@shoelace-style/shoelace/dist/components/tree-item/tree-item.js"
import "@shoelace-style/shoelace/dist/components/tree/tree.js"
import "@shoelace-style/shoelace/dist/themes/light.css"
import { chosen, rootOf, showState } from "./page"

rootOf().innerHTML = chosen({
  "shoelace-text": `<sl-input label="Name"></sl-input>`,
  "shoelace-textarea": `<sl-textarea label="Note"></sl-textarea>`,
  "shoelace-select": `<sl-select label="Size"><sl-option value="s">Small</sl-option><sl-option value="m">Medium</sl-option></sl-select>`,
  "shoelace-menu": `<sl-dropdown><sl-button slot="trigger">Actions</sl-button><sl-menu><sl-menu-item value="copy">Copy</sl-menu-item></sl-menu></sl-dropdown>`,
  "shoelace-tabs": `<sl-tab-group><sl-tab slot="nav" panel="one">One</sl-tab><sl-tab slot="nav" panel="two">Two</sl-tab>
    <sl-tab-panel name="one">First</sl-tab-panel><sl-tab-panel name="two">Second</sl-tab-panel></sl-tab-group>`,
  "shoelace-range": `<sl-range label="Volume" max="5" value="1"></sl-range>`,
  "shoelace-rating": `<sl-rating label="Stars"></sl-rating>`,
  "shoelace-switch": `<sl-switch>Alerts</sl-switch>`,
  "shoelace-checkbox": `<sl-checkbox>Agree</sl-checkbox>`,
  "shoelace-radio": `<sl-radio-group label="Size"><sl-radio value="s">Small</sl-radio><sl-radio value="m">Medium</sl-radio></sl-radio-group>`,
  "shoelace-details": `<sl-details summary="More">Fine print</sl-details>`,
  "shoelace-tree": `<sl-tree><sl-tree-item>Fruit<sl-tree-item>Pear</sl-tree-item></sl-tree-item><sl-tree-item>Bread</sl-tree-item></sl-tree>`,
})

type Told = { value?: string; checked?: boolean; type: string }
for (const type of ["sl-input", "sl-change"])
  rootOf().addEventListener(type, ({ target }) => {
    const { value, checked } = target as unknown as Told
    showState(String(checked ?? value))
  })
rootOf().addEventListener("sl-select", ({ detail }: CustomEventInit<{ item: { value: string } }>) =>
  showState(detail?.item.value ?? ""),
)
rootOf().addEventListener("sl-tab-show", ({ detail }: CustomEventInit<{ name: string }>) =>
  showState(detail?.name ?? ""),
)
rootOf().addEventListener("sl-after-show", ({ target }) => {
  if ((target as Element).localName === "sl-details") showState("shown")
})
rootOf().addEventListener("sl-selection-change", ({ detail }: CustomEventInit<{ selection: Element[] }>) =>
  showState(detail?.selection.map((item) => item.textContent).join(" ") ?? ""),
)
