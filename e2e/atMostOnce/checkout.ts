import { STANDSTILL } from "./countingShop"

export type CheckoutOptions = {
  /** The page sends the order itself and stays. */
  inPlace: boolean
  /** The page stands still at the first event of this type, until the shop answers. */
  standsStillAt?: string
}

const CUSTOMER = {
  email: "nora.berg@example.org",
  phone: "55 12 34 56",
  firstName: "Nora",
  lastName: "Berg",
  address1: "Bergen Street 1",
  address2: "2nd floor",
  city: "Bergen",
  region: "Vestland",
  postalCode: "5003",
  country: "Norway",
  cardName: "Nora Berg",
  cardNumber: "4242 4242 4242 4242",
  cardExpiry: "12/39",
  cardCode: "123",
}

/** A script of the checkout page: it fills the form in, as a browser does that knows its person, however it is loaded. */
export function checkoutScript(options: CheckoutOptions): string {
  return `(${prepareCheckout.toString()})(${JSON.stringify({ ...options, standstill: STANDSTILL, customer: CUSTOMER })})`
}

type Preparation = CheckoutOptions & { standstill: string; customer: Record<string, string> }

/** Runs in the page. */
function prepareCheckout({ inPlace, standsStillAt, standstill, customer }: Preparation): void {
  if (standsStillAt) addEventListener(standsStillAt, standStill, { capture: true, once: true })
  addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector<HTMLFormElement>("form.checkout")
    if (!form) return
    for (const [name, value] of Object.entries(customer))
      (form.elements.namedItem(name) as HTMLInputElement).value = value
    ;(form.elements.namedItem("terms") as HTMLInputElement).checked = true
    if (inPlace) form.addEventListener("submit", (event) => void sendInPlace(event))
  })

  /** Nothing else of the page runs meanwhile. */
  function standStill(): void {
    const request = new XMLHttpRequest()
    request.open("GET", standstill, false)
    request.send()
  }

  async function sendInPlace(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const status = form.appendChild(document.createElement("p"))
    status.role = "status"
    status.textContent = "Sending your order"
    await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form) as never) })
    status.textContent = "Thank you for your order"
  }
}
