import { expect, test } from "vitest"
import { hostOf, originPattern, parseAddress } from "./parseAddress"

test.each([
  ["shop.example", "https://shop.example/"],
  [" https://shop.example/a?b#c ", "https://shop.example/a?b#c"],
  ["http://shop.example", "http://shop.example/"],
  ["shop.example:8443/cart", "https://shop.example:8443/cart"],
  ["localhost:3000", "http://localhost:3000/"],
  ["127.0.0.1/x", "http://127.0.0.1/x"],
  ["http://intranet/", "http://intranet/"],
])("%s opens %s", (typed, address) => {
  expect(parseAddress(typed)?.href).toBe(address)
})

test.each([
  "",
  "shop",
  "two words.example",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "chrome://settings",
])("%s opens nothing", (typed) => {
  expect(parseAddress(typed)).toBeUndefined()
})

test("permission is asked for the whole site, whatever the port", () => {
  expect(originPattern(new URL("http://localhost:3000/cart"))).toBe("http://localhost/*")
})

test("a page without a host is called by its address", () => {
  expect(hostOf("https://shop.example/cart")).toBe("shop.example")
  expect(hostOf("about:blank")).toBe("about:blank")
})
