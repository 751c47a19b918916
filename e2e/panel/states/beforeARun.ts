import type { PanelState } from "./panelState"

export function beforeARun(): Record<string, PanelState> {
  const ASKS = "What should be done on this page?"
  return {
    "first start": {
      scene: {},
      heading: "Lumos",
      says: [
        ASKS,
        "Search for wireless headphones under $50",
        "Acts on shop.example",
        "stay on this machine",
      ],
    },
    "model being read": {
      scene: { unanswered: ["prepareModel"] },
      heading: "Lumos",
      says: [ASKS, "Loading the model"],
    },
    "model being read, how far": {
      scene: { unanswered: ["prepareModel"], activity: { doing: "loading-model", fraction: 0.42 } },
      heading: "Lumos",
      says: [ASKS, "Loading the model: 42 %"],
    },
    "model not there": {
      scene: {
        errors: {
          prepareModel:
            "The model file model-00001-of-00005.gguf is missing or damaged. Reinstall the extension, then try again.",
        },
      },
      heading: "Lumos",
      says: [
        ASKS,
        "The model could not be loaded",
        "is missing or damaged. Reinstall the extension",
        "Try again",
      ],
    },
    "page of the browser": {
      scene: {
        tab: {
          usable: false,
          why: "This is a page of the browser itself, where no extension may act. Open a web page, or give the address of one here.",
        },
      },
      heading: "Lumos",
      says: ["where no extension may act", "Open an address"],
    },
    "page of the browser, address in the task": {
      scene: {
        tab: {
          usable: false,
          why: "This is a page of the browser itself, where no extension may act. Open a web page, or give the address of one here.",
          suggestion: "https://shop.example/",
        },
      },
      heading: "Lumos",
      says: [
        "where no extension may act",
        "Opens https://shop.example/ in this tab",
        "Open shop.example and run",
      ],
      then: (page) => page.getByRole("textbox").first().fill("Search for tea on shop.example"),
    },
    "site not allowed yet": {
      scene: {
        tab: {
          usable: false,
          why: "Lumos is not allowed on shop.example yet.",
          needsPermission: ["https://shop.example/*"],
        },
      },
      heading: "Lumos",
      says: ["Lumos is not allowed on shop.example yet.", "Allow on shop.example and run"],
    },
    "site not allowed yet and not known": {
      scene: {
        tab: {
          usable: false,
          why: "Lumos is not allowed on this site yet.",
          needsPermission: ["<all_urls>"],
        },
      },
      heading: "Lumos",
      says: ["Lumos is not allowed on this site yet.", "Allow on all sites and run"],
    },
    "nothing typed": {
      scene: {},
      heading: "Lumos",
      says: ["Type what should be done, for example"],
      then: (page) => page.getByRole("button", { name: "Run", exact: true }).click(),
    },
    "could not start": {
      scene: { errors: { startTask: "A task is already running in this tab. Stop it first." } },
      heading: "Lumos",
      says: ["A task is already running in this tab. Stop it first."],
      then: async (page) => {
        await page.keyboard.type("Search for tea")
        await page.keyboard.press("Enter")
      },
    },
    "secret asked for": {
      scene: {},
      heading: "Give a value for {{password}}.",
      says: ["never shown to the model"],
      then: async (page) => {
        await page.keyboard.type("Log in as ada with {{password}}")
        await page.keyboard.press("Enter")
      },
    },
    "advanced settings": {
      scene: {},
      heading: "Lumos",
      says: ["How to plan", "Done when the page shows", "Most steps"],
      then: (page) => page.getByText("Advanced").click(),
    },
  }
}
