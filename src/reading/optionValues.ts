import type { OptionValue } from "../shopping/product"
import type { Evidence } from "../shopping/ledger"
import { moneyIn, type CurrencyHint } from "./money"
import { SOLD_OUT } from "./words"

const SURCHARGE = /[([]?\s*\+\s*$/
/** What a page writes into the class of a choice that is made, or cannot be. */
const CHOSEN = /(?:^|[\s_-])(?:selected|active|current|checked|chosen|is-selected|on)(?:$|\s)/i
const OUT =
  /(?:^|[\s_-])(?:disabled|sold-?out|unavailable|out-?of-?stock|not-?available|oos|off|crossed|crossed-out)(?:$|[\s_-])/i

/** A value of an option by the words of its label: what the label says of price and stock is told apart. */
export function valueOf(label: string, hint: CurrencyHint, at: Evidence, chosen: boolean): OptionValue {
  const money = moneyIn(label, hint)[0]
  const isSurcharge = money && SURCHARGE.test(label.slice(0, money.start))
  const bare = money
    ? label.slice(0, money.start).replace(/[\s([+:–-]+$/u, "") +
      label.slice(money.end).replace(/^\s*[)\]]/, "")
    : label
  const isOut = SOLD_OUT.test(bare)
  const value = isOut ? withoutStock(bare) : bare.trim()
  return {
    value: value === "" ? label : value,
    chosen,
    ...(isOut && { available: false }),
    ...(money && isSurcharge && { surcharge: money.amount }),
    ...(money && !isSurcharge && { price: money.amount }),
    at,
  }
}

function withoutStock(text: string): string {
  const found = SOLD_OUT.exec(text)
  if (!found) return text.trim()
  const before = text.slice(0, found.index).replace(/(?:variant|[\s([–—|:,-])+$/iu, "")
  return before.trim()
}

export function looksChosen(classes: string): boolean {
  return CHOSEN.test(classes)
}

export function looksOut(classes: string): boolean {
  return OUT.test(classes)
}

const ASKING =
  /^(?:please )?(?:select|choose|pick|available|auswählen:?|wähle(?:n)?(?: sie)?|choisi\p{L}*|sélectionne\p{L}*|elige|elija|seleccion\p{L}*|scegli)\s+(?:an?|your|the|eine?n?|une?|votre|una?)?\s*/iu

/** The name of an option, of what its label says: `Color: Pine`, `Select a Size *`, `Size Please select one`. */
export function optionName(label: string): string {
  const name = label
    .replace(/[:：].*$/su, "")
    .replace(/\(?\b(?:required|optional|erforderlich|obligatoire)\b\)?|\*/giu, "")
    .replace(/\s+please (?:select|choose).*$/iu, "")
    .trim()
  const asked = name.replace(ASKING, "").trim()
  return asked === "" ? name : asked
}
