import type { Evidence } from "../shopping/ledger"
import type { ProductRating } from "../shopping/product"
import type { PlacedBlock } from "./figures"
import { amountOf } from "./money"
import { isText } from "../page/tree"
import type { Page } from "./page"
import { toStars } from "./stars"

/** A rating at its place. */
export type RatingAt = ProductRating & { index: number }

const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,2})?`
const OF = String.raw`(?:\s*\/\s*|\s*%?\s+(?:out )?(?:of|von|sur|de|su|di|van|av|af|z|из)\s+(?:a possible |the |de |den )?)`
/** What follows a sign of money is a price of so many pieces or grams: `$7.00/100g`. */
const OUT_OF = new RegExp(
  `(?<![\\d.,]|\\p{Sc}\\s?)(${NUMBER})${OF}(5|10|100)(?:[.,]0{1,2})?(?![\\d.,]*\\d|\\s?(?:g|kg|ml|c?l|m|cm|pcs|st)\\b)`,
  "iu",
)
/** `4.5 (120)`, `4,5 | 1.2k`, `4.8 · 12 reviews`: a text that is nothing else. */
const BARE =
  /^\W*([0-5][.,]\d{1,2})\s*[★⭐]?\s*(?:[(|·•]\s*\d[\d.,]*[km]?\+?\s*(?:ratings?|reviews?)?\s*\)?|\d[\d.,]*[km]?\+?\s*(?:ratings?|reviews?))\s*$/iu
/** `Rated 4.5`, `Bewertung: 4,5`. */
const CALLED =
  /(?:\b(?:rat(?:ed|ing)|bewertung|valoración|valutazione|beoordeling)\s*(?:is\b|[:：])?|評価|评分)\s*([0-5][.,]\d{1,2})(?![\d.,]*\d)/iu
const JAPANESE = /5つ星のうち\s*([0-5](?:\.\d{1,2})?)|5点満点中\s*([0-5](?:\.\d{1,2})?)/u
const BEFORE_STAR =
  /(?<![\d.,])([0-5](?:[.,]\d{1,2})?)\s*(?:[★⭐]|stars?\b|sterne?\b|étoiles?\b|estrellas?\b|stelle\b)/iu
const AFTER_STARS = /[★☆⭐]{1,5}\s*([0-5][.,]\d{1,2})(?!\d)/u
const GLYPHS = /[★☆⭐⯪]{5}/u
const PERCENT = /^\s*(\d{1,3})\s*%\s*$/
const COUNT =
  /(?<![\d.,])(\d[\d.,\u00a0\u202f']*[km]?)\+?\s*(?:(?:global|customer|verified|product|user|guest|shop|buyer)\s+)*(?:ratings?|reviews?|votes?|customers|bewertung(?:en)?|rezension(?:en)?|(?:kunden)?meinung(?:en)?|kundenbewertung(?:en)?|avis|évaluations?|reseñas?|opiniones|calificaciones|valoraciones|recension[ei]|commentaires?|valutazioni|avaliações|beoordelingen|reviews|omdömen|betyg|anmeldelser|vurderinger|opinii|opini[ae]|ocen[ya]?\b|отзыв\p{L}*|оцен\p{L}*|件|条评价|개)/iu
/** The count after stars or their number, or alone in its text. */
const BRACKETS =
  /^\W*\(\s*(\d[\d.,]*[km]?)\+?\s*\)|(?:[★☆⭐)]|\b[0-5][.,]\d{1,2})\s*\(\s*(\d[\d.,]*[km]?)\+?\s*\)|^\s*(?:[0-5][.,]\d{1,2}\s*[★⭐]?\s*)?[|·•]\s*(\d[\d.,]*[km]?)\s*$/iu

/** Ratings where the page says or draws them, in document order. */
export function findRatings(page: Page, blocks: PlacedBlock[]): RatingAt[] {
  const drawn = page.frames.flatMap(({ frameId, marks }) =>
    marks.stars.flatMap(({ nodeId, after, words = "", share }) => {
      const index = Math.max(page.indexOf(frameId, after), 0)
      const at = page.indexOf(frameId, nodeId)
      const stars =
        starsIn(words) ??
        outOfIn(words) ??
        percentIn(words) ??
        (share === undefined ? undefined : toStars(share, 1))
      return stars === undefined ? [] : [ratingAt(index, at < 0 ? index : at, stars, words)]
    }),
  )
  const texts = [
    ...blocks.map(({ at, text }) => ({ index: at, text })),
    ...page.tree.nodes.flatMap((node, index) => (node.type === "text" ? [{ index, text: node.text }] : [])),
  ]
  const said = texts.flatMap(({ index, text }) => {
    const stars = text.length > 200 ? undefined : (starsIn(text) ?? beforeCount(page, index, text))
    return stars === undefined ? [] : [ratingAt(index, index, stars, text)]
  })
  return [...said, ...drawn].sort((a, b) => a.index - b.index)

  function ratingAt(index: number, place: number, stars: number, words: string): RatingAt {
    const at: Evidence = page.evidence(place, words.trim())
    const count = countIn(words)
    return { index, stars, ...(count !== undefined && { count }), at }
  }
}

/** `4.5` alone in its text, with how many have rated in the next. */
function beforeCount({ tree }: Page, index: number, text: string): number | undefined {
  const stars = /^\s*([0-5][.,]\d)\s*$/.exec(text)?.[1]
  const next = tree.nodes[index + 1]
  const words = isText(next) ? next.text : next?.type === "control" ? next.name : ""
  return stars === undefined || countIn(words) === undefined ? undefined : amountOf(stars)
}

/** The stars out of five that a text says. */
export function starsIn(text: string): number | undefined {
  const [, value, best] = OUT_OF.exec(text) ?? []
  if (value !== undefined && isRating(text, value, Number(best)))
    return toStars(amountOf(value), Number(best))
  const [, first, second] = JAPANESE.exec(text) ?? []
  const bare =
    first ??
    second ??
    BEFORE_STAR.exec(text)?.[1] ??
    AFTER_STARS.exec(text)?.[1] ??
    BARE.exec(text)?.[1] ??
    CALLED.exec(text)?.[1]
  if (bare !== undefined && !/&\s*up|and up|or more|\+/i.test(text)) return amountOf(bare)
  const glyphs = GLYPHS.exec(text)?.[0]
  return glyphs === undefined ? undefined : [...glyphs].filter((glyph) => glyph !== "☆").length
}

/** `4 / 5` where something called a rating says it. */
function outOfIn(words: string): number | undefined {
  const [, value, best] = OUT_OF.exec(words) ?? []
  return value === undefined || amountOf(value) > Number(best)
    ? undefined
    : toStars(amountOf(value), Number(best))
}

/** `3 of 10` alone may be a page number. */
function isRating(text: string, value: string, best: number): boolean {
  if (amountOf(value) > best) return false
  return (
    /rat(?:ed|ing)|star|stern|étoile|estrella|stell|sterr|stjärn|review|bewert|avis|[★☆⭐]|out of|score|note|betyg/iu.test(
      text,
    ) || /[.,]\d/.test(value)
  )
}

function percentIn(words: string): number | undefined {
  const percent = PERCENT.exec(words)?.[1]
  return percent === undefined ? undefined : toStars(Number(percent), 100)
}

/** How many have rated, as a text says. */
export function countIn(text: string): number | undefined {
  const digits =
    COUNT.exec(text)?.[1] ??
    BRACKETS.exec(text)
      ?.slice(1)
      .find((each) => each !== undefined)
  return digits === undefined ? undefined : countOf(digits)
}

/** `1,126` and `1.2k`. */
function countOf(digits: string): number | undefined {
  const [, thousands, sign] = /^([\d.,]+)([km])$/iu.exec(digits) ?? []
  if (thousands !== undefined)
    return Math.round(amountOf(thousands) * (sign?.toLowerCase() === "k" ? 1e3 : 1e6))
  const count = digits.replace(/\D/g, "")
  return count === "" ? undefined : Number(count)
}

/** The first rating among those given, with the count that stands in it or soon after. */
export function pickRating(page: Page, ratings: RatingAt[], end: number): ProductRating | undefined {
  // A text says more exactly what a drawing beside it shows.
  const first = ratings[0]
  if (!first) return undefined
  const near = ratings.filter(({ index }) => index - first.index < NEAR)
  const exact =
    near.find(
      ({ at }) => OUT_OF.test(at.words) || BEFORE_STAR.test(at.words) || AFTER_STARS.test(at.words),
    ) ?? first
  const { stars, at } = exact
  const said = near.flatMap(({ count, at }) => (count === undefined ? [] : [{ count, text: at.words }]))
  const count = exactest([...said, ...countsAfter(page, first.index, end)])
  return { stars, ...(count !== undefined && { count }), at }
}

/** Nodes after a rating among which its count stands. */
const NEAR = 12
/** A count in thousands or millions. */
const ROUND = /\d\s?[km]\b/iu

function countsAfter({ tree }: Page, index: number, end: number): { count: number; text: string }[] {
  const counts: { count: number; text: string }[] = []
  for (let at = Math.max(0, index - 1); at < Math.min(end, index + NEAR); at++) {
    const node = tree.nodes[at]
    const text = node?.type === "text" ? node.text : node?.type === "control" ? node.name : ""
    const count = countIn(text)
    if (count !== undefined) counts.push({ count, text })
  }
  return counts
}

/** The first, unless one after it spells it out: `(61.2K)` and `61,204 ratings`. */
function exactest(counts: { count: number; text: string }[]): number | undefined {
  const [first] = counts
  if (!first || !ROUND.test(first.text)) return first?.count
  const exact = counts.find(
    ({ count, text }) => !ROUND.test(text) && Math.abs(count - first.count) < first.count / 10,
  )
  return (exact ?? first).count
}
