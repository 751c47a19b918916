import type { IncomingMessage, ServerResponse } from "node:http"
import { shop } from "../sites/shop/site"
import { serveSite } from "../sites/site"

/** Where the shop, or a page of it, stands still until it is let go. */
export type Stop = "asked" | "ordered" | "gesture"

export type CountingShop = {
  url: string
  orders(): number
  /** How often an order was asked for, taken or not. */
  asked(): number
  /**
   * A new visitor with something in the cart, whose checkout page runs the script; resolves `reached` at the stop and
   * stays there until `letGo`.
   */
  begin(script: string, stop?: Stop): Promise<{ reached: Promise<void>; letGo: () => void }>
  close(): Promise<void>
}

/** A page of it asks for this path to stand still. */
export const STANDSTILL = "/standstill"
/** Where the script of the checkout page is served: its policy admits none inline. */
const SCRIPT = "/checkout-script"
const PRODUCT = "/products/cork-yoga-mat"

/** The demo shop, whose cart is filled again after every order: the next one could be placed at any time. */
export async function serveCountingShop(): Promise<CountingShop> {
  let asked = 0
  let checkoutScript = ""
  let stopAt: (stop: Stop) => Promise<void> = async () => {}
  const site = await serveSite({
    name: shop.name,
    create() {
      const { handle, state } = shop.create()
      return { handle: (request, response) => answer(handle, request, response), state }
    },
  })
  return {
    url: site.url,
    orders: () => site.state().orders.length,
    asked: () => asked,
    async begin(script, stop) {
      site.reset()
      checkoutScript = script
      await fillCart()
      asked = 0
      let reach = (): void => {}
      let letGo = (): void => {}
      const reached = new Promise<void>((resolve) => (reach = resolve))
      const released = new Promise<void>((resolve) => (letGo = resolve))
      stopAt = async (at) => {
        if (at !== stop) return
        reach()
        await released
      }
      return { reached, letGo }
    },
    close: () => site.close(),
  }

  async function answer(
    handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const path = request.url ?? ""
    if (path === STANDSTILL) {
      await stopAt("gesture")
      response.end()
    } else if (path === SCRIPT) response.setHeader("content-type", "text/javascript").end(checkoutScript)
    else if (request.method === "GET" && path.startsWith("/checkout")) await withScript()
    else if (request.method === "POST" && path === "/checkout") await takeOrder()
    else await handle(request, response)

    async function withScript(): Promise<void> {
      const send = response.end.bind(response)
      response.end = (page?: unknown) =>
        send(String(page).replace("</head>", `<script src="${SCRIPT}"></script></head>`))
      await handle(request, response)
    }

    async function takeOrder(): Promise<void> {
      asked++
      await stopAt("asked")
      const send = response.end.bind(response)
      const taken = new Promise<void>((resolve) => {
        response.end = (body?: unknown) => {
          void fillCart()
            .then(() => stopAt("ordered"))
            .then(() => send(body))
            .then(() => resolve())
          return response
        }
      })
      await handle(request, response)
      await taken
    }
  }

  async function fillCart(): Promise<void> {
    await fetch(site.url + PRODUCT, {
      method: "POST",
      body: new URLSearchParams({ quantity: "1" }),
      redirect: "manual",
    })
  }
}
