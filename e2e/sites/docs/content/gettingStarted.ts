import type { DocPage } from "../docPage"

export const gettingStarted: DocPage[] = [
  {
    id: "getting-started/introduction",
    title: "Introduction",
    summary:
      "Holdfast keeps encrypted copies of your files on storage that you choose. It runs from the command line, on a schedule, or from your own program.",
    sections: [
      {
        heading: "What Holdfast does",
        blocks: [
          "Each run writes a snapshot: the state of a folder at one moment. Only what changed since the last run is uploaded, so a daily snapshot of a large folder usually takes less than a minute.",
          "Nothing leaves your machine unencrypted. Whoever runs the storage sees blobs of equal size and no file names.",
        ],
      },
      {
        heading: "Who it is for",
        blocks: [
          {
            list: [
              "People who look after a handful of servers and want to sleep well.",
              "Teams that must keep data for some years and prove that it is still readable.",
              "Anyone with a laptop and a disk in a drawer.",
            ],
          },
        ],
      },
      {
        heading: "Next steps",
        blocks: [
          "[Install Holdfast](getting-started/installation), then make [your first snapshot](getting-started/first-snapshot).",
        ],
      },
    ],
  },
  {
    id: "getting-started/installation",
    title: "Install Holdfast",
    summary: "One program without dependencies. Pick your system and run one command.",
    sections: [
      {
        heading: "Install the program",
        blocks: [
          {
            tabs: "system",
            code: {
              macOS: "brew install holdfast",
              Linux: "curl -sSf https://get.holdfast.example | sh",
              Windows: "winget install Holdfast.Holdfast",
            },
          },
          "The installer puts one program, `hold`, on your path.",
        ],
      },
      {
        heading: "Check the installation",
        blocks: [{ code: "hold --version" }, "It prints the version and the commit that it was built from."],
      },
      {
        heading: "Requirements",
        blocks: [
          {
            list: [
              "64-bit processor, Intel or ARM",
              "200 MB of memory for every million files",
              "macOS 12, Windows 10 or a Linux kernel from 4.18 on",
            ],
          },
        ],
      },
    ],
  },
  {
    id: "getting-started/first-snapshot",
    title: "Your first snapshot",
    summary: "From nothing to a copy of your documents that you can restore, in five minutes.",
    sections: [
      {
        heading: "Create a repository",
        blocks: [
          "A repository is the folder or bucket in which snapshots live.",
          { code: "hold init /mnt/backup" },
          "You are asked for a passphrase. Write it down: nobody can reset it.",
        ],
      },
      {
        heading: "Make a snapshot",
        blocks: [{ code: "hold {save} ~/Documents --to /mnt/backup" }],
      },
      {
        heading: "Look at what is there",
        blocks: [
          { code: "hold list --in /mnt/backup" },
          "To get something back, read [Restore a single file](guides/restoring/single-file).",
        ],
      },
    ],
  },
  {
    id: "getting-started/concepts",
    title: "Core concepts",
    summary: "Five words that the rest of this documentation takes for granted.",
    sections: [
      {
        heading: "Words",
        blocks: [
          {
            options: {
              Repository: "Where snapshots are kept, with its own key.",
              Snapshot: "The state of some folders at one moment.",
              Chunk: "A piece of a file, stored once however often it occurs.",
              Policy: "Which snapshots are kept, and for how long.",
              Agent: "The background process that runs schedules.",
            },
          },
        ],
      },
      {
        heading: "How they fit together",
        blocks: [
          "A snapshot is a list of files, a file is a list of chunks, and a repository holds each chunk once. Removing a snapshot removes only the chunks that no other snapshot uses.",
        ],
      },
    ],
  },
]
