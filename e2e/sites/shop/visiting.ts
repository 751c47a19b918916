import { serveSite } from "../site"
import { shop } from "./site"

export type Answer = { status: number; location: string | null; body: string }

/** The shop and a visitor without a browser, for tests. */
export async function serveShop() {
  const site = await serveSite(shop)
  return {
    ...site,
    /** The markup of a page. */
    async visit(path: string): Promise<string> {
      const response = await fetch(site.url + path)
      return await response.text()
    },
    /** Sends a form, and does not follow where it leads. */
    async send(path: string, fields: Record<string, string>): Promise<Answer> {
      const body = new URLSearchParams(fields)
      const response = await fetch(site.url + path, { method: "POST", body, redirect: "manual" })
      return {
        status: response.status,
        location: response.headers.get("location"),
        body: await response.text(),
      }
    },
  }
}

export function alertIn(body: string): string | undefined {
  return /role="alert">([^<]+)</.exec(body)?.[1]
}

export const redM = { "options[Color]": "Red", "options[Size]": "M" }
