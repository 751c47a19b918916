import { createHash } from "node:crypto"

/**
 * Whether the bytes are those that a registry's integrity names: `sha512-` and the digest in base64. Throws for another
 * algorithm.
 */
export function hasIntegrity(bytes: Uint8Array, integrity: string): boolean {
  const [algorithm, digest] = integrity.split(/-(.*)/s)
  if (algorithm !== "sha512")
    throw new Error(`The integrity ${integrity} is not of sha512. Pin the package's sha512 instead.`)
  return createHash("sha512").update(bytes).digest("base64") === digest
}
