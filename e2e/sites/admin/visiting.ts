import { serveSite } from "../site"
import { admin } from "./site"

/** The back office and its visitor without a browser, for tests. */
export async function serveAdmin() {
  const site = await serveSite(admin)

  /** The markup of a page. */
  const visit = async (path: string): Promise<string> => await (await fetch(site.url + path)).text()

  return {
    ...site,
    visit,
    /** Sends a form, and does not follow where it leads. */
    async send(path: string, fields: Record<string, string> = {}) {
      const body = new URLSearchParams(fields)
      const response = await fetch(site.url + path, { method: "POST", body, redirect: "manual" })
      return {
        status: response.status,
        location: response.headers.get("location"),
        body: await response.text(),
      }
    },
    /** What the rows of a list begin with. */
    async listed(path: string): Promise<string[]> {
      const body = /<tbody>.*<\/tbody>/s.exec(await visit(path))?.[0] ?? ""
      return body.split("<tr>").slice(1).map(firstText)
    },
  }
}

/** The first text of a row's markup. */
function firstText(row: string): string {
  return />\s*([^<>\s][^<>]*)</.exec(row)?.[1]?.trim() ?? ""
}
