import { type ServedSite, serveSite } from "../sites/site"
import { bundleApp } from "./bundleApp"
import type { Control } from "./control"

/** Serves each control under `/{id}`, the document of its frames under `/{id}/frame`. */
export function serveControls(controls: Control[]): Promise<ServedSite<undefined>> {
  const byId = new Map(controls.map((control) => [control.id, control]))
  return serveSite({
    name: "controls",
    create: () => ({
      state: () => undefined,
      async handle(request, response) {
        const [id = "", part] = new URL(request.url ?? "", "http://x").pathname.slice(1).split("/")
        const control = byId.get(id)
        const served = control && (await partOf(control, part, request.headers.host ?? ""))
        const [type, text] = served ?? ["text/plain", "Not found"]
        response.writeHead(served ? 200 : 404, { "content-type": `${type}; charset=utf-8` })
        response.end(text)
      },
    }),
  })
}

async function partOf({ id, page }: Control, part: string | undefined, host: string) {
  if (!("app" in page)) {
    // The same server under another name is another site.
    const html = page.html.replaceAll("{other}", `http://${host.replace("127.0.0.1", "localhost")}/${id}`)
    if (part === undefined) return ["text/html", documentOf(html)]
    return part === "frame" ? ["text/html", documentOf(page.frame ?? "")] : undefined
  }
  const body = `<div id="root"></div><script src="/${id}/app.js"></script>`
  if (part === undefined)
    return ["text/html", documentOf(body, `<link rel="stylesheet" href="/${id}/app.css">`)]
  const { script, style } = await bundleApp(page.app)
  if (part === "app.js") return ["text/javascript", script]
  return part === "app.css" ? ["text/css", style] : undefined
}

const documentOf = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Control</title>${head}</head><body>${body}</body></html>`
