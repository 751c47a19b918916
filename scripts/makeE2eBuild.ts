import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

type Manifest = { host_permissions?: string[]; optional_host_permissions?: string[]; [key: string]: unknown }

/**
 * The manifest with every optional host permission granted from the start: no test can click Chrome's own permission
 * dialog. Nothing else differs.
 */
export function grantHosts(manifest: Manifest): Manifest {
  const { optional_host_permissions: optional = [], host_permissions: hosts = [], ...rest } = manifest
  return { ...rest, host_permissions: [...hosts, ...optional] }
}

/** Makes `to` the same build as `from` with the hosts granted; files are hard links. */
export function makeE2eBuild(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    mkdirSync(dirname(target), { recursive: true })
    if (target === join(to, "manifest.json")) {
      writeFileSync(target, JSON.stringify(grantHosts(JSON.parse(readFileSync(source, "utf8")) as Manifest)))
      continue
    }
    try {
      linkSync(source, target)
    } catch {
      cpSync(source, target)
    }
  }
}
