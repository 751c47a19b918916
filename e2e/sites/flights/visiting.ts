import { serveSite } from "../site"
import { flights } from "./site"

/** The site and a visitor without a browser, for tests. */
export async function serveFlights() {
  const site = await serveSite(flights)
  return {
    ...site,
    /** The markup of a page. */
    async visit(path: string): Promise<string> {
      return await (await fetch(site.url + path)).text()
    },
    /** Sends a form, and does not follow where it leads. */
    async send(path: string, fields: Record<string, string>) {
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
