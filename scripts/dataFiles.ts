import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { messageOf, Refusal } from "./refusal"

/** The file, or the .json and .jsonl files of a folder and those in it, by name. Throws Refusal where there is none. */
export function findDataFiles(path: string, what: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path, { recursive: true, encoding: "utf8" })
    const files = names.filter((name) => /\.jsonl?$/.test(name)).sort()
    if (files.length > 0) return files.map((name) => join(path, name))
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${messageOf(error)}. Name a file or folder: --data PATH`, {
      cause: error,
    })
  }
  throw new Refusal(`${path} has no .json or .jsonl file. Name a file or folder with ${what}: --data PATH`)
}
