import * as z from "zod"

/** What a shopping run knows, as it is recorded; the types are those of `src/shopping`. */

const span = z.strictObject({ start: z.int(), end: z.int() })

export const evidenceSchema = z.strictObject({
  url: z.string(),
  frameId: z.int().optional(),
  nodeId: z.int().optional(),
  words: z.string(),
})

export const differenceSchema = z.strictObject({ text: z.string(), evidence: z.array(evidenceSchema) })

const constraint = {
  id: z.string(),
  said: span.optional(),
  wish: z.boolean(),
  status: z.enum(["open", "met", "broken"]),
  evidence: z.array(evidenceSchema),
  sureness: z.enum(["said", "reworded", "likely"]).optional(),
  reason: z.string().optional(),
}

const constraints = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("type"), text: z.string(), ...constraint }),
  z.strictObject({ kind: z.literal("attribute"), text: z.string(), ...constraint }),
  z.strictObject({
    kind: z.literal("option"),
    name: z.string().optional(),
    values: z.array(z.string()),
    ...constraint,
  }),
  z.strictObject({
    kind: z.literal("price"),
    from: z.number().optional(),
    to: z.number().optional(),
    about: z.number().optional(),
    currency: z.string().optional(),
    per: z.literal("total").optional(),
    ...constraint,
  }),
  z.strictObject({ kind: z.literal("quantity"), count: z.int().positive(), ...constraint }),
  z.strictObject({ kind: z.literal("rating"), atLeast: z.number(), ...constraint }),
  z.strictObject({ kind: z.literal("preference"), prefers: z.enum(["cheap", "rated"]), ...constraint }),
])

export const ledgerSchema = z.strictObject({
  instruction: z.string(),
  constraints: z.array(constraints),
  problems: z.array(z.string()),
})

const optionValue = z.strictObject({
  value: z.string(),
  chosen: z.boolean(),
  available: z.boolean().optional(),
  surcharge: z.number().optional(),
  price: z.number().optional(),
  at: evidenceSchema,
})

const addOns = z.array(
  z.strictObject({
    name: z.string(),
    ticked: z.boolean(),
    price: z.number().optional(),
    at: evidenceSchema,
  }),
)

const quantity = z.strictObject({ count: z.number(), at: evidenceSchema })

const facts = z.strictObject({
  url: z.string(),
  title: evidenceSchema,
  brand: evidenceSchema.optional(),
  categories: z.array(evidenceSchema),
  prices: z.array(
    z.strictObject({
      kind: z.enum(["now", "was", "unit", "shipping"]),
      from: z.number(),
      to: z.number(),
      currency: z.string().optional(),
      at: evidenceSchema,
    }),
  ),
  rating: z.strictObject({ stars: z.number(), count: z.number().optional(), at: evidenceSchema }).optional(),
  options: z.array(
    z.strictObject({ name: z.string(), required: z.boolean().optional(), values: z.array(optionValue) }),
  ),
  texts: z.array(
    z.strictObject({
      kind: z.enum(["bullet", "row", "description", "review"]),
      name: z.string().optional(),
      at: evidenceSchema,
    }),
  ),
  available: z.strictObject({ yes: z.boolean(), at: evidenceSchema }).optional(),
  quantity: quantity.optional(),
  addOns,
})

const choices = z.array(z.strictObject({ option: z.string(), value: z.string() }))

const priceRange = z.strictObject({
  from: z.number(),
  to: z.number(),
  currency: z.string().optional(),
  isKnown: z.boolean(),
})

const cart = z.strictObject({
  title: evidenceSchema,
  price: z
    .strictObject({ amount: z.number(), currency: z.string().optional(), at: evidenceSchema })
    .optional(),
  options: z.array(z.strictObject({ name: z.string(), value: z.string(), at: evidenceSchema })),
  quantity: quantity.optional(),
  addOns,
})

export const shoppingSchema = z.strictObject({
  ledger: ledgerSchema,
  lists: z.array(z.strictObject({ query: z.string().optional(), url: z.string(), count: z.int() })),
  listed: z.array(
    z.strictObject({
      id: z.string(),
      title: evidenceSchema,
      listUrl: z.string(),
      price: z.strictObject({ from: z.number(), to: z.number(), currency: z.string().optional() }).optional(),
      stars: z.number().optional(),
      soldOut: z.boolean().optional(),
      sponsored: z.boolean().optional(),
    }),
  ),
  read: z.array(z.strictObject({ id: z.string(), facts, details: z.array(z.string()) })),
  compared: z.array(
    z.strictObject({
      id: z.string(),
      ledger: ledgerSchema,
      choices,
      price: priceRange.optional(),
      attributesMet: z.array(z.string()),
      stars: z.number().optional(),
      reason: z.string(),
    }),
  ),
  pick: z
    .strictObject({
      id: z.string(),
      by: z.enum(["agent", "person"]),
      choices,
      price: priceRange.optional(),
      quantity: z.int(),
    })
    .optional(),
  cart: z.strictObject({ cart: cart.optional(), differences: z.array(differenceSchema) }).optional(),
  report: z.string().optional(),
})
