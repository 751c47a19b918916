import { expect, test } from "vitest"
import { valuesIn } from "./values"

test.each<[string, [string, string][]]>([
  [
    "I want to fly one way from Berlin to Lisbon on 18 March 2027.",
    [
      ["Berlin", "name"],
      ["Lisbon", "name"],
      ["18 March 2027", "date"],
    ],
  ],
  [
    "flights from berlin to new york on march 3rd",
    [
      ["berlin", "words"],
      ["new york", "words"],
      ["march 3rd", "date"],
    ],
  ],
  [
    'Write to nora.berg@example.org, subject "Lunch, on Friday"',
    [
      ["nora.berg@example.org", "email"],
      ["Lunch, on Friday", "quoted"],
    ],
  ],
  [
    "Log in with {{user}} and the code QX4T7B",
    [
      ["{{user}}", "secret"],
      ["QX4T7B", "code"],
    ],
  ],
  ["Set the home town to Hebden Bridge, then save the profile.", [["Hebden Bridge", "name"]]],
  [
    "Check the flight status of PT 310 for today.",
    [
      ["PT 310", "code"],
      ["today", "date"],
    ],
  ],
  [
    "Name it 'Blue one' or 'Red two'",
    [
      ["Blue one", "quoted"],
      ["Red two", "quoted"],
    ],
  ],
  ["Set the status to 'I'm away' for the sellers' board", [["I'm away", "quoted"]]],
  ['Password "{{pw}}"', [["{{pw}}", "secret"]]],
  ["I need 3 glass latte mugs", [["3", "number"]]],
  ["Call +44 20 7946 0958 please", [["+44 20 7946 0958", "phone"]]],
  ["Please stop it. Now I am tired", []],
])("%s", (task, values) => {
  expect(valuesIn(task).map(({ text, kind }) => [text, kind])).toEqual(values)
})
