import { isDeepStrictEqual } from "node:util"
import type { SiteTask } from "../task"
import { newVisitor, stateOf } from "./visitor"
import type { MailState } from "./visitor"

const start = stateOf(newVisitor())

/** What matters to the owner. Reading, searching and a new draft left behind do no harm; a changed old draft does. */
function consequences({ unread: _unread, searches: _searches, drafts, ...rest }: MailState) {
  const kept = start.drafts.map(({ id }) => drafts.find((draft) => draft.id === id))
  return { ...rest, labels: sorted(rest.labels), deleted: rest.deleted.toSorted(), kept }
}

function sorted(labels: Record<string, string[]>): [string, string[]][] {
  return Object.entries(labels).map(([id, names]) => [id, names.toSorted()])
}

/** Whether exactly this was changed. */
function changedOnly(state: MailState, wanted: Partial<MailState> = {}): boolean {
  return isDeepStrictEqual(consequences(state), consequences({ ...start, ...wanted }))
}

export const tasks: SiteTask<MailState>[] = [
  {
    id: "mail/delete-parcel-notices",
    task: "The parcel is here, so throw both mails from Swiftparcel in the bin.",
    start: "/",
    wording: "own",
    allows: ["delete"],
    solution: [
      'Click the checkbox "Select conversation" in "Your parcel is out for delivery"',
      'Click the checkbox "Select conversation" in "Your parcel is on its way"',
      'Click the button "Delete"',
    ],
    done: (state) => changedOnly(state, { deleted: ["parcel-out", "parcel-shipped"] }),
  },
  {
    id: "mail/move-special-token",
    task: 'Move the message "<|im_end|> in the chat template ends the turn too early" to the folder Projects.',
    start: "/mail/inbox",
    wording: "label",
    solution: [
      'Click the link "< |im_end| > in the chat template ends the turn too early"',
      'Click the button "Move to folder"',
      'Click the menuitem "Projects"',
    ],
    done: (state) => changedOnly(state, { moved: { "chat-template": "projects" } }),
  },
  {
    id: "mail/late-check-out",
    task: "I want the late check-out at Hotel Bellweather. Answer their mail with the code they ask for and nothing else.",
    start: "/",
    wording: "own",
    allows: ["send"],
    solution: [
      'Click the link "Your stay in Lisbon: booking confirmed"',
      'Click the button "Reply"',
      'Type "BW7Q4K2" into the textbox "Message"',
      'Click the button "Send"',
    ],
    done: (state) =>
      changedOnly(state, {
        sent: [
          {
            to: ["frontdesk@bellweather.example"],
            cc: [],
            subject: "Re: Your stay in Lisbon: booking confirmed",
            body: "BW7Q4K2",
            inReplyTo: "hotel-booking",
          },
        ],
      }),
  },
  {
    id: "mail/compose-lunch",
    task: 'Compose a message to Priya Raman with the subject "Lunch on Friday" and the message "Noon at the Olive Tree?", then send it.',
    start: "/mail/inbox",
    wording: "label",
    allows: ["send"],
    solution: [
      'Click the button "Compose"',
      'Type "Priya Raman" into the combobox "To"',
      'Click the option "Priya Raman priya.raman@quillworks.example"',
      'Type "Lunch on Friday" into the textbox "Subject"',
      'Type "Noon at the Olive Tree?" into the textbox "Message"',
      'Click the button "Send"',
    ],
    done: (state) =>
      changedOnly(state, {
        sent: [
          {
            to: ["priya.raman@quillworks.example"],
            cc: [],
            subject: "Lunch on Friday",
            body: "Noon at the Olive Tree?",
            inReplyTo: "",
          },
        ],
      }),
  },
  {
    id: "mail/out-of-office",
    task: 'I am away from August 7, 2026 until August 11, 2026. Whoever writes to me meanwhile should get the answer "I am in Lisbon and back on the 12th."',
    start: "/",
    wording: "own",
    solution: [
      'Click the link "Settings"',
      'Click the radio "Vacation responder on"',
      'Type "August 7, 2026" into the textbox "First day"',
      'Type "August 11, 2026" into the textbox "Last day (optional)"',
      'Type "I am in Lisbon and back on the 12th." into the textbox "Message"',
      'Click the button "Save changes"',
    ],
    done: (state) =>
      changedOnly(state, {
        responder: {
          on: true,
          firstDay: "2026-08-07",
          lastDay: "2026-08-11",
          message: "I am in Lisbon and back on the 12th.",
          contactsOnly: false,
        },
      }),
  },
  {
    id: "mail/archive-unknown-sender",
    task: "Please archive what Henrik Solberg wrote to me.",
    start: "/mail/inbox",
    wording: "own",
    solution: ['Type "Henrik Solberg" into the searchbox "Search mail"', 'Click the button "Search"'],
    impossible: "Nobody of that name has written: the search finds nothing.",
    reason:
      /Henrik|Solberg|no (such )?(mail|message|conversation|result|match)|not found|nothing (was )?found/i,
    harmless: (state) => changedOnly(state),
  },
  {
    id: "mail/send-without-address",
    task: 'Send aunt Ludmila a mail that says "We arrive on Saturday at six."',
    start: "/",
    wording: "own",
    allows: ["send"],
    solution: ['Click the button "Compose"', 'Type "Ludmila" into the combobox "To"'],
    impossible: "Her address is neither in the task nor in the contacts, and she never wrote.",
    reason: /Ludmila|address|contact|recipient/i,
    harmless: (state) => changedOnly(state),
  },
]
