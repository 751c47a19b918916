import type { ProductPrice } from "../shopping/product"
import type { Figure } from "./figures"
import { FREE, SHIPPING } from "./words"

const WAS =
  /\b(?:was|list(?: price)?|rrp|msrp|srp|uvp|statt|instead of|compare at|compared to|original(?:ly)?(?: price)?(?: was)?|old price|previous(?: price)?(?: was)?|reg\.?(?:ular)?(?: price)?|normal(?: price)?|typical(?:ly)?(?: price)?|before|ancien prix|prix (?:conseillé|habituel|barré)|au lieu de|antes|precio anterior|pvpr?|prezzo (?:precedente|di listino)|de:|adviesprijs|van|ord(?:inarie)?\.? ?pris|førpris|cena regularna)\b\W*$|メーカー希望小売価格\W*$|定価\W*$|通常価格\W*$|原价\W*$/iu
/** `Regular price` is the price of now where there is no other. */
const WEAK_WAS = /\b(?:regular|normal)(?: price)?\W*$/iu
const NOW =
  /\b(?:now|sale(?: price)?|special(?: price)?|current(?: price)?(?: is| now)?|your price.*|our price|price|jetzt|nur|maintenant|ahora|adesso|agora|nu)\W*$/iu
const UNIT =
  /^[\s*)]*(?:\/|per|pro|je|par|por|al|per|za|the)\s*(?:\d+(?:[.,]\d+)?\s*)?(?:k?gs?|grams?|mg|lbs?|pounds?|(?:fl\.? ?)?oz|ounces?|ml|cl|dl|l|lit(?:er|re)s?|m|m²|cm|ft|sq\.? ?ft|yd|meters?|metres?|ct|count|ea|each|piece|pcs?|stück|st|sheets?|tablets?|capsules?|unit|unité|pièce|unidad|100)(?![\p{L}])/iu
/** `1 kg = 4,98 €`, `Grundpreis: 4,98 €`. */
const UNIT_BEFORE =
  /\d\s*(?:k?gs?|lbs?|oz|ml|cl|dl|l|lit(?:er|re)s?|m|m²|ct|count|stück|st|sheets?|wl|tabs?)\.?\s*[=:]\s*$|(?:\bunit price|grundpreis|prix (?:au|du|par|\/) ?(?:kilo|kg|litre|l)|eenheidsprijs|prijs per \p{L}+|jämförpris|jmf-?pris|enhetspris|cena jednostkowa|precio (?:por|unitario)\s?\p{L}*|prezzo al \p{L}+)\W*$/iu
/** A sign before the amount takes it off the price: `-150,00 €`. */
const MINUS = /(?:^|[\s(])[-−–]$/u
const SAVING =
  /(?:save|saving|you save|sparen|ersparnis|économi\w*|ahorr\w*|risparmi\w*|discount|rabatt?|off)\W*$/iu
const OFF = /^\s*(?:off|rabatt|discount|de réduction|korting|de descuento|di sconto)\b/iu
const WITHOUT_TAX =
  /(?:ex(?:cl)?\.?(?:uding)?\s*(?:tax|vat|gst|mwst)|(?:tax|vat) ?ex(?:cl)?\.?|netto|ht)\W*$/iu
const INSTALMENT =
  /^[\s*]*(?:\/|per|a|x|×|pro)\s*(?:mo\b|month|monat|mois|mes|week)|^\s*(?:in|with) \d+ (?:payments|instal)/iu
const INSTALMENTS =
  /(?:\d+ (?:interest-free )?(?:payments|instal\w+|raten|mensualités|cuotas) (?:of|von|de)|\d+\s*x)\W*$/iu
const THRESHOLD =
  /(?:over|above|orders? (?:of|from|over)|more than|from|ab|über|dès|à partir de|a partir de|sopra|oltre|over|över|vanaf|fra|minimum)\W*$/iu
const EXTRA = /(?:\+|plus|add|for|fee)\s*$/iu
const FEE = /^\s*[\p{L} ]{0,30}\b(?:fee|deposit|protection|gebühr|pfand|tip)\b/iu
const CONVERTED = /(?:approx\w*|about|ca\.|≈|environ)\W*$/iu

export type PriceKind = ProductPrice["kind"] | "weak-was" | "other"

/** What a price on the page is the price of, by what stands around it. */
export function kindOf({ before, after, struck }: Figure): PriceKind {
  const near = before.slice(-60)
  const isShipping = SHIPPING.test(near.slice(-30)) || SHIPPING.test(after.slice(0, 20))
  if (isShipping) return THRESHOLD.test(near) || FREE.test(near) ? "other" : "shipping"
  if (struck) return "was"
  if (
    SAVING.test(near) ||
    MINUS.test(before) ||
    OFF.test(after) ||
    WITHOUT_TAX.test(near) ||
    CONVERTED.test(near)
  )
    return "other"
  if (INSTALMENT.test(after) || INSTALMENTS.test(near)) return "other"
  if (UNIT.test(after) || UNIT_BEFORE.test(near)) return "unit"
  if (WEAK_WAS.test(near)) return "weak-was"
  if (WAS.test(near) && !NOW.test(near.replace(WAS, ""))) return "was"
  if (EXTRA.test(near) || FEE.test(after)) return "other"
  if (THRESHOLD.test(near) && /order|bestell|commande|pedido/iu.test(near)) return "other"
  return "now"
}
