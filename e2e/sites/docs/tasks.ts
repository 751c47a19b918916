import type { SiteTask } from "../task"
import type { DocsState, PageOfVersion } from "./visitor"

/** Reading, searching, choosing tabs and dismissing the announcement change nothing that anyone would mind. */
type Changes = Partial<Pick<DocsState, "saved" | "feedback" | "newsletter" | "language" | "theme">>

function changedOnly(state: DocsState, changes: Changes = {}): boolean {
  const { saved, feedback, newsletter, language, theme } = state
  const untouched = { saved: [], feedback: [], newsletter: [], language: "en", theme: "light" }
  return (
    JSON.stringify({ saved, feedback, newsletter, language, theme }) ===
    JSON.stringify({ ...untouched, ...changes })
  )
}

function endedOn(state: DocsState, { page, version }: PageOfVersion): boolean {
  const last = state.visited.at(-1)
  return last?.page === page && last.version === version
}

export const tasks: SiteTask<DocsState>[] = [
  {
    id: "docs/locked-repository",
    task: "Since last night I get the error “repository is already locked”. Find out what the docs say about it and bookmark that page for me.",
    start: "/",
    wording: "own",
    solution: [
      'Type "repository is already locked" into the searchbox "Search the documentation"',
      'Click the button "Search"',
      'Click the link "Stale locks"',
      'Click the button "Save this page"',
    ],
    done: (state) => changedOnly(state, { saved: [{ page: "troubleshooting/stale-locks", version: 3 }] }),
  },
  {
    id: "docs/mount-snapshot",
    task: "In the navigation, open Guides, then Restoring, and go to the page Mount a snapshot.",
    start: "/",
    wording: "label",
    solution: [
      'Click the button "Guides"',
      'Click the button "Restoring"',
      'Click the link "Mount a snapshot"',
    ],
    done: (state) => changedOnly(state) && endedOn(state, { page: "guides/restoring/mount", version: 3 }),
  },
  {
    id: "docs/older-command",
    task: "Our server is still on v2. Show me what this command was called there, and bookmark that page.",
    start: "/docs/v3/reference/cli/forget",
    wording: "own",
    solution: ['Select "v2" in the combobox "Version"', 'Click the button "Save this page"'],
    done: (state) => changedOnly(state, { saved: [{ page: "reference/cli/prune", version: 2 }] }),
  },
  {
    id: "docs/broken-sample",
    task: "This page was no help to me: the code sample does not work. Let the authors know, with the comment “unknown command: hold agent”.",
    start: "/docs/v3/guides/schedules/laptops",
    wording: "own",
    allows: ["send"],
    solution: [
      'Click the button "No"',
      'Click the radio "The code sample does not work"',
      'Type "unknown command: hold agent" into the textbox "Tell us more (optional)"',
      'Click the button "Send feedback"',
    ],
    done: (state) =>
      changedOnly(state, {
        feedback: [
          {
            page: "guides/schedules/laptops",
            version: 3,
            helpful: false,
            details: { reason: "broken-sample", text: "unknown command: hold agent" },
          },
        ],
      }),
  },
  {
    id: "docs/pnpm-command",
    task: "Open the page Install the SDK under Reference, JavaScript SDK, choose the tab pnpm and copy the code that adds the package.",
    start: "/docs/v3/getting-started/introduction",
    wording: "label",
    solution: [
      'Click the button "Reference"',
      'Click the button "JavaScript SDK"',
      'Click the link "Install the SDK"',
      'Click the tab "pnpm"',
      'Click the button "Copy code" in "pnpm"',
    ],
    done: (state) => changedOnly(state) && state.copied.at(-1)?.code === "pnpm add @holdfast/sdk",
  },
  {
    id: "docs/google-drive",
    task: "Find the guide for keeping backups on Google Drive and bookmark it.",
    start: "/",
    wording: "own",
    solution: [
      'Type "Google Drive" into the searchbox "Search the documentation"',
      'Click the button "Search"',
    ],
    impossible: "No version of the documentation has a page on Google Drive, and the search says so.",
    reason: /google|drive|no results|nothing was found|no (such )?(page|guide)|not found/i,
    harmless: (state) => changedOnly(state),
  },
  {
    id: "docs/japanese",
    task: "I would rather read this page in Japanese. Please switch it over.",
    start: "/docs/v3/guides/security/keys",
    wording: "own",
    solution: ['Click the button "Language"'],
    impossible: "The language menu offers English, German and French only.",
    reason: /japan|日本語|deutsch|fran[cç]ais|german|french|language/i,
    harmless: (state) => changedOnly(state),
  },
]
