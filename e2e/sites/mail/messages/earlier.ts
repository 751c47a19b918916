import { from } from "../message"
import type { Written } from "../message"

export const earlier: Written[] = [
  {
    id: "library-loan",
    from: from("City Library", "loans@citylibrary.example"),
    date: "2026-07-09T07:00",
    subject: "Two loans are due on Friday",
    body: ["The Salt Roads and A Field Guide to Clouds are due on July 17. Both can be renewed once more."],
  },
  {
    id: "offsite-poll",
    from: from("Yusuf Demir", "yusuf.demir@forgeline.example"),
    date: "2026-07-08T17:12",
    subject: "Off-site in September: mountains or sea?",
    body: ["So far it is four for the mountains and three for the sea. The poll closes on Friday."],
    labels: ["work"],
  },
  {
    id: "dentist",
    from: from("Dr. Amal Fahmy", "practice@fahmydental.example"),
    date: "2026-07-08T10:45",
    subject: "Reminder: check-up on July 22",
    body: ["We expect you on Wednesday, July 22, at 8:20 am. Please call us if you cannot come."],
  },
  {
    id: "train-tickets",
    from: from("Nordbahn", "tickets@nordbahn.example"),
    date: "2026-07-07T21:03",
    subject: "Your tickets to Malmö",
    body: ["Your order is complete. Show the code on the phone or on paper together with an identity card."],
    facts: [
      ["Train", "ND 614, coach 21, seats 44 and 46"],
      ["Order", "7Y2-118-440"],
    ],
  },
  {
    id: "sql-digest",
    from: from("Query Weekly", "digest@queryweekly.example"),
    date: "2026-07-07T06:30",
    subject: "Issue 211: indexes you do not need",
    body: ["This week: partial indexes, the cost of a wide key, and a reader's story of one missing comma."],
  },
  {
    id: "tomas-keys",
    from: from("Tomas Vrba", "tomas.vrba@forgeline.example"),
    date: "2026-07-06T16:40",
    subject: "Who has the key of the server room?",
    body: ["The second key is not in the box. If it is in your bag, no harm done, just bring it back."],
    labels: ["work"],
  },
  {
    id: "choir",
    from: from("Harbour Choir", "list@harbourchoir.example"),
    date: "2026-07-06T08:15",
    subject: "Programme of the summer concert",
    body: ["We sing in the fish hall on July 25. Altos, please bring the blue folder on Thursday."],
  },
  {
    id: "electricity",
    from: from("Northlight Energy", "service@northlight.example"),
    date: "2026-07-05T12:00",
    subject: "Please send us your meter reading",
    body: [
      "It is that time of the year. Enter the reading in your account, or let us estimate it on July 31.",
    ],
  },
  {
    id: "recipe",
    from: from("Oskar Lindqvist", "oskar.lindqvist@larkmail.example"),
    date: "2026-07-04T19:22",
    subject: "The recipe you asked for",
    body: [
      "Two cups of rye flour, one of wheat, buttermilk, and patience. Do not open the oven before the hour is over.",
    ],
    labels: ["family"],
  },
  {
    id: "museum",
    from: from("Museum of Maps", "members@museumofmaps.example"),
    date: "2026-07-03T10:10",
    subject: "Members' evening: sea charts of the north",
    body: [
      "On July 16 the curator opens the drawers that are closed the rest of the year. There will be soup.",
    ],
  },
  {
    id: "contract",
    from: from("Leila Haddad", "leila.haddad@forgeline.example"),
    date: "2026-07-02T15:37",
    subject: "Your contract with the new hours",
    body: [
      "The addendum with the 32 hours is in your personnel folder. Please read it and tell me if anything is off.",
    ],
    starred: true,
    labels: ["work"],
  },
  {
    id: "running-group",
    from: from("Canal Runners", "hello@canalrunners.example"),
    date: "2026-07-02T07:45",
    subject: "Sunday's route",
    body: ["Nine kilometres, flat, with coffee at the lock. We start at 9 by the old crane."],
  },
  {
    id: "insurance",
    from: from("Copperfield Insurance", "household@copperfield.example"),
    date: "2026-07-01T09:00",
    subject: "Your policy was renewed",
    body: ["Your household policy now runs until June 30, 2027. The yearly premium stays the same."],
  },
  {
    id: "podcast",
    from: from("Small Talk Radio", "studio@smalltalkradio.example"),
    date: "2026-06-30T13:13",
    subject: "Would you be our guest in autumn?",
    body: [
      "We liked your article on readable error messages and would like to talk about it for half an hour.",
    ],
    labels: ["waiting"],
  },
  {
    id: "neighbour",
    from: from("Agnieszka Wolska", "a.wolska@larkmail.example"),
    date: "2026-06-30T08:02",
    subject: "Courtyard party",
    body: [
      "The courtyard party is on August 1. We still need two tables and somebody who can tune a guitar.",
    ],
  },
  {
    id: "backup-report",
    from: from("Vaultbox", "reports@vaultbox.example"),
    date: "2026-06-29T03:00",
    subject: "Monthly backup report",
    body: ["30 of 30 backups of June were complete. You use 412 GB of 1 TB."],
  },
  {
    id: "tailor",
    from: from("Atelier Moreau", "atelier@moreau.example"),
    date: "2026-06-28T17:50",
    subject: "Your coat: first fitting",
    body: ["The lining you chose has arrived. Could you come for a fitting in the second half of July?"],
  },
]
