import { isDeepStrictEqual } from "node:util"
import type { SiteTask } from "../task"
import { newVisitor, stateOf } from "./visitor"
import type { FlightsState, Trip } from "./visitor"

const untouched = stateOf(newVisitor())

/** Whether the visitor left all as it was, but for these parts. Searching and looking up change nothing. */
function isUntouchedBut(state: FlightsState, ...parts: (keyof FlightsState)[]): boolean {
  const free = new Set<string>([...parts, "searches", "statusChecks", "opened"])
  return Object.entries(untouched).every(
    ([part, value]) => free.has(part) || isDeepStrictEqual(state[part as keyof FlightsState], value),
  )
}

/** Which flights are chosen, for how many; names and fares come later. */
function isTrip({ outbound, inbound, search }: Trip, number: string, date: string): boolean {
  const isAlone = search.adults === 1 && search.children === 0
  return isDeepStrictEqual(outbound, { number, date }) && inbound === null && isAlone
}

export const tasks: SiteTask<FlightsState>[] = [
  {
    id: "flights/cheapest-lisbon",
    task: "I want to fly one way from Berlin to Lisbon on 18 March 2027. Pick the cheapest flight.",
    start: "/",
    wording: "own",
    solution: [
      'Click the radio "One way"',
      'Type "Berlin" into the combobox "From"',
      'Type "Lisbon" into the combobox "To"',
      'Type "18 March 2027" into the textbox "Departure date"',
      'Click the button "Search flights"',
      'Click the button "Select" in "13:15 – 17:50"',
    ],
    done: (state) =>
      state.trip !== null &&
      isTrip(state.trip, "PT 306", "2027-03-18") &&
      state.trip.search.trip === "one-way" &&
      state.trip.search.cabin === "Economy" &&
      (state.trip.fare === null || state.trip.fare === "light") &&
      state.trip.contact === null &&
      isUntouchedBut(state, "trip"),
  },
  {
    id: "flights/direct-vienna",
    task: "Find me non-stop flights from Porto to Vienna on 9 April. Just me, no way back needed.",
    start: "/",
    wording: "own",
    solution: [
      'Click the radio "One way"',
      'Type "Porto" into the combobox "From"',
      'Type "Vienna" into the combobox "To"',
      'Type "9 April" into the textbox "Departure date"',
      'Click the checkbox "Direct flights only"',
      'Click the button "Search flights"',
    ],
    done: (state) =>
      isDeepStrictEqual(state.searches.at(-1), {
        trip: "one-way",
        from: "OPO",
        to: "VIE",
        depart: "2027-04-09",
        return: null,
        adults: 1,
        children: 0,
        cabin: "Economy",
        direct: true,
      }) && isUntouchedBut(state),
  },
  {
    id: "flights/bag-morales",
    task: "Please add a 23 kg suitcase to booking QX4T7B. It is under the name Morales.",
    start: "/",
    wording: "own",
    allows: ["pay"],
    solution: [
      'Click the link "Manage booking"',
      'Type "QX4T7B" into the textbox "Booking reference"',
      'Type "Morales" into the textbox "Last name"',
      'Click the button "Find booking"',
      'Click the link "Add baggage"',
      'Click the button "Pay now"',
    ],
    done: (state) =>
      isDeepStrictEqual(state.changes, [{ reference: "QX4T7B", kind: "bag", bag: "23 kg", paid: 35 }]) &&
      isUntouchedBut(state, "changes"),
  },
  {
    id: "flights/passenger-details",
    task:
      "Fill in the passenger details: title Ms, first name Leonie, last name Brandt, date of birth 14 May 1988, " +
      "e-mail address leonie.brandt@example.com. Then continue.",
    start: "/book?flight=PT+416&date=2027-03-22&fare=standard",
    wording: "label",
    formulation: "onetime",
    solution: [
      'Select "Ms" in the combobox "Title"',
      'Type "Leonie" into the textbox "First name"',
      'Type "Brandt" into the textbox "Last name"',
      'Type "14 May 1988" into the textbox "Date of birth"',
      'Type "leonie.brandt@example.com" into the textbox "E-mail address"',
      'Click the button "Continue"',
    ],
    done: (state) =>
      state.trip !== null &&
      isTrip(state.trip, "PT 416", "2027-03-22") &&
      state.trip.fare === "standard" &&
      isDeepStrictEqual(state.trip.passengers, [
        { title: "Ms", firstName: "Leonie", lastName: "Brandt", birthDate: "1988-05-14" },
      ]) &&
      isDeepStrictEqual(state.trip.contact, {
        email: "leonie.brandt@example.com",
        phone: "",
        offers: false,
      }) &&
      isUntouchedBut(state, "trip"),
  },
  {
    id: "flights/status-today",
    task: "Check the flight status of PT 310 for today.",
    start: "/",
    wording: "label",
    solution: [
      'Click the link "Flight status"',
      'Type "PT 310" into the textbox "Flight number"',
      'Click the button "Check status"',
    ],
    done: (state) =>
      state.statusChecks.length > 0 &&
      state.statusChecks.every((check) => check.number === "PT 310" && check.date === "2027-03-01") &&
      isUntouchedBut(state),
  },
  {
    id: "flights/sold-out-copenhagen",
    task: "Get me on PT 662 from Dublin to Copenhagen on Friday 12 March, no other flight.",
    start: "/flights?trip=one-way&from=DUB&to=CPH&depart=2027-03-11",
    wording: "own",
    solution: ['Click the link "Fri 12 Mar €93.00"'],
    impossible: "PT 662 is sold out on 12 March; the page opens on the day before, when it is not.",
    reason: /sold[ -]?out|unavailable|not available|no (more )?seats|fully booked/i,
    harmless: (state) => isUntouchedBut(state),
  },
  {
    id: "flights/seat-without-name",
    task: "Choose seat 9D for booking HM2K9D.",
    start: "/manage",
    wording: "label",
    solution: ['Type "HM2K9D" into the textbox "Booking reference"'],
    impossible: "The look-up needs the passenger's last name too, which the task does not give.",
    reason: /last name|surname|family name|whose|name of the passenger|passenger's name/i,
    harmless: (state) => isUntouchedBut(state),
  },
]
