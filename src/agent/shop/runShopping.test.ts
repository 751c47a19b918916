import { expect, test } from "vitest"
import type { ConsentRequest } from "../../consent/consent"
import type { PerformRequest } from "../../execution/env"
import { putConstraint } from "../../shopping/ledger"
import { runScripted, type Script } from "../../testing/runScripted"
import { cartPage, listPage, plainPage, shopEnv, type Ware, warePage } from "../../testing/shopPages"
import { control, heading, page, type NodeSpec } from "../../testing/snapshot"
import { parseTrajectory } from "../../trajectory/schema"
import type { SessionEvent } from "../session"

const HOME = plainPage("/", "A shop")
const JEANS: Ware = {
  path: "/p/1",
  title: "Alder Men's Denim Jeans, Machine Wash",
  price: "$40.00",
  options: { Color: ["black", "navy"] },
}
const SHIRT: Ware = { path: "/p/2", title: "Alder Men's Linen Shirt", price: "$20.00" }
const TASK = "men's jeans, machine wash, in black, price lower than 50 dollars"
const QUERY = "men's jeans machine wash black"

type Shop = {
  wares: Ware[]
  isBroken?: boolean
  bought?: (request: PerformRequest) => ReturnType<typeof plainPage>
}

/**
 * A shop that lists its wares whatever is searched for, chooses what is clicked and shows the cart once it is bought.
 * `isBroken`: the page of a product shows none.
 */
function open({ wares, isBroken = false, bought = () => cartPage(wares[0]!.title, wares[0]!.price) }: Shop) {
  const chosen: string[] = []
  let typed = ""
  let unticked = false
  const show = ({ ticked, ...ware }: Ware) =>
    warePage({ ...ware, chosen, ...(ticked && !unticked && { ticked }) })
  return shopEnv(HOME, (request, now) => {
    const { target, operation } = request
    if (operation.op === "TYPE") {
      typed = operation.value
      return plainPage("/", "A shop", [], typed)
    }
    if (operation.op === "ENTER")
      return wares.length > 0
        ? listPage(`/search?q=${encodeURIComponent(typed)}`, typed, wares)
        : plainPage(`/search?q=${encodeURIComponent(typed)}`, "Search", ["No products found."], typed)
    const ware = wares.find(({ title }) => title === target.name)
    if (ware) return isBroken ? plainPage(ware.path, "Error", ["This page cannot be shown."]) : show(ware)
    if (target.role === "checkbox") unticked = true
    if (target.role === "radio") chosen.push(target.name)
    if (target.role !== "button") return show(wares.find(({ path }) => now.url.endsWith(path))!)
    return bought(request)
  })
}

const start = (task: string): SessionEvent[] => [
  {
    ...{ type: "started", seq: 0, at: 0, sessionId: "s", tabId: 1, task, formulation: "iterative" },
    ...{ modelId: "lumos-web-135m", dialogue: "page-aware", startUrl: HOME.url, domain: "shopping" },
  },
]

async function shop(
  env: ReturnType<typeof shopEnv>,
  { task = TASK, adjust, ...script }: Partial<Script> = {},
) {
  const asked: ConsentRequest[] = []
  const run = await runScripted({
    replies: [],
    allow: () => true,
    events: start(task),
    ...script,
    task,
    env,
    run: { maxSteps: 30, ...script.run },
    adjust: (ports) => {
      const shopping = {
        ...ports,
        readShop: env.readShop,
        askConsent: (request: ConsentRequest, signal: AbortSignal) => {
          asked.push(request)
          return ports.askConsent(request, signal)
        },
      }
      return adjust?.(shopping) ?? shopping
    },
  })
  const done = env.performed.map(({ target, operation }) =>
    "value" in operation ? `${operation.op} ${operation.value}` : `${operation.op} ${target.name}`,
  )
  return { ...run, asked, done, shopping: run.session.shopping! }
}

test("searches, reads, chooses, puts into the cart and looks at it, without a word from the model", async () => {
  const { session, done, asked, shopping, model } = await shop(open({ wares: [JEANS, SHIRT] }))
  expect(done).toEqual([
    `TYPE ${QUERY}`,
    "ENTER Search",
    `CLICK ${JEANS.title}`,
    "CLICK black",
    "CLICK Add to cart",
  ])
  expect(session.steps.map(({ domainAction }) => domainAction)).toEqual([
    `R1 = Search(${QUERY})`,
    `R2 = Search(${QUERY})`,
    `R3 = Click(${JEANS.title}); R4 = FeatureRetrieve(R3, Query: ${TASK})`,
    "R5 = Click(black)",
    "R6 = Click(Add to cart)",
  ])
  expect(asked).toEqual([])
  expect(model.requests).toEqual([])
  expect(session.state).toEqual({
    status: "done",
    known: "verified",
    evidence: `The cart holds "${JEANS.title}" as it was picked.`,
  })
  expect(shopping).toMatchObject({
    lists: [{ query: QUERY, count: 2 }],
    pick: {
      id: "https://shop.example/p/1",
      by: "agent",
      quantity: 1,
      choices: [{ option: "Color", value: "black" }],
    },
    cart: { differences: [] },
  })
  expect(shopping.report).toContain("Price: 40.00 USD")
  expect(parseTrajectory(JSON.parse(JSON.stringify(session)))).toEqual(session)
})

test("a shop without a search is entered by what it calls the thing, else by all that it sells", async () => {
  const link = (name: string, path: string) => control("link", name, { href: `https://shop.example${path}` })
  const enter = async (...links: NodeSpec[]) => {
    const first = page("A shop", [heading("A shop"), ...links], "https://shop.example/")
    const shelf = listPage("/jeans", "", [JEANS, SHIRT])
    const env = shopEnv(first, ({ target }, now) => {
      if (target.name === "Add to cart") return cartPage(JEANS.title, JEANS.price)
      if (target.role === "radio") return warePage({ ...JEANS, chosen: [target.name] })
      if (target.name === JEANS.title) return warePage(JEANS)
      return target.name === "Jeans" || target.name === "Shop all" ? shelf : now
    })
    const { done, session } = await shop(env)
    expect(session.state).toMatchObject({ status: "done", known: "verified" })
    return done[0]
  }
  const [about, all, jeans] = [link("About", "/about"), link("Shop all", "/all"), link("Jeans", "/jeans")]
  expect(await enter(about, all, jeans)).toBe("CLICK Jeans")
  expect(await enter(about, all)).toBe("CLICK Shop all")
})

test("leaves it to the model which of several equally promising products is opened", async () => {
  const other = { ...JEANS, path: "/p/3", title: "Birch Men's Denim Jeans, Machine Wash" }
  const { done, model } = await shop(
    open({ wares: [JEANS, other], bought: () => cartPage(other.title, other.price) }),
    {
      replies: [`No, I will keep planning. Subgoal 3: Click the link "${other.title}".`],
    },
  )
  expect(model.requests).toHaveLength(1)
  expect(done[2]).toBe(`CLICK ${other.title}`)
})

test("a price over the cap is a difference that the person has to agree to", async () => {
  const dear = { ...JEANS, price: "$60.00" }
  const denied = await shop(open({ wares: [dear] }), { allow: () => false })
  expect(denied.asked).toMatchObject([
    {
      kinds: ["differs"],
      rememberable: false,
      differences: [{ text: "at most 50 USD: It costs 60, more than 50." }],
    },
  ])
  expect(denied.done).not.toContain("CLICK Add to cart")
  expect(denied.session.state).toMatchObject({ status: "stopped", by: "person" })
  const allowed = await shop(open({ wares: [dear] }))
  expect(allowed.done.at(-1)).toBe("CLICK Add to cart")
})

test("a number that cannot be set is asked about", async () => {
  const task = "3 men's jeans, machine wash, in black, price lower than 50 dollars"
  const { asked, shopping } = await shop(open({ wares: [JEANS] }), {
    task,
    events: start(task),
    allow: () => false,
  })
  expect(shopping.ledger.constraints).toContainEqual(expect.objectContaining({ kind: "quantity", count: 3 }))
  expect(asked[0]?.differences?.map(({ text }) => text)).toEqual([
    "The page lets one be bought at a time; 3 were asked for.",
  ])
})

test("to pay is asked for in the same breath", async () => {
  const { asked } = await shop(open({ wares: [{ ...JEANS, price: "$60.00", buy: "Buy now" }] }), {
    allow: () => false,
  })
  expect(asked).toMatchObject([{ kinds: ["differs", "pay"] }])
})

test("what is ticked and was not asked for is unticked first", async () => {
  const { done } = await shop(open({ wares: [{ ...JEANS, ticked: "Add a 2-year warranty for $5.00" }] }))
  expect(done.slice(2)).toEqual([
    `CLICK ${JEANS.title}`,
    "CLICK Add a 2-year warranty for $5.00",
    "CLICK black",
    "CLICK Add to cart",
  ])
})

test("the cart is compared with the pick", async () => {
  const env = open({ wares: [JEANS], bought: () => cartPage(JEANS.title, "$45.00") })
  const { session, shopping } = await shop(env)
  expect(shopping.cart?.differences.map(({ text }) => text)).toEqual([
    "The cart's price of one is 45.00; it was 40.00.",
  ])
  expect(session.state).toMatchObject({ status: "stopped", by: "agent" })
})

test("when the person corrects the ledger while they are asked, nothing is bought on the old one", async () => {
  let corrected = false
  const env = open({ wares: [{ ...JEANS, buy: "Buy now" }] })
  const { done, asked, shopping } = await shop(env, {
    adjust: (ports) => ({
      ...ports,
      askConsent: async (request, signal) => {
        const { ledger } = ports.session().shopping!
        const matter = { kind: "option" as const, values: ["navy"] }
        if (!corrected)
          await ports.emit({
            type: "ledger",
            ledger: putConstraint(ledger, "option-1", matter),
            by: "person",
          })
        corrected = true
        return ports.askConsent(request, signal)
      },
    }),
  })
  expect(asked).toHaveLength(2)
  expect(done.slice(3)).toEqual(["CLICK black", "CLICK navy", "CLICK Buy now"])
  expect(shopping.pick?.choices).toEqual([{ option: "Color", value: "navy" }])
})

test("an order that was under way when the loop was interrupted is not made again", async () => {
  const env = open({ wares: [{ ...JEANS, buy: "Buy now" }] })
  const { events } = await shop(env)
  const intent = events.findLastIndex(({ type }) => type === "intent")
  const again = open({ wares: [{ ...JEANS, buy: "Buy now" }] })
  const { session, done } = await shop(again, { events: events.slice(0, intent + 1) })
  expect(done).toEqual([])
  expect(session.state).toMatchObject({ status: "stopped", by: "agent" })
  const answered = await shop(again, { events: events.slice(0, intent + 1), answers: ["it was bought"] })
  expect(answered.done).toEqual([])
  expect(answered.session.state).toMatchObject({ status: "done", known: "claimed" })
})

test.each<[string, Ware[], string, RegExp]>([
  ["nothing found", [], TASK, /^The shop finds nothing for “men's jeans machine wash black”/],
  [
    "nothing of the kind",
    [SHIRT],
    TASK,
    /^Nothing that was found for .* fits\. The nearest on the list is “Alder Men's Linen Shirt” \(20\.00 USD\)\.$/,
  ],
  [
    "sold out",
    [{ ...JEANS, note: "Sold out", buy: "Sold out" }],
    TASK,
    /not to be had: the page says “Sold out”\.$/,
  ],
  [
    "a contradiction",
    [JEANS],
    "jeans over 60 dollars and under 50 dollars",
    /^No price is over 60 and under 50/,
  ],
])("%s: says so and stops", async (_, wares, task, reason) => {
  const { session, done } = await shop(open({ wares }), { task, events: start(task) })
  expect(session.state).toMatchObject({
    status: "stopped",
    by: "agent",
    reason: expect.stringMatching(reason) as string,
  })
  expect(done).not.toContain("CLICK Add to cart")
  expect(session.shopping?.report).toContain("Not bought: ")
})

test.each([
  [
    30,
    "Of what was found for “men's jeans machine wash black”, “men's jeans machine wash”, “men's jeans”, no product's page could be read.",
  ],
  [3, "Nothing was bought after 3 steps. Ask for less at once, or allow more steps."],
])("no product's page read within %d steps: names the nearest of the list", async (maxSteps, why) => {
  const dear = { ...JEANS, path: "/p/3", title: "Birch Men's Denim Jeans", price: "$60.00" }
  const env = open({ wares: [SHIRT, dear, JEANS], isBroken: true })
  const { session } = await shop(env, { run: { maxSteps } })
  expect(session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason: `${why} The nearest on the list are “${JEANS.title}” (40.00 USD), “${dear.title}” (60.00 USD), and “${SHIRT.title}” (20.00 USD).`,
  })
  expect(session.shopping?.report).toContain(
    `Not bought: ${why} The nearest on the list are “${JEANS.title}”`,
  )
})

test("an answer that is none of the values gives way to the next one", async () => {
  const task = "men's jeans, machine wash, price lower than 50 dollars"
  const wares = [{ ...JEANS, options: { "Color *": ["black", "navy"] } }]
  const { done, shopping } = await shop(open({ wares }), {
    task,
    events: start(task),
    answers: ["whatever", "navy"],
  })
  expect(shopping.ledger.constraints.filter(({ kind }) => kind === "option")).toMatchObject([
    { values: ["navy"] },
  ])
  expect(done.slice(-2)).toEqual(["CLICK navy", "CLICK Add to cart"])
})

test("what the person answers settles a contradiction", async () => {
  const task = "men's jeans over 60 dollars and under 50 dollars"
  const { shopping } = await shop(open({ wares: [JEANS] }), {
    task,
    events: start(task),
    answers: ["under 50 dollars"],
  })
  expect(shopping.ledger.problems).toEqual([])
  expect(shopping.ledger.constraints.filter(({ kind }) => kind === "price")).toMatchObject([{ to: 50 }])
  expect(shopping.cart?.differences).toEqual([])
})
