import { label, near, own, type RankingSite } from "../site"

/** Sites of e2e/sites with pages as long as this. They are in the half that e2e/sites/all.ts has them in. */
export const ownSites: RankingSite[] = [
  {
    name: "mail",
    split: "untouched",
    states: [
      {
        id: "mail/inbox",
        path: "/mail/inbox",
        tasks: [
          label("Star Your bicycle is ready.", 'tr:has-text("Your bicycle is ready") button.star'),
          own("The hotel in Portugal has answered, read it.", 'a[href="/message/hotel-booking"]'),
          own("Where are the bills for what I have bought?", 'a[href="/mail/receipts"]'),
          near("Show the pictures of our boat that mum sent.", 'a[href="/message/mum-photos"]'),
        ],
      },
    ],
  },
]
