import type { ConsentRequest } from "../../../src/consent/consent"
import type { Scene } from "../openPanel"
import { sessionIn } from "../sessions"
import type { PanelState } from "./panelState"

export function consents(): Record<string, PanelState> {
  const about = (request: Partial<ConsentRequest>): Scene => ({
    session: sessionIn({
      status: "awaiting-consent",
      request: {
        requestId: "r1",
        kinds: ["order"],
        reasons: ['the button says "Place order"'],
        action: 'Click the button "Place order"',
        site: "https://shop.example",
        rememberable: true,
        ...request,
      },
    }),
  })
  return {
    "consent to pay": {
      scene: about({
        kinds: ["pay", "order"],
        reasons: ["its form holds payment details", 'the button says "Pay $49.90"'],
        action: 'Click the button "Pay $49.90"',
        rememberable: false,
      }),
      heading: "Pay now?",
      says: [
        "Click the button “Pay $49.90”",
        "This is asked every single time.",
        "If you don’t allow it, the run stops.",
      ],
    },
    "consent to order": {
      scene: about({}),
      heading: "Place the order?",
      says: ["Click the button “Place order”", "Allow placing orders on shop.example from now on"],
    },
    "consent to send": {
      scene: about({
        kinds: ["send"],
        reasons: ['the button says "Send"'],
        action: 'Click the button "Send"',
      }),
      heading: "Send this?",
      says: ["Click the button “Send”"],
    },
    "consent to delete": {
      scene: about({
        kinds: ["delete"],
        reasons: ['the button says "Delete"'],
        action: 'Click the button "Delete" in "Invoice 2041, March"',
      }),
      heading: "Delete this?",
      says: ["Click the button “Delete” in “Invoice 2041, March”"],
    },
    "consent to a password": {
      scene: about({
        kinds: ["password"],
        reasons: ["the field is a password field"],
        action: 'Type "{{password}}" into the textbox "Password"',
      }),
      heading: "Enter a password?",
      says: ["Type “{{password}}” into the textbox “Password”"],
    },
    "consent to terms": {
      scene: about({
        kinds: ["legal"],
        reasons: ['ticking it says "I agree to the terms and conditions"'],
        action: 'Click the checkbox "I agree to the terms and conditions"',
      }),
      heading: "Accept these terms?",
      says: ["Click the checkbox “I agree to the terms and conditions”"],
    },
    "consent to leave the site": {
      scene: about({
        kinds: ["leave-site"],
        reasons: ["it leads to https://pay.example"],
        action: 'Click the link "Check out"',
      }),
      heading: "Leave this site?",
      says: ["Click the link “Check out”", "pay.example"],
    },
    "consent that did not arrive": {
      scene: { ...about({}), errors: { answerConsent: "This run has ended already." } },
      heading: "Place the order?",
      says: ["This run has ended already."],
      then: (page) => page.getByRole("button", { name: "Allow once" }).click(),
    },
  }
}
