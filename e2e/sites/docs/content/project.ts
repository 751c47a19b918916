import type { DocPage } from "../docPage"

export const project: DocPage[] = [
  {
    id: "project/upgrade",
    title: "Upgrade to v3",
    since: 3,
    summary: "Repositories of v2 open as they are. A few names changed.",
    sections: [
      {
        heading: "Before you upgrade",
        blocks: [
          "Run `hold check` with v2, and upgrade every machine that shares the repository on the same day.",
        ],
      },
      {
        heading: "What changed",
        blocks: [
          {
            list: [
              "`hold prune` is now [hold forget](reference/cli/forget).",
              "`hold serve` is gone.",
              "Reports can be sent to [webhooks](guides/notifications/webhooks).",
            ],
          },
        ],
      },
    ],
  },
  {
    id: "project/release-notes",
    title: "Release notes",
    summary: "What is new, release by release.",
    sections: [
      {
        heading: "3.2",
        since: 3,
        blocks: [
          "Snapshots of a million files start twice as fast. Mounted snapshots show sizes of folders.",
        ],
      },
      {
        heading: "3.0",
        since: 3,
        blocks: ["Immutable buckets, webhooks, and a new index that needs half the memory."],
      },
      {
        heading: "2.0",
        since: 2,
        blocks: ["JavaScript SDK, HTTP API, chat messages. The configuration file is TOML."],
      },
      { heading: "1.0", blocks: ["The first release that promises to read what it wrote."] },
    ],
  },
  {
    id: "project/support",
    title: "Support and life time",
    summary: "How long each version gets fixes, and where to ask.",
    sections: [
      {
        heading: "Versions",
        blocks: [
          {
            options: { v3: "Supported.", v2: "Security fixes until June 2027.", v1: "No longer supported." },
          },
        ],
      },
      {
        heading: "Ask a question",
        blocks: ["Write to help@holdfast.example. Please add the output of `hold report`."],
      },
    ],
  },
]
