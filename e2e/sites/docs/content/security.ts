import type { DocPage } from "../docPage"

export const security: DocPage[] = [
  {
    id: "guides/security/keys",
    title: "Encryption keys",
    summary: "Which keys there are, where they are kept and what happens when one is lost.",
    sections: [
      {
        heading: "Two kinds of key",
        blocks: [
          "The repository key encrypts the data and is kept in the repository, itself encrypted with your passphrase. The recovery key is printed once, when the repository is created.",
        ],
      },
      {
        heading: "If a key is lost",
        blocks: [
          "Either of the two opens the repository. If both are lost the data cannot be read by anyone, us included.",
        ],
      },
    ],
  },
  {
    id: "guides/security/rotate",
    title: "Change the passphrase",
    summary: "Change the passphrase after somebody leaves the team, or once a year.",
    sections: [
      {
        heading: "Change it",
        blocks: [
          { code: "hold key rotate" },
          "The data is not uploaded again: only the small key file is replaced.",
        ],
      },
      {
        heading: "Other machines",
        blocks: ["Every machine that uses the repository asks for the new passphrase at its next run."],
      },
    ],
  },
  {
    id: "guides/security/teams",
    title: "Share access with a team",
    summary: "Give each person a passphrase of their own, and take it away again.",
    sections: [
      { heading: "Add a person", blocks: [{ code: "hold key add --name kim --role restore" }] },
      {
        heading: "Roles",
        blocks: [
          {
            options: {
              owner: "Everything, keys included.",
              writer: "Makes snapshots and restores.",
              restore: "Reads only.",
            },
          },
        ],
      },
    ],
  },
]
