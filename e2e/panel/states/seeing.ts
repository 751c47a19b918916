import type { Page } from "playwright"
import type { Session } from "../../../src/agent/session"
import { observe, observeAgain } from "../observations"
import { COVERED, sessionIn, TYPED } from "../sessions"
import { UNBROKEN } from "./longStrings"
import type { PanelState } from "./panelState"

const HEADING = "What does it see here?"
const look = (page: Page) => page.getByText(HEADING).click()
const openLeftOut = (page: Page) => page.getByText("Left out: 243 lines").first().click()

export function seeing(): Record<string, PanelState> {
  return {
    "what it sees": {
      scene: {},
      heading: HEADING,
      says: [
        "what it reads depends on the task",
        "143 of 360 tokens",
        'searchbox "Search" = "wireless headphones"',
        "Left out: 243 lines",
        "Look again",
      ],
      then: look,
    },
    "what it sees with a task in mind": {
      scene: {},
      heading: HEADING,
      says: ["with the task above in mind"],
      then: async (page) => {
        await page.keyboard.type("Add the cheapest headphones to the cart")
        await look(page)
      },
    },
    "what it saw before another task was typed": {
      scene: {},
      heading: HEADING,
      says: ["The task has changed since."],
      then: async (page) => {
        await look(page)
        await page.getByText("143 of 360 tokens").waitFor()
        await page.getByRole("textbox").first().fill("Search for tea")
        await page.getByText("The task has changed since.").scrollIntoViewIfNeeded()
      },
    },
    "what it saw on another page": {
      scene: { seen: { ...observe('page "Tea"'), url: "https://shop.example/tea" } },
      heading: HEADING,
      says: ["The page has changed since."],
      then: look,
    },
    "looking at the page before a run": {
      scene: { unanswered: ["look"] },
      heading: HEADING,
      says: ["Looking at the page"],
      then: look,
    },
    "what it sees where it may not look": {
      scene: {
        errors: { look: "This tab shows a PDF, which extensions cannot act on. Open a web page." },
      },
      heading: HEADING,
      says: ["This tab shows a PDF, which extensions cannot act on.", "Look again"],
      then: look,
    },
    "what it sees on a site not allowed yet": {
      scene: {
        tab: {
          usable: false,
          why: "Lumos is not allowed on shop.example yet.",
          needsPermission: ["https://shop.example/*"],
        },
        errors: { look: "Lumos is not allowed on shop.example yet." },
      },
      heading: HEADING,
      says: ["Allow and look"],
      then: look,
    },
    "what changed since the last look": {
      scene: { seen: observeAgain() },
      heading: HEADING,
      says: ["Since the last look: 6 new, 3 changed, 2 gone.", "changed: value", "new"],
      then: async (page) => {
        await look(page)
        await openLeftOut(page)
      },
    },
    "a new page since the last look": {
      scene: { seen: observeAgain(true) },
      heading: HEADING,
      says: ["A new page since the last look."],
      then: look,
    },
    "what changed between two steps": {
      scene: {
        session: sessionIn({ status: "planning" }, { steps: [{ ...TYPED, observation: observeAgain() }] }),
      },
      heading: "Planning",
      says: ["changed: value, availability, read-only, choices"],
      then: async (page) => {
        await page.getByText("Type “wireless headphones” into").click()
        await page.getByText("changed: value, availability").scrollIntoViewIfNeeded()
      },
    },
    "what it does not see": {
      scene: {},
      heading: HEADING,
      says: [
        "No room left: 1 line",
        "Shown before: 1 line",
        "Of little use for the task now: 241 lines",
        "Not listed here: 240",
      ],
      then: async (page) => {
        await look(page)
        await openLeftOut(page)
      },
    },
    "a line pointed at by keyboard": {
      scene: {},
      heading: HEADING,
      says: ['button "Show more"'],
      then: async (page) => {
        await look(page)
        await page.getByRole("option").first().focus()
        await page.keyboard.press("ArrowDown")
      },
    },
    "long lines seen": {
      scene: {
        seen: observe(`page "Shop"\nlink "${UNBROKEN}"`, [
          { text: `link "${UNBROKEN}"`, reason: "no-room", place: null },
        ]),
      },
      heading: HEADING,
      says: [UNBROKEN],
      then: async (page) => {
        await look(page)
        await openLeftOut(page)
      },
    },
    "what a step did not see": {
      scene: { session: sessionIn({ status: "planning" }) },
      heading: "Planning",
      says: ["Of little use for the task now: 241 lines"],
      then: async (page) => {
        await page.getByText("Type “wireless headphones” into").click()
        await openLeftOut(page)
      },
    },
    "a step of an old record": {
      scene: { session: oldRecord() },
      heading: "The model says it is done",
      says: ["143 tokens", "243 lines left out."],
      then: (page) => page.getByText("Type “wireless headphones” into").click(),
    },
  }
}

/** From before there was a view of what was left out. */
function oldRecord(): Session {
  const { view: _, ...observation } = TYPED.observation
  const steps = [{ ...TYPED, observation }, COVERED]
  return sessionIn({ status: "done", known: "claimed", evidence: "" }, { steps })
}
