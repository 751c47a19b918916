import { expect, test } from "vitest"
import type { Operation } from "../action/operation"
import { box, control, field, page, type NodeSpec } from "../testing/snapshot"
import { classifyAction } from "./classify"
import { siteOf } from "./site"

const CLICK: Operation = { op: "CLICK" }
const TYPE: Operation = { op: "TYPE", value: "x" }
const HERE = "https://shop.example/list"

/** Kinds for an operation on the first control of a page. */
function kindsOf(spec: NodeSpec, operation: Operation, url = HERE): string[] {
  const snapshot = page("Page", [spec], url)
  const found = snapshot.nodes.find((node) => node.type === "control")
  if (found?.type !== "control") throw new Error("the page has no control")
  return classifyAction({ operation, control: found, snapshot, sites: new Set([siteOf(HERE)]) }).map(
    ({ kind }) => kind,
  )
}

test.each([
  ["Pay now", ["pay"]],
  ["Pay $20.00", ["pay"]],
  ["Confirm and pay", ["pay"]],
  ["Jetzt kaufen", ["pay"]],
  ["Place order", ["order"]],
  ["Zahlungspflichtig bestellen", ["order"]],
  ["Send", ["send"]],
  ["Nachricht senden", ["send"]],
  ["Publish", ["publish"]],
  ["Delete account", ["delete"]],
  ["Supprimer", ["delete"]],
  ["I agree", ["legal"]],
  ["Add to cart", []],
  ["Search", []],
  ["Post-impressionism", []],
  ["Spend less", []],
  ["Resend code", []],
])("the button %j asks for %j", (name, kinds) => {
  expect(kindsOf(control("button", name), CLICK)).toEqual(kinds)
})

test.each([
  ["Delete", ["delete"]],
  ["Delete Smith's guide to cooking well", []],
])("the link %j asks for %j: a long one is a title", (name, kinds) => {
  expect(kindsOf(control("link", name), CLICK)).toEqual(kinds)
})

test.each([
  [field("Code", { inputType: "password" }), ["password"]],
  [field("Code", { attributes: { autocomplete: "section-a one-time-code" } }), ["password"]],
  [field("Number", { attributes: { autocomplete: "cc-number" } }), ["card"]],
  [field("Card number"), ["card"]],
  [field("Numéro de carte"), ["card"]],
  [field("Passport number"), ["identity"]],
  [field("Search"), []],
  [field("Passenger name"), []],
])("typing into field %# asks for its kind", (spec, kinds) => {
  expect(kindsOf(spec, TYPE)).toEqual(kinds)
})

test("ticking the terms asks, unticking them does not", () => {
  const terms = (checked: boolean) => control("checkbox", "I have read the terms and conditions", { checked })
  expect(kindsOf(terms(false), CLICK)).toEqual(["legal"])
  expect(kindsOf(terms(true), CLICK)).toEqual([])
})

test("a link to another site asks, one to a subdomain does not", () => {
  const link = (href: string) => control("link", "More", { href })
  expect(kindsOf(link("https://other.example/"), CLICK)).toEqual(["leave-site"])
  expect(kindsOf(link("https://help.shop.example/"), CLICK)).toEqual([])
  expect(kindsOf(link("http://127.0.0.1:8000/"), CLICK)).toEqual(["leave-site"])
})

test("on a site that the page wandered to by itself every press asks", () => {
  expect(kindsOf(control("button", "Next"), CLICK, "https://elsewhere.example/")).toEqual(["leave-site"])
})

test("submitting a form with payment fields is the payment step, whatever the button says", () => {
  const form = box([
    control("button", "Continue", { form: 0, inputType: "submit" }),
    field("Card number", { form: 0 }),
  ])
  expect(kindsOf(form, CLICK)).toEqual(["pay"])
  const enter = box([field("Card number", { form: 0 })])
  expect(kindsOf(enter, { op: "ENTER" })).toEqual(["pay"])
})

test("ordering on a checkout page is the payment step", () => {
  const button = control("button", "Place order", { inputType: "submit" })
  expect(kindsOf(button, CLICK, "https://shop.example/checkout/review")).toEqual(["order", "pay"])
})

test.each([
  ["https://www.shop.co.uk/a", "shop.co.uk"],
  ["http://127.0.0.1:8080/", "127.0.0.1:8080"],
  ["http://localhost:3000/", "localhost:3000"],
  ["https://ada.github.io/", "ada.github.io"],
  ["about:blank", ""],
  ["not an address", ""],
])("%s belongs to the site %j", (url, site) => {
  expect(siteOf(url)).toBe(site)
})
