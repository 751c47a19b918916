import { createReadStream, existsSync, statSync } from "node:fs"
import { extname, join, normalize } from "node:path"
import type { Site } from "../../e2e/sites/site"

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
}

/** The files of a folder as a website. */
export function folderSite(name: string, folder: string): Site<undefined> {
  return {
    name,
    create: () => ({
      state: () => undefined,
      handle(request, response) {
        const file = fileOf(folder, request.url ?? "/")
        if (file === undefined) {
          response.writeHead(404, { "content-type": "text/plain; charset=utf-8" })
          response.end("Not found")
          return
        }
        response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" })
        createReadStream(file).pipe(response)
      },
    }),
  }
}

/** The file that the address means, a folder's index.html for a folder; undefined when there is none in the folder. */
export function fileOf(folder: string, url: string): string | undefined {
  // An absolute path stays within the folder, whatever ".." it has.
  const path = decode(new URL(url, "http://localhost").pathname)
  if (path === undefined) return undefined
  const file = join(folder, normalize(path))
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file
  return existsSync(found) && statSync(found).isFile() ? found : undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
