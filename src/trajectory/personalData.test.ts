import { expect, test } from "vitest"
import { listPersonalData, maskText, PERSONAL_KINDS } from "./personalData"

test.each<[text: string, masked: string]>([
  ["Mail ada.l+x@mail.example.org, or ask.", "Mail [email], or ask."],
  ["émile@exämple.fr", "[email]"],
  ["@ada and a@b", "@ada and a@b"],
  // Test numbers that card networks publish, and one with a wrong last digit.
  ["Card 4111 1111 1111 1111.", "Card [card]."],
  ["378282246310005", "[card]"],
  ["5555-5555-5555-4444", "[card]"],
  ["4111 1111 1111 1112", "4111 1111 1111 1112"],
  ["4111111111111112", "[number]"],
  // Examples of the IBAN registry.
  ["DE89 3704 0044 0532 0130 00 AND MORE", "[iban] AND MORE"],
  ["to GB82WEST12345698765432,", "to [iban],"],
  ["DE89370400440532013001", "DE89370400440532013001"],
  ["DE89370400440532013000 DE89370400440532013000", "[iban] [iban]"],
  ["from 192.168.0.1:8080 to 2001:db8::ff00:42:8329", "from [ip]:8080 to [ip]"],
  ["version 1.2.3.400, 10:30:45, a::before", "version 1.2.3.400, 10:30:45, a::before"],
  ["+44 20 7946 0958", "[phone]"],
  ["+1 (917) 423-3906!", "[phone]!"],
  ["(917) 423-3906 or 917-423-3906 or 917.423.3906", "[phone] or [phone] or [phone]"],
  ["Tel. 030 1234567, 0171/2345678", "Tel. [phone], [phone]"],
  ["01.02.2024 and 2024-01-02 and 01 02 2024", "01.02.2024 and 2024-01-02 and 01 02 2024"],
  ["customer 1234567890, SSN 078-05-1120", "customer [number], SSN [number]"],
  ["12345678 for 1,234,567,890.50 or 0.123456789012", "12345678 for 1,234,567,890.50 or 0.123456789012"],
  ["$98, 3 results, flight BA2490", "$98, 3 results, flight BA2490"],
])("%j becomes %j", (text, masked) => {
  expect(maskText(text, PERSONAL_KINDS)).toBe(masked)
})

test("what was typed is masked as whole words, however it is spaced and written", () => {
  const typed = ["Ada Lovelace", "Ada", "12 St. James's Sq."]
  expect(maskText("ADA  lovelace, Ada; Adam at 12 St. James's Sq., 12 St", PERSONAL_KINDS, typed)).toBe(
    "[typed], [typed]; Adam at [typed], 12 St",
  )
  expect(maskText("a b", PERSONAL_KINDS, ["", " "])).toBe("a b")
})

test("only the kinds asked for are masked, and what one kind is no other takes", () => {
  expect(maskText("4111111111111111 a@b.org", ["number", "email"])).toBe("4111111111111111 [email]")
})

test("finds are listed in the order of the text", () => {
  expect(listPersonalData("a@b.org, Ada, 4111111111111111, c@d.org", ["Ada"])).toEqual([
    { kind: "email", text: "a@b.org" },
    { kind: "typed", text: "Ada" },
    { kind: "card", text: "4111111111111111" },
    { kind: "email", text: "c@d.org" },
  ])
  expect(listPersonalData("nothing")).toEqual([])
})

test("a long text takes no longer than its length asks for", () => {
  const started = performance.now()
  for (const unit of ["a", "1", "1 ", "a.", "A1 ", "+1", "0:"])
    listPersonalData(unit.repeat(200_000 / unit.length))
  expect(performance.now() - started).toBeLessThan(5000)
})
