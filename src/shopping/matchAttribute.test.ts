import { expect, test } from "vitest"
import { createMeaning } from "../page/meaning"
import { matchAttribute } from "./matchAttribute"

const sourcesOf = (...texts: string[]) =>
  texts.map((words, at) => ({ at: { url: "https://shop.example/", nodeId: at, words } }))

test.each([
  ["machine washable", "Machine washable, slim leg", "said"],
  ["sulfate-free", "Sulfate free formula", "said"],
  ["machine washable", "You can put it in the washing machine", "reworded"],
  ["not tested on animals", "Cruelty-free.", "reworded"],
  ["without gluten", "gluten free", "reworded"],
  ["sulfate free", "No parabens or sulfates", "reworded"],
  ["unsalted", "Roasted without salt", "reworded"],
  ["rubber sole", "With a sole of soft rubber", "reworded"],
  ["soles made of rubber", "Rubber sole", "reworded"],
  ["for skin that is dry", "For dry skin", "reworded"],
  ["water resistant", "Waterproof to 50 m", "reworded"],
])("%s: %s", (attribute, text, sureness) => {
  expect(matchAttribute(attribute, sourcesOf("A title", text))).toEqual({
    status: "met",
    match: { sureness, evidence: { url: "https://shop.example/", nodeId: 1, words: text } },
  })
})

test.each([
  ["dishwasher safe", "Not dishwasher safe"],
  ["sulfate free", "Contains sulfates"],
  ["tumble dry", "Wash cold, do not tumble dry"],
  ["machine washable", "Dry clean only"],
  ["machine washable", "Professional dryclean only."],
  ["washable", "Only dry clean"],
  ["machine washable", "Spot clean only"],
  ["hand washable", "Do not wash. Do not bleach"],
  ["dishwasher safe", "Hand wash only"],
  ["can go in the dryer", "Hang dry only"],
])("%s is denied by: %s", (attribute, text) => {
  expect(matchAttribute(attribute, sourcesOf(text))).toMatchObject({
    status: "broken",
    evidence: { words: text },
  })
})

test.each([
  ["waterproof", "Water resistant"],
  ["gluten free", "Slip on shoes"],
  ["rubber sole", "Rubber band. Leather sole"],
  ["non slip", "Slip on with ease"],
  ["hand wash", "For every hand"],
  ["machine washable", "Dry clean"],
  ["machine washable", "Only blue. Dry clean"],
  ["machine washable", "Colors do not fade in the wash"],
  ["machine washable", "Do not wash hot"],
  ["dry clean", "Hand wash only"],
  ["acid wash", "Dry clean only"],
])("%s is not settled by: %s", (attribute, text) => {
  expect(matchAttribute(attribute, sourcesOf(text))).toEqual({ status: "open" })
})

test("a page that says both settles nothing", () => {
  const [yes, no] = sourcesOf("Dishwasher safe", "The lid is not dishwasher safe")
  expect(matchAttribute("dishwasher safe", [yes!, no!])).toEqual({
    status: "open",
    match: { sureness: "said", evidence: yes!.at },
    against: no!.at,
  })
})

test("the header of a row belongs to what it says", () => {
  const [at] = sourcesOf("Cotton")
  expect(matchAttribute("cotton material", [{ name: "Material", ...at! }]).status).toBe("met")
})

test("words near in meaning are worth showing and settle nothing", () => {
  const vectors: Record<string, number[]> = { comfy: [1, 0.1], snug: [1, 0.2], steel: [0, 1] }
  const { likeness } = createMeaning((word) => vectors[word] && Float32Array.from(vectors[word]))
  const sources = sourcesOf("steel", "snug")
  expect(matchAttribute("comfy", sources, likeness)).toEqual({
    status: "open",
    match: { sureness: "likely", evidence: sources[1]!.at },
  })
  expect(matchAttribute("comfy", sourcesOf("steel"), likeness)).toEqual({ status: "open" })
})
