import { expect, test } from "vitest"
import { rankingSites } from "./manifest"
import { splitInHalves, SPLIT_SEED } from "./split"

test("half of the names are for tuning, the odd one among them", () => {
  const halves = [...splitInHalves(["a", "b", "c", "d", "e"], 7).values()]
  expect(halves.toSorted()).toEqual(["tuning", "tuning", "tuning", "untouched", "untouched"])
})

test("the split is the seed's, whatever order the names come in", () => {
  const names = Array.from({ length: 30 }, (_, index) => `site ${index}`)
  expect(splitInHalves(names.toReversed(), 7)).toEqual(splitInHalves(names, 7))
  expect(splitInHalves(names, 8)).not.toEqual(splitInHalves(names, 7))
})

test("the manifest has the sites in the halves that were drawn", () => {
  const drawn = rankingSites.filter((site) => site.package !== undefined)
  const split = new Map(drawn.map((site) => [site.name, site.split]))
  expect(split).toEqual(splitInHalves([...split.keys()], SPLIT_SEED))
})
