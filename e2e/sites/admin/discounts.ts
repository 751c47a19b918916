import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import type { Discount, Office } from "./office"
import { discountsPage } from "./pages/discounts"
import { done, textOf, withRow } from "./replying"
import type { Answer } from "./replying"

export const showDiscounts: Answer = (_, office) => page(discountsPage(office))

export const pauseDiscount: Answer = (request, office) => setActive(request, office, false)

export const resumeDiscount: Answer = (request, office) => setActive(request, office, true)

export const deleteDiscount: Answer = (request, office) =>
  withDiscount(request, office, (discount) => {
    if (textOf(request.form, "typed") !== discount.confirmation) {
      const error = `That is not the confirmation code. ${discount.code} was not deleted.`
      return page(discountsPage(office, error), 422)
    }
    office.discounts = office.discounts.filter((other) => other !== discount)
    return done(request, office, `Discount code ${discount.code} was deleted.`, "/discounts")
  })

function setActive(request: PageRequest, office: Office, active: boolean): Reply {
  return withDiscount(request, office, (discount) => {
    discount.active = active
    const what = `Discount code ${discount.code} was ${active ? "resumed" : "paused"}.`
    return done(request, office, what, "/discounts")
  })
}

function withDiscount(request: PageRequest, office: Office, answer: (discount: Discount) => Reply): Reply {
  return withRow(
    office,
    office.discounts.find(({ code }) => code === request.params["code"]),
    answer,
  )
}
