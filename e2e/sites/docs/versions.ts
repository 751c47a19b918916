/** Versions of the product that have documentation, newest first. */
export const versions = [3, 2, 1] as const

export type Version = (typeof versions)[number]

export const latest: Version = 3

export function versionName(version: Version): string {
  return `v${version}`
}

/** "v2" → 2; nothing for a version that there is no documentation of. */
export function parseVersion(name: string | null | undefined): Version | undefined {
  return versions.find((version) => versionName(version) === name)
}

// Two commands and the configuration file had other names in earlier versions.
const words: Record<Version, Record<string, string>> = {
  3: { save: "snapshot", forget: "forget", config: "holdfast.toml" },
  2: { save: "snapshot", forget: "prune", config: "holdfast.toml" },
  1: { save: "backup", forget: "prune", config: "holdfast.ini" },
}

/** The text as it is right for a version: `hold {save}` → `hold backup` in v1. */
export function inVersion(text: string, version: Version): string {
  return text.replace(/\{(\w+)\}/g, (braced, name: string) => words[version][name] ?? braced)
}
