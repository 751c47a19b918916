import type { DocPage } from "../docPage"

export const notifications: DocPage[] = [
  {
    id: "guides/notifications/email",
    title: "E-mail reports",
    summary: "A short report after each run, or only when something went wrong.",
    sections: [
      {
        heading: "Set up a server",
        blocks: [
          {
            code: '[notify.email]\nserver = "smtp.example.org:587"\nto = "ops@example.org"\nwhen = "failure"',
          },
        ],
      },
      { heading: "Send a test", blocks: [{ code: "hold notify test email" }] },
    ],
  },
  {
    id: "guides/notifications/chat",
    title: "Chat messages",
    since: 2,
    summary: "Post the result of a run to Slack, Matrix or Mattermost.",
    sections: [
      {
        heading: "Connect a channel",
        blocks: [{ code: '[notify.chat]\nurl = "https://chat.example.org/hooks/4711"' }],
      },
      {
        heading: "What is posted",
        blocks: [
          "One line for each run: what was saved, how much was uploaded, how long it took. Failures mention the channel.",
        ],
      },
    ],
  },
  {
    id: "guides/notifications/webhooks",
    title: "Webhooks",
    since: 3,
    summary: "Have Holdfast call an address of yours when a run begins, ends or fails.",
    sections: [
      {
        heading: "Add a webhook",
        blocks: [
          { code: '[[notify.webhook]]\nurl = "https://example.org/holdfast"\nevents = ["run.failed"]' },
        ],
      },
      {
        heading: "Check the signature",
        blocks: [
          "The header `Holdfast-Signature` holds an HMAC of the body. Compare it before you trust the request.",
        ],
      },
    ],
  },
]
