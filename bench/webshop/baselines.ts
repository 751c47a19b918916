import { createRandom, type Random } from "../../e2e/sites/webshop/random"

/** A shopper without a model, over plain HTTP. Resolves with how many pages it asked for. */
export type Baseline = (shop: string, instruction: string) => Promise<number>

/** WebShop's rule: search for the instruction, take the first result, buy it as it is. */
export const buyFirst: Baseline = async (shop, instruction) => {
  const [first] = itemsOn(await visit(searchUrl(shop, instruction)))
  if (first === undefined) return 1
  await visit(shop + first)
  await fetch(shop + first.replace("?", "/buy?"), { method: "POST" })
  return 3
}

/** Searches for some of the words, opens one of the results, chooses some options, buys: whatever comes up. */
export const buyAnything: Baseline = async (shop, instruction) => {
  const random = createRandom(hash(instruction))
  const words = instruction.split(/\s+/)
  const items = itemsOn(
    await visit(searchUrl(shop, random.sample(words, Math.min(3, words.length)).join(" "))),
  )
  if (items.length === 0) return 1
  const item = random.pick(items)
  const chosen = chooseSome(await visit(shop + item), random)
  const [path, query] = item.split("?")
  await fetch(`${shop}${path}/buy?${query}&${chosen.toString()}`, { method: "POST" })
  return 3
}

async function visit(url: string): Promise<string> {
  return (await fetch(url)).text()
}

function searchUrl(shop: string, keywords: string): string {
  return `${shop}/search?${new URLSearchParams({ keywords })}`
}

/** Addresses of the items that a page of results leads to. */
function itemsOn(html: string): string[] {
  return [...html.matchAll(/href="(\/item\/[^"]+)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"))
}

function chooseSome(html: string, random: Random): URLSearchParams {
  const chosen = new URLSearchParams()
  const values = new Map<string, string[]>()
  for (const [, name, value] of html.matchAll(/name="(option\.[^"]+)"\s+value="([^"]+)"/g))
    values.set(name!, [...(values.get(name!) ?? []), value!])
  for (const [name, all] of values) if (random.chance(0.5)) chosen.set(name, random.pick(all))
  return chosen
}

/** FNV-1a: the same instruction is shopped for in the same way. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193)
  return value >>> 0
}
