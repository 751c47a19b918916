/**
 * What `read` returns or, where the page makes reading throw, the fallback: one odd element must not cost the whole
 * snapshot.
 */
export function readOr<T>(read: () => T, fallback: T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}
