import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** Files and folders that decide what the build contains. */
const SOURCES = [
  ...["src", "background", "tabs", "engines", "content", "popup", "assets", "scripts"],
  ...[
    "content.ts",
    "sidepanel.tsx",
    "options.tsx",
    "package.json",
    "package-lock.json",
    "tsconfig.base.json",
  ],
]

/** A hash over the contents of all sources; of files over a megabyte (the model) over their size and date only. */
export function sourceStamp(root: string): string {
  const hash = createHash("sha256")
  for (const path of SOURCES.flatMap((source) => listFiles(root, source))) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\0`)
    hash.update(size > 1_000_000 ? `${size} ${mtimeMs}` : readFileSync(join(root, path)))
  }
  return hash.digest("hex")
}

function listFiles(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
