import { expect, test } from "vitest"
import { countIn, starsIn } from "./rating"

test.each([
  ["4.6 out of 5 stars", 4.6],
  ["Rated 4.67 out of 5", 4.67],
  ["4,3 von 5 Sternen", 4.3],
  ["Rated 8.4/10", 4.2],
  ["60% of 100 rating", 3],
  ["4.2★", 4.2],
  ["★★★★☆", 4],
  ["★★★★★ 4.72", 4.72],
  ["4.5 out of 5.0 stars", 4.5],
  ["Gemiddeld 4.6 van de 5 sterren", 4.6],
  ["4.8 (2,345)", 4.8],
  ["4.2★ | 1.4k", 4.2],
  ["Rated 4.3", 4.3],
  ["5つ星のうち4.1", 4.1],
  ["$7.00/100g", undefined],
  ["7.50/10 pcs", undefined],
  ["Page 3 of 10", undefined],
  ["4 stars & Up", undefined],
  ["$4.99", undefined],
])("starsIn %s", (text, stars) => expect(starsIn(text)).toBe(stars))

test.each([
  ["12,431 ratings", 12431],
  ["(3 customer reviews)", 3],
  ["217 Bewertungen", 217],
  ["(1,532件)", 1532],
  ["1,23,456 Ratings & 9,876 Reviews", 123456],
  ["★★★★☆ (87)", 87],
  ["(87)", 87],
  ["5 star rating with 1.2k reviews", 1200],
  ["(61.2K)", 61200],
  ["| 86", 86],
  ["87 Meinungen", 87],
  ["Write a review", undefined],
  ["4.5 of 5", undefined],
])("countIn %s", (text, count) => expect(countIn(text)).toBe(count))
