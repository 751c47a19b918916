/** Milliseconds. */
const ANSWER_CAP = 2000

/**
 * Whether an address answers with HTTP authentication (RFC 9110, section 11). While the browser asks the person it shows
 * an error page like any other, so the site is asked for the headers once more, without credentials.
 */
export async function asksToSignIn(url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false
  try {
    const { status } = await fetch(url, {
      method: "HEAD",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(ANSWER_CAP),
    })
    return status === 401 || status === 407
  } catch {
    return false
  }
}
