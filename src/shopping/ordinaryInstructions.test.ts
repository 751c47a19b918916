import { expect, test } from "vitest"
import { constraintsOf, nameConstraint, type Ledger } from "./ledger"
import { parseInstruction } from "./parseInstruction"

type Summary = {
  type?: string
  attributes?: string[]
  options?: string[]
  price?: string
  quantity?: number
  rating?: number
  wishes?: string[]
  problems?: number
}

/** Instructions in ordinary people's words, with what a careful reader takes from them. */
const INSTRUCTIONS: [string, Summary][] = [
  [
    "Find a red cotton hoodie under $40 in size M and add it to the cart",
    {
      type: "hoodie",
      attributes: ["cotton"],
      options: ["color: red", "size: M"],
      price: "at most 40 USD",
    },
  ],
  [
    "Please put two blue mugs in my basket, but do not check out.",
    { type: "mugs", options: ["color: blue"], quantity: 2 },
  ],
  [
    "Buy me a pair of running shoes size 43, then proceed to checkout and pay",
    { type: "running shoes", options: ["size: 43"] },
  ],
  [
    "I want a laptop bag that fits in my backpack, order it for me please",
    { type: "laptop bag", attributes: ["fits in my backpack"] },
  ],
  [
    "Need two black USB-C cables, at least 2 m long, under 15 euros each",
    {
      type: "USB-C cables",
      attributes: ["at least 2 m long"],
      options: ["color: black"],
      price: "at most 15 EUR",
      quantity: 2,
    },
  ],
  [
    "find me a waterproof hiking jacket for women in forest green, size M, max £80",
    {
      type: "hiking jacket",
      attributes: ["waterproof", "for women"],
      options: ["color: forest green", "size: M"],
      price: "at most 80 GBP",
    },
  ],
  [
    "I want to buy a coffee grinder. Budget of $60. Preferably with a burr mill.",
    { type: "coffee grinder", price: "at most 60 USD", wishes: ["burr mill"] },
  ],
  [
    "a lavender scented candle as a birthday present for my mum, around 20 dollars",
    { type: "candle", attributes: ["lavender scented"], price: "about 20 USD" },
  ],
  [
    "Could you get me a 27 inch 4k monitor between $200 and $350, not curved?",
    {
      type: "monitor",
      attributes: ["4k", "not curved"],
      options: ["size: 27 inch"],
      price: "200 to 350 USD",
    },
  ],
  [
    "3 x AA batteries pack of 8, cheap",
    { type: "AA batteries", options: ["size: pack of 8"], quantity: 3, wishes: ["cheap"] },
  ],
  [
    "red wool scarf no more than thirty dollars",
    { type: "scarf", attributes: ["wool"], options: ["color: red"], price: "at most 30 USD" },
  ],
  [
    "Looking for running shoes men's size 10.5 wide, black or dark grey, less than 100 bucks",
    {
      type: "running shoes",
      attributes: ["men's"],
      options: ["size: 10.5 wide", "color: black or dark grey"],
      price: "at most 100 USD",
    },
  ],
  [
    "gluten-free pasta, 500 g, without egg, not more than 4 € per pack",
    {
      type: "pasta",
      attributes: ["gluten-free", "without egg"],
      options: ["size: 500 g"],
      price: "at most 4 EUR",
    },
  ],
  [
    "my phone broke, I need a case for an iPhone 13 mini, clear, would be nice if it had a kickstand",
    {
      type: "case",
      attributes: ["for an iPhone 13 mini"],
      options: ["color: clear"],
      wishes: ["kickstand"],
    },
  ],
  [
    "order me a queen size mattress topper, memory foam, 3 inch thick, costs at most 150 USD",
    {
      type: "mattress topper",
      attributes: ["memory foam", "3 inch thick"],
      options: ["size: queen"],
      price: "at most 150 USD",
    },
  ],
  [
    "I'd like a desk lamp that is dimmable and has a USB port, in white or silver. Don't want to pay over 45 dollars.",
    {
      type: "desk lamp",
      attributes: ["dimmable", "USB port"],
      options: ["color: white or silver"],
      price: "at most 45 USD",
    },
  ],
  [
    "kids' rain boots size 12, dinosaur print, under $30",
    {
      type: "kids' rain boots",
      attributes: ["dinosaur print"],
      options: ["size: 12"],
      price: "at most 30 USD",
    },
  ],
  [
    "Please find a cordless vacuum with at least 40 minutes of battery life for less than 200",
    { type: "vacuum", attributes: ["cordless", "at least 40 minutes of battery life"], price: "at most 200" },
  ],
  [
    "vegan protein powder chocolate flavour 2 lb tub over $20 but under $50",
    {
      type: "protein powder",
      attributes: ["vegan"],
      options: ["flavor: chocolate", "size: 2 lb"],
      price: "20 to 50 USD",
    },
  ],
  [
    "I want a 100% cotton bed sheet set for a king size bed, easy to wash and not too expensive",
    {
      type: "bed sheet set",
      attributes: ["100% cotton", "easy to wash"],
      options: ["size: king"],
      wishes: ["cheap"],
    },
  ],
  [
    "two of the large stainless steel water bottles, dishwasher safe, price under 25.00 dollars each",
    {
      type: "water bottles",
      attributes: ["stainless steel", "dishwasher safe"],
      options: ["size: large"],
      price: "at most 25 USD",
      quantity: 2,
    },
  ],
  [
    "show me noise cancelling headphones over $50 and under $30",
    { type: "headphones", attributes: ["noise cancelling"], price: "50 to 30 USD", problems: 1 },
  ],
  [
    "a sofa. grey fabric, seats three, cheaper than 700€, delivery included would be great",
    {
      type: "sofa",
      attributes: ["fabric", "seats three"],
      options: ["color: grey"],
      price: "at most 700 EUR",
      wishes: ["delivery included"],
    },
  ],
  [
    "sulfate free shampoo for curly hair 16 oz bottle, rated 4 stars or better, below 20 dollars",
    {
      type: "shampoo",
      attributes: ["sulfate free", "for curly hair"],
      options: ["size: 16 oz"],
      price: "at most 20 USD",
      rating: 4,
    },
  ],
  [
    "get a pack of 6 white crew socks, men's, size 9-12",
    {
      type: "crew socks",
      attributes: ["men's"],
      options: ["size: pack of 6", "color: white", "size: 9-12"],
    },
  ],
  [
    "ideally something organic: green tea bags, 100 count, $12 max",
    {
      type: "green tea bags",
      options: ["size: 100 count"],
      price: "at most 12 USD",
      wishes: ["organic"],
    },
  ],
  [
    "I'm after a leather messenger bag in cognac, big enough for a 15 inch laptop, price range 80 to 120 dollars",
    {
      type: "messenger bag",
      attributes: ["leather", "big enough for a 15 inch laptop"],
      options: ["color: cognac"],
      price: "80 to 120 USD",
    },
  ],
  [
    "toothbrush, electric, soft bristles, comes with a travel case, 40 quid tops",
    {
      type: "toothbrush",
      attributes: ["electric", "soft bristles", "travel case"],
      price: "at most 40 GBP",
    },
  ],
  [
    "Buy a size 8 women's linen dress, knee length, navy blue; budget 60",
    {
      type: "women's dress",
      attributes: ["linen", "knee length"],
      options: ["size: 8", "color: navy blue"],
      price: "at most 60",
    },
  ],
  [
    "replacement filter for a Brita jug, pack of 3, from a seller who ships to Ireland if possible",
    {
      type: "replacement filter",
      attributes: ["for a Brita jug"],
      options: ["size: pack of 3"],
      wishes: ["seller who ships to Ireland"],
    },
  ],
]

test.each(INSTRUCTIONS)("%s", (text, summary) => {
  expect(summarise(parseInstruction(text))).toEqual(summary)
})

function summarise(ledger: Ledger): Summary {
  const hard = { ...ledger, constraints: ledger.constraints.filter(({ wish }) => !wish) }
  const names = (kind: "attribute" | "option" | "type" | "price") =>
    constraintsOf(hard, kind).map(nameConstraint)
  const [type] = names("type")
  const [price] = names("price")
  const [quantity] = constraintsOf(hard, "quantity")
  const [rating] = constraintsOf(hard, "rating")
  const wishes = ledger.constraints.filter(({ wish }) => wish).map(nameConstraint)
  return {
    ...(type !== undefined && { type }),
    ...(names("attribute").length > 0 && { attributes: names("attribute") }),
    ...(names("option").length > 0 && { options: names("option") }),
    ...(price !== undefined && { price }),
    ...(quantity && { quantity: quantity.count }),
    ...(rating && { rating: rating.atLeast }),
    ...(wishes.length > 0 && { wishes }),
    ...(ledger.problems.length > 0 && { problems: ledger.problems.length }),
  }
}
