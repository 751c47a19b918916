import type { DocPage } from "../docPage"

export const sdk: DocPage[] = [
  {
    id: "reference/sdk/install",
    title: "Install the SDK",
    since: 2,
    summary: "Use repositories from Node.js, with types included.",
    sections: [
      {
        heading: "Add the package",
        blocks: [
          {
            tabs: "package-manager",
            code: {
              npm: "npm install @holdfast/sdk",
              yarn: "yarn add @holdfast/sdk",
              pnpm: "pnpm add @holdfast/sdk",
            },
          },
        ],
      },
      {
        heading: "Open a repository",
        blocks: [
          {
            code: 'import { open } from "@holdfast/sdk"\n\nconst repository = await open("/mnt/backup", { passphraseFile: ".passphrase" })',
          },
        ],
      },
    ],
  },
  {
    id: "reference/sdk/list",
    title: "List snapshots",
    since: 2,
    summary: "Walk through the snapshots of a repository and the files in them.",
    sections: [
      {
        heading: "Example",
        blocks: [
          {
            code: "for await (const snapshot of repository.snapshots()) {\n  console.log(snapshot.id, snapshot.time)\n}",
          },
        ],
      },
      { heading: "Filters", blocks: ["Pass `{ tag, host, after, before }` to get fewer of them."] },
    ],
  },
  {
    id: "reference/sdk/errors",
    title: "Handle errors",
    since: 2,
    summary: "Errors that you should expect, and what to do about each.",
    sections: [
      {
        heading: "Error codes",
        blocks: [
          {
            options: {
              E_PASSPHRASE: "The passphrase does not open the repository.",
              E_BUSY: "Another process is writing. Try again later.",
              E_CORRUPT: "A chunk could not be read. Run `hold check`.",
            },
          },
        ],
      },
      {
        heading: "Retry",
        blocks: ["Requests to the storage are tried again by themselves, five times, with growing pauses."],
      },
    ],
  },
]
