import type { Evidence } from "../../../src/shopping/ledger"
import { JEANS_TASK, productFacts, productUrl, shoppingOf, shoppingSession } from "../shoppingRuns"
import { UNBROKEN } from "./longStrings"
import type { PanelState } from "./panelState"

export function shopping(): Record<string, PanelState> {
  return { ...beforeShopping(), ...duringShopping(), ...gates(), ...afterShopping() }
}

function beforeShopping(): Record<string, PanelState> {
  const ASKS = "What should be done on this page?"
  return {
    "shopping, before a run": {
      scene: {},
      heading: "Lumos",
      says: [ASKS, "Chosen because it names", "machine washable", "at most $50", "stretch"],
      then: (page) => page.getByRole("textbox").first().fill(JEANS_TASK),
    },
    "shopping, a chip corrected": {
      scene: {},
      heading: "Lumos",
      says: ["Only a wish: it may be missing", "Type a price, such as at most 50 USD."],
      then: async (page) => {
        await page.getByRole("textbox").first().fill(JEANS_TASK)
        await page.getByRole("button", { name: "at most $50" }).click()
        await page.getByRole("textbox", { name: "Price" }).fill("cheap")
        await page.keyboard.press("Enter")
      },
    },
    "shopping, offered": {
      scene: {},
      heading: "Lumos",
      says: ["Shop for it", "Compares products by what you ask for"],
      then: (page) => page.getByRole("textbox").first().fill("Search for tea"),
    },
    "shopping, impossible instruction": {
      scene: {},
      heading: "Lumos",
      says: ["No price is over 50 and under 30: say which of the two counts."],
      then: (page) => page.getByRole("textbox").first().fill("Find dark blue jeans over $50 and under $30"),
    },
  }
}

function duringShopping(): Record<string, PanelState> {
  const two = [productFacts("alder"), productFacts("birch")]
  const long = productFacts("alder", { title: { url: productUrl("alder"), words: UNBROKEN } })
  const wordy = productFacts("birch", {
    title: {
      url: productUrl("birch"),
      words: "Men's Regular Fit Straight Leg Denim Jeans with Five Pockets, Machine Washable, ".repeat(6),
    },
    texts: [{ kind: "bullet", at: { url: productUrl("birch"), words: "Machine washable, ".repeat(40) } }],
  })
  return {
    "shopping, looking": {
      scene: { session: shoppingSession({ status: "planning" }, shoppingOf(JEANS_TASK, [])) },
      heading: "Planning",
      says: ["Looking through results for “men's jeans”", "3 products seen", "What to look for"],
    },
    "shopping, first product": {
      scene: {
        session: shoppingSession(
          { status: "looking" },
          shoppingOf(JEANS_TASK, two.slice(0, 1)),
          productUrl("alder"),
        ),
      },
      heading: "Looking at the page",
      says: ["Compared so far", "How the best so far meets it", "Show in the page"],
    },
    "shopping, comparing two": {
      scene: {
        session: shoppingSession(
          { status: "planning" },
          shoppingOf(JEANS_TASK, two, { picks: true }),
          productUrl("birch"),
        ),
      },
      heading: "Planning",
      says: ["Picked because it meets", "Choose this one", "Dark Blue adds $5", "5 of 5 met", "Not met"],
    },
    "shopping, comparing many": {
      scene: {
        session: shoppingSession(
          { status: "planning" },
          shoppingOf(JEANS_TASK, [...two, productFacts("cedar")], { picks: true }),
          productUrl("cedar"),
        ),
      },
      heading: "Planning",
      says: ["Cedar Relaxed", "no rating"],
    },
    "shopping, very long titles": {
      scene: {
        session: shoppingSession(
          { status: "planning" },
          shoppingOf(JEANS_TASK, [long, wordy], { picks: true }),
          productUrl("alder"),
        ),
      },
      heading: "Planning",
      says: ["Compared so far"],
    },
  }
}

function gates(): Record<string, PanelState> {
  const bought = shoppingOf(JEANS_TASK, [productFacts("alder"), productFacts("birch")], { picks: true })
  const cart = (words: string, nodeId: number): Evidence => ({
    url: "https://shop.example/cart",
    words,
    frameId: 0,
    nodeId,
  })
  const dearer = { text: "The cart's price of one is 49.9; it was 44.9.", evidence: [cart("$49.90", 31)] }
  const warranty = {
    text: "2 year warranty is ticked and was not asked for.",
    evidence: [cart("2 year warranty, $6.99", 32)],
  }
  const request = { requestId: "r1", site: "https://shop.example", rememberable: false, reasons: [] }
  return {
    "shopping, gate before the cart": {
      scene: {
        session: shoppingSession(
          {
            status: "awaiting-consent",
            request: {
              ...request,
              kinds: ["differs"],
              action: 'Click the button "Add to cart"',
              differences: [
                {
                  text: "color: dark blue: There is no dark blue; the nearest is Light Blue.",
                  evidence: [{ url: productUrl("birch"), words: "Light Blue", frameId: 0, nodeId: 8 }],
                },
                { text: "The page is set to 2 pieces; 1 was asked for.", evidence: [] },
              ],
            },
          },
          shoppingOf(JEANS_TASK, [productFacts("birch")], { picks: true }),
          productUrl("birch"),
        ),
      },
      heading: "Take it all the same?",
      says: ["Take it anyway", "the nearest is Light Blue", "Show in the page"],
    },
    "shopping, gate with a price that changed": {
      scene: {
        session: shoppingSession(
          {
            status: "awaiting-consent",
            request: {
              ...request,
              kinds: ["pay", "differs"],
              action: 'Click the button "Pay now"',
              reasons: ['the button says "Pay now"'],
              differences: [warranty, dearer],
            },
          },
          { ...bought, cart: { differences: [dearer] } },
          "https://shop.example/cart",
        ),
      },
      heading: "Pay now?",
      says: ["Changed since it was picked", "it was 44.9", "Buy anyway", "This is asked every single time."],
    },
  }
}

function afterShopping(): Record<string, PanelState> {
  const two = [productFacts("alder"), productFacts("birch")]
  return {
    "shopping, finished": {
      scene: {
        session: shoppingSession(
          { status: "done", known: "verified", evidence: "The cart holds what was picked." },
          shoppingOf(JEANS_TASK, two, { picks: true, ends: true }),
          "https://shop.example/cart",
        ),
      },
      heading: "Done and verified",
      says: ["Report", "Where", "Copy", "Open its page", "How the pick meets it"],
    },
    "shopping, nothing found": {
      scene: {
        session: shoppingSession(
          {
            status: "stopped",
            by: "agent",
            reason: "Nothing that was found is what was asked for. The nearest is named below.",
          },
          shoppingOf(JEANS_TASK, [productFacts("cedar"), productFacts("birch")], { ends: true }),
          productUrl("cedar"),
        ),
      },
      heading: "Lumos stopped",
      says: ["Nearest to what you asked for", "How the nearest meets it", "Show all 2"],
    },
  }
}
