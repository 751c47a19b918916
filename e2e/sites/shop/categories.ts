export type Category = {
  id: string
  name: string
  intro: string
  /** Other words people search for. */
  keywords: string[]
}

export const categories: Category[] = [
  {
    id: "hoodies",
    name: "Hoodies",
    intro: "Pullovers and zip hoodies in cotton, fleece and merino.",
    keywords: ["hoody", "sweatshirt", "clothing"],
  },
  {
    id: "t-shirts",
    name: "T-shirts",
    intro: "Plain, striped and printed tees that keep their shape.",
    keywords: ["tee", "tshirt", "clothing"],
  },
  {
    id: "jeans",
    name: "Jeans",
    intro: "Straight, slim and wide legs, from light wash to raw denim.",
    keywords: ["trousers", "pants", "clothing"],
  },
  {
    id: "sneakers",
    name: "Sneakers",
    intro: "For the street, the court and the gravel road.",
    keywords: ["shoes", "trainers", "footwear"],
  },
  {
    id: "backpacks",
    name: "Backpacks",
    intro: "Daypacks, commuter bags and packs for a weekend away.",
    keywords: ["bag", "rucksack", "luggage"],
  },
  {
    id: "desk-lamps",
    name: "Desk lamps",
    intro: "Good light for reading, drawing and late work.",
    keywords: ["light", "lighting", "home"],
  },
  {
    id: "mugs",
    name: "Mugs",
    intro: "Stoneware, enamel and insulated steel.",
    keywords: ["cup", "coffee", "tea", "kitchen"],
  },
  {
    id: "headphones",
    name: "Headphones",
    intro: "Over-ear, on-ear and in-ear, wired and wireless.",
    keywords: ["earphones", "headset", "audio"],
  },
  {
    id: "yoga-mats",
    name: "Yoga mats",
    intro: "Mats for practice at home, in the studio and on the road.",
    keywords: ["exercise", "fitness", "sports"],
  },
  {
    id: "notebooks",
    name: "Notebooks",
    intro: "Dotted, lined and plain paper that takes ink well.",
    keywords: ["journal", "stationery", "paper"],
  },
]

export function findCategory(id: string): Category | undefined {
  return categories.find((category) => category.id === id)
}
