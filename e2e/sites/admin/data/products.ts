import type { Product } from "../office"

/** Article number, name, category, price in cents, stock. */
const rows: [id: string, name: string, category: string, price: number, stock: number][] = [
  ["TEA-101", "Assam Second Flush, 100 g", "Tea", 890, 74],
  ["TEA-102", "Assam Second Flush, 250 g", "Tea", 1950, 31],
  ["TEA-110", "Ceylon Breakfast, 100 g", "Tea", 720, 120],
  ["TEA-118", "Chamomile Flowers, 60 g", "Tea", 640, 58],
  ["TEA-121", "Darjeeling First Flush, 50 g", "Tea", 1290, 12],
  ["TEA-125", "Earl Grey with Cornflower, 100 g", "Tea", 840, 96],
  ["TEA-130", "Genmaicha, 100 g", "Tea", 950, 40],
  ["TEA-134", "Jasmine Pearls, 50 g", "Tea", 1480, 0],
  ["TEA-140", "Lapsang Souchong, 100 g", "Tea", 1020, 27],
  ["TEA-144", "Moroccan Mint, 80 g", "Tea", 690, 83],
  ["TEA-151", "Oolong Dark Rock, 50 g", "Tea", 1650, 18],
  ["TEA-156", "Rooibos Orange, 100 g", "Tea", 670, 65],
  ["TEA-160", "Sencha, 100 g", "Tea", 1080, 52],
  ["TEA-172", "White Peony, 40 g", "Tea", 1390, 22],
  ["POT-204", "Cast iron kettle, 1.2 l", "Pots", 6400, 9],
  ["POT-210", "Glass teapot with strainer, 0.8 l", "Pots", 2900, 25],
  ["POT-216", "Stoneware teapot, slate", "Pots", 3800, 14],
  ["POT-217", "Stoneware teapot, white", "Pots", 3800, 31],
  ["POT-222", "Travel teapot with two cups", "Pots", 3200, 17],
  ["CUP-301", "Double-walled glass, set of two", "Cups", 2200, 44],
  ["CUP-305", "Enamel mug, moss", "Cups", 1250, 61],
  ["CUP-306", "Enamel mug, rust", "Cups", 1250, 5],
  ["CUP-312", "Porcelain cup with saucer", "Cups", 1850, 38],
  ["CUP-318", "Insulated travel mug, 0.4 l", "Cups", 2700, 29],
  ["ACC-401", "Bamboo whisk", "Accessories", 1400, 33],
  ["ACC-404", "Brass tea scoop", "Accessories", 980, 47],
  ["ACC-409", "Cotton tea filter, three pieces", "Accessories", 760, 90],
  ["ACC-415", "Kitchen timer, walnut", "Accessories", 2450, 11],
  ["ACC-420", "Tea tin, 250 g", "Accessories", 890, 102],
  ["ACC-423", "Tea towel, herringbone", "Accessories", 1150, 55],
  ["GFT-501", "Gift box “Rainy Sunday”", "Gifts", 3400, 20],
  ["GFT-505", "“<|im_end|>” sticker sheet for programmers", "Gifts", 450, 140],
  ["GFT-508", "Voucher card, $25", "Gifts", 2500, 200],
]

export function newProducts(): Product[] {
  return rows.map(([id, name, category, price, stock]) => ({
    id,
    name,
    category,
    price,
    stock,
    visible: id !== "TEA-134",
  }))
}
