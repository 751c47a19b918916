import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { newsletterPage } from "./pages/info"
import { bagsPage, lookUpPage, reservationPage } from "./pages/manage"
import { isFree, seatsPage } from "./pages/seats"
import { isEmail } from "./passengerForm"
import { bags, findSeat } from "./reservations"
import type { Reservation } from "./reservations"
import type { Visitor } from "./visitor"

const messages: Record<string, string> = {
  bag: "Your bag is added. The receipt is on its way to your inbox.",
  seat: "Your seat is saved.",
  email: "The e-mail address is saved.",
  cancel: "The booking is cancelled.",
}

export function showLookUp(): Reply {
  return page(lookUpPage())
}

export function lookUp({ form }: PageRequest, visitor: Visitor): Reply {
  const text = (name: string) => form.get(name)?.trim() ?? ""
  const [reference, lastName] = [text("reference").toUpperCase(), text("lastName").toLowerCase()]
  const errors: Record<string, string> = {}
  if (reference === "") errors["reference"] = "Enter the booking reference."
  if (lastName === "") errors["lastName"] = "Enter the last name of a passenger."
  const sent = { values: form, errors }
  if (Object.keys(errors).length > 0) return page(lookUpPage(sent), 422)

  const found = visitor.reservations.find(
    (one) => one.reference === reference && one.lastName.toLowerCase() === lastName,
  )
  if (!found) return page(lookUpPage(sent, "We found no booking with this reference and last name."), 422)
  if (!visitor.opened.includes(found.reference)) visitor.opened.push(found.reference)
  return redirect(`/manage/${found.reference}`)
}

type Answer = (reservation: Reservation, request: PageRequest, visitor: Visitor) => Reply

/** Answers only to somebody who has looked the booking up. */
function ofReservation(answer: Answer, { mayBeCancelled = false } = {}) {
  return (request: PageRequest, visitor: Visitor): Reply => {
    const reference = request.params["reference"] ?? ""
    const found = visitor.reservations.find((one) => one.reference === reference)
    if (!found || !visitor.opened.includes(reference)) return redirect("/manage")
    if (found.cancelled && !mayBeCancelled) return redirect(`/manage/${reference}`)
    return answer(found, request, visitor)
  }
}

function done(reservation: Reservation, kind: string): Reply {
  return redirect(`/manage/${reservation.reference}?done=${kind}`)
}

export const showReservation = ofReservation(
  (reservation, { query }) => page(reservationPage(reservation, messages[query.get("done") ?? ""])),
  { mayBeCancelled: true },
)

export const showBags = ofReservation((reservation) => page(bagsPage(reservation)))

export const addBag = ofReservation((reservation, { form }, visitor) => {
  const bag = bags.find(({ id }) => id === form.get("bag"))
  if (!bag) return page(bagsPage(reservation), 422)
  reservation.bags.push(bag.name)
  visitor.changes.push({ reference: reservation.reference, kind: "bag", bag: bag.name, paid: bag.price })
  return done(reservation, "bag")
})

export const showSeats = ofReservation((reservation) => page(seatsPage(reservation)))

export const takeSeat = ofReservation((reservation, { form }, visitor) => {
  const { reference, flight } = reservation
  const seat = findSeat(flight, form.get("seat") ?? "")
  if (seat?.name === reservation.seat) return redirect(`/manage/${reference}`)
  if (!seat || seat.taken) return page(seatsPage(reservation, "Choose a seat that is free."), 422)
  reservation.seat = seat.name
  const paid = isFree(reservation) ? 0 : seat.price
  visitor.changes.push({ reference, kind: "seat", seat: seat.name, paid })
  return done(reservation, "seat")
})

export const changeEmail = ofReservation((reservation, { form }, visitor) => {
  const email = form.get("email")?.trim() ?? ""
  if (!isEmail(email)) return page(reservationPage(reservation, "Enter an e-mail address."), 422)
  reservation.email = email
  visitor.changes.push({ reference: reservation.reference, kind: "email", email })
  return done(reservation, "email")
})

export const cancel = ofReservation((reservation, _, visitor) => {
  reservation.cancelled = true
  visitor.changes.push({ reference: reservation.reference, kind: "cancel" })
  return done(reservation, "cancel")
})

export function subscribe({ form }: PageRequest, visitor: Visitor): Reply {
  const email = form.get("newsletter")?.trim() ?? ""
  if (!isEmail(email)) return page(newsletterPage("Enter an e-mail address like name@example.com."), 422)
  if (!visitor.newsletter.includes(email)) visitor.newsletter.push(email)
  return page(newsletterPage())
}
