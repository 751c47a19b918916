import type { DocPage } from "../docPage"

export const httpApi: DocPage[] = [
  {
    id: "reference/api/authentication",
    title: "Authentication",
    since: 2,
    summary: "Every request to the agent's HTTP API needs a token.",
    sections: [
      { heading: "Create a token", blocks: [{ code: "hold token create --expires 90d" }] },
      {
        heading: "Use it",
        blocks: [{ code: 'curl -H "Authorization: Bearer $TOKEN" http://localhost:8210/runs' }],
      },
    ],
  },
  {
    id: "reference/api/limits",
    title: "Rate limits",
    since: 2,
    summary: "How many requests the agent answers, and what happens beyond that.",
    sections: [
      {
        heading: "Limits",
        blocks: [
          {
            options: {
              Reading: "60 requests a minute for each token.",
              "Starting runs": "10 requests an hour for each token.",
            },
          },
        ],
      },
      {
        heading: "Too many requests",
        blocks: ["The answer has status 429, and the header `Retry-After` says how many seconds to wait."],
      },
    ],
  },
  {
    id: "reference/exit-codes",
    title: "Exit codes",
    summary: "What the number means that a command ends with.",
    sections: [
      {
        heading: "Codes",
        blocks: [
          {
            options: {
              "0": "All is well.",
              "1": "Something failed; the message says what.",
              "3": "The snapshot was made, but some files could not be read.",
              "75": "The storage could not be reached. Try again later.",
            },
          },
        ],
      },
    ],
  },
]
