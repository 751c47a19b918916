import type { DocPage } from "../docPage"

export const configuration: DocPage[] = [
  {
    id: "reference/configuration/file",
    title: "Configuration file",
    summary: "Everything that you can say on the command line can stand in {config} too.",
    sections: [
      {
        heading: "Where it is",
        blocks: [
          {
            tabs: "system",
            code: {
              macOS: "~/Library/Application Support/Holdfast/{config}",
              Linux: "~/.config/holdfast/{config}",
              Windows: "%APPDATA%\\Holdfast\\{config}",
            },
          },
        ],
      },
      {
        heading: "Order of precedence",
        blocks: [
          "Options on the command line win over [environment variables](reference/configuration/environment), and those over the file.",
        ],
      },
    ],
  },
  {
    id: "reference/configuration/environment",
    title: "Environment variables",
    summary: "Settings for containers and scripts.",
    sections: [
      {
        heading: "Variables",
        blocks: [
          {
            options: {
              HOLDFAST_REPOSITORY: "Address of the repository.",
              HOLDFAST_PASSPHRASE_FILE: "File that holds the passphrase.",
              HOLDFAST_CACHE: "Folder for the cache.",
              HOLDFAST_LOG: "`error`, `info` or `debug`.",
            },
          },
        ],
      },
    ],
  },
  {
    id: "reference/configuration/ignore",
    title: "Ignore patterns",
    summary: "Leave out caches, build folders and whatever else you can get again.",
    sections: [
      {
        heading: "The file",
        blocks: [
          "Put a file called `.holdignore` into any folder.",
          { code: "node_modules/\n*.tmp\n!keep.tmp" },
        ],
      },
      {
        heading: "Rules",
        blocks: [
          {
            list: [
              "A pattern that ends with a slash matches folders only.",
              "An exclamation mark takes files back in.",
              "The last pattern that matches wins.",
            ],
          },
        ],
      },
    ],
  },
]
