import type { DocPage } from "../docPage"

export const restoring: DocPage[] = [
  {
    id: "guides/restoring/single-file",
    title: "Restore a single file",
    summary: "Find the version of a file that you want, and get it back next to the present one.",
    sections: [
      {
        heading: "Find the version",
        blocks: [
          { code: "hold history ~/Documents/thesis.tex" },
          "Each line is one version, with the snapshot that it is in.",
        ],
      },
      {
        heading: "Restore it",
        blocks: [
          { code: "hold restore 4f2a91:Documents/thesis.tex --to ~/Desktop" },
          "Holdfast never writes over a file. If there is one, the restored file gets the snapshot's date in its name.",
        ],
      },
    ],
  },
  {
    id: "guides/restoring/whole-machine",
    title: "Restore a whole machine",
    summary: "After a lost disk: from an empty computer to where you left off.",
    sections: [
      {
        heading: "Before you begin",
        blocks: [
          {
            list: [
              "The address of the repository",
              "The passphrase or the recovery key",
              "A fresh system with [Holdfast installed](getting-started/installation)",
            ],
          },
        ],
      },
      {
        heading: "Steps",
        blocks: [
          {
            steps: [
              "Connect to the repository with `hold connect`.",
              "Choose the snapshot with `hold list`.",
              "Run `hold restore latest --to / --owners`.",
              "Restart, then run `hold check --sample 5%`.",
            ],
          },
        ],
      },
    ],
  },
  {
    id: "guides/restoring/mount",
    title: "Mount a snapshot",
    summary: "Browse snapshots like an ordinary folder and copy what you need.",
    sections: [
      {
        heading: "Mount",
        blocks: [
          {
            tabs: "system",
            code: {
              macOS: "hold mount latest /Volumes/snapshot",
              Linux: "hold mount latest /mnt/snapshot",
              Windows: "hold mount latest H:",
            },
          },
          "The folder is read-only. Files are fetched when they are opened.",
        ],
      },
      { heading: "Unmount", blocks: [{ code: "hold unmount --all" }] },
    ],
  },
]
