import { expect, test } from "vitest"
import { hasIntegrity } from "./integrity"

// The digest of "abc" in FIPS 180-4, in base64.
const ABC = "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=="

test("only the very bytes have the integrity", () => {
  expect(hasIntegrity(Buffer.from("abc"), ABC)).toBe(true)
  expect(hasIntegrity(Buffer.from("abd"), ABC)).toBe(false)
})

test("a weaker hash is refused", () => {
  expect(() => hasIntegrity(Buffer.from("abc"), "sha1-qZk+NkcGgWq6PiVxeFDCbJzQ2J0=")).toThrow(/sha512/)
})
