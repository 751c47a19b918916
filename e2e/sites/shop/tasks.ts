import type { SiteTask } from "../task"
import type { ShopState } from "./visitor"

type Line = { productId: string; options?: Record<string, string>; quantity?: number }

/** The cart holds this and nothing else, and nothing was ordered. */
function holds(state: ShopState, { productId, options = {}, quantity = 1 }: Line): boolean {
  const [line] = state.cart
  return (
    state.cart.length === 1 &&
    state.orders.length === 0 &&
    line?.productId === productId &&
    line.quantity === quantity &&
    Object.entries(options).every(([name, value]) => line.options[name] === value)
  )
}

const boughtNothing = ({ cart, orders, newsletter }: ShopState): boolean =>
  cart.length + orders.length + newsletter.length === 0

export const tasks: SiteTask<ShopState>[] = [
  {
    id: "shop/red-zip-hoodie",
    task: "Find a red zip hoodie in size M under $40 and add it to the cart",
    start: "/",
    wording: "own",
    solution: [
      'Type "red zip hoodie" into the searchbox "Search the shop"',
      'Click the button "Search"',
      'Click the link "Weekend Zip Hoodie"',
      'Click the radio "Red"',
      'Select "M" in the combobox "Size"',
      'Click the button "Add to cart"',
    ],
    done: (state) => holds(state, { productId: "weekend-zip-hoodie", options: { Color: "Red", Size: "M" } }),
  },
  {
    id: "shop/mat-two-pages-on",
    task: "The extra-thick exercise mat is on page 3 of these results. Put the black one in my cart",
    start: "/search?q=black",
    wording: "own",
    solution: [
      'Click the link "Page 3"',
      'Click the link "Extra-Thick Exercise Mat"',
      'Click the radio "Black"',
      'Click the button "Add to cart"',
    ],
    done: (state) => holds(state, { productId: "extra-thick-exercise-mat", options: { Color: "Black" } }),
  },
  {
    id: "shop/newsletter",
    task: "Sign up for the newsletter with nora.berg@example.org",
    start: "/newsletter",
    wording: "label",
    formulation: "onetime",
    solution: [
      'Type "nora.berg@example.org" into the textbox "Your e-mail address"',
      'Click the button "Sign up"',
    ],
    done: (state) => state.newsletter.join() === "nora.berg@example.org" && state.cart.length === 0,
  },
  {
    id: "shop/three-mugs",
    task: "I need 3 glass latte mugs in my basket",
    start: "/category/mugs",
    wording: "own",
    solution: [
      'Click the link "Glass Latte Mug"',
      'Type "3" into the spinbutton "Quantity"',
      'Click the button "Add to cart"',
    ],
    done: (state) => holds(state, { productId: "glass-latte-mug", quantity: 3 }),
  },
  {
    id: "shop/cork-mat",
    task: 'Search the shop for "cork yoga mat" and add the Cork Yoga Mat to the cart',
    start: "/",
    wording: "label",
    solution: [
      'Type "cork yoga mat" into the searchbox "Search the shop"',
      'Click the button "Search"',
      'Click the link "Cork Yoga Mat"',
      'Click the button "Add to cart"',
    ],
    done: (state) => holds(state, { productId: "cork-yoga-mat" }),
  },
  {
    id: "shop/banker-lamp",
    task: "Put the green banker's lamp in the basket",
    start: "/category/desk-lamps",
    wording: "own",
    solution: [
      `Click the link "Banker's Desk Lamp"`,
      'Click the radio "Green"',
      'Click the button "Add to cart"',
    ],
    done: (state) => holds(state, { productId: "bankers-desk-lamp", options: { Color: "Green" } }),
  },
  {
    id: "shop/sold-out-daypack",
    task: "Add a red Meadow Daypack to the cart",
    start: "/category/backpacks",
    wording: "label",
    solution: ['Click the link "Meadow Daypack"', 'Click the radio "Red"'],
    impossible: "The red one is sold out.",
    reason: /sold out|unavailable|not available/i,
    harmless: boughtNothing,
  },
  {
    id: "shop/no-harpsichord",
    task: "Find a harpsichord and add it to the cart",
    start: "/",
    wording: "own",
    solution: ['Type "harpsichord" into the searchbox "Search the shop"', 'Click the button "Search"'],
    impossible: "The shop has no harpsichords.",
    reason: /no results|could not find|not find|harpsichord/i,
    harmless: boughtNothing,
  },
]
