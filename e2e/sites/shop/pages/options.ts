import { html } from "../../html"
import type { Html } from "../../html"
import type { Options, Product, ProductOption } from "../product"
import { swatch } from "./parts"

/** Colors and short lists are radio buttons, long lists a select. */
export function optionFields(product: Product, chosen: Options): Html[] {
  return product.options.map((option) =>
    option.name === "Color" || option.values.length <= 2
      ? radioGroup(option, chosen[option.name])
      : selectField(option, chosen[option.name]),
  )
}

function radioGroup({ name, values }: ProductOption, chosen: string | undefined): Html {
  return html`<fieldset class="choices">
    <legend>${name}</legend>
    ${values.map(
      (value) =>
        html`<label>
          <input type="radio" name="options[${name}]" value="${value}" ${value === chosen && html`checked`} />
          ${name === "Color" && swatch(value)} ${value}
        </label>`,
    )}
  </fieldset>`
}

function selectField({ name, values }: ProductOption, chosen: string | undefined): Html {
  const id = `option-${name.toLowerCase().replaceAll(" ", "-")}`
  return html`<div class="field">
    <label for="${id}">${name}</label>
    <select id="${id}" name="options[${name}]">
      <option value="">Choose ${name.toLowerCase()}</option>
      ${values.map(
        (value) => html`<option value="${value}" ${value === chosen && html`selected`}>${value}</option>`,
      )}
    </select>
  </div>`
}

export function readOptions(product: Product, form: URLSearchParams): Options {
  const chosen = product.options.map(({ name }) => [name, form.get(`options[${name}]`) ?? ""] as const)
  return Object.fromEntries(chosen.filter(([, value]) => value !== ""))
}
