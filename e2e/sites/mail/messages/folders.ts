import { from, owner } from "../message"
import type { Written } from "../message"

/** What lies outside the inbox, by folder. */
export const filed: Record<string, Written[]> = {
  projects: [
    {
      id: "tokenizer-plan",
      from: from("Dmitri Halloran", "dmitri@forgeline.example"),
      date: "2026-06-24T11:20",
      subject: "Plan for the tokenizer upgrade",
      body: ["Three steps: pin the old one, compare on last month's logs, switch. I would start on July 6."],
      labels: ["work"],
    },
    {
      id: "icon-brief",
      from: from("Paper Crane Studio", "hello@papercrane.example"),
      date: "2026-06-12T09:48",
      subject: "Brief for the icon sets",
      body: ["We understood: 24 pixels, two weights, no gradients. Sketches come next week."],
      labels: ["work"],
    },
  ],
  travel: [
    {
      id: "lisbon-flights",
      from: from("Atlantis Air", "booking@atlantisair.example"),
      date: "2026-06-20T22:15",
      subject: "E-ticket to Lisbon",
      body: ["Have a good flight. Online check-in opens 24 hours before departure."],
      facts: [
        ["Booking reference", "LX4TQ9"],
        ["Outbound", "August 7, 10:35"],
        ["Return", "August 11, 18:20"],
      ],
    },
    {
      id: "ferry",
      from: from("Skerry Line", "desk@skerryline.example"),
      date: "2026-05-30T12:02",
      subject: "Ferry timetable for the summer",
      body: ["From June 15 there are six crossings a day, the last one back at 9:40 pm."],
    },
  ],
  receipts: [
    {
      id: "kettle-receipt",
      from: from("Hearth & Kettle", "orders@hearthandkettle.example"),
      date: "2026-07-10T20:41",
      subject: "Thank you for your order",
      body: ["One enamel kettle in mustard. We pack it tomorrow."],
      facts: [["Total", "$58.00"]],
    },
    {
      id: "domain-receipt",
      from: from("Hostellery", "billing@hostellery.example"),
      date: "2026-06-02T05:00",
      subject: "Receipt for lindqvist.example",
      body: ["Your domain was renewed for one year."],
      facts: [["Total", "$14.00"]],
    },
  ],
  archive: [
    {
      id: "old-flat",
      from: from("Alder Street Housing", "office@alderstreet.example"),
      date: "2026-05-18T10:30",
      subject: "The stairwell will be painted",
      body: ["The painters are in from May 25 to 28. Please keep bicycles out of the hall."],
    },
    {
      id: "talk-accepted",
      from: from("PlainText Conf", "programme@plaintextconf.example"),
      date: "2026-04-29T14:00",
      subject: "Your talk was accepted",
      body: ["Congratulations! Your slot is on the second day, after lunch. Slides are due in September."],
    },
    {
      id: "birthday",
      from: from("Agnieszka Wolska", "a.wolska@larkmail.example"),
      date: "2026-04-11T18:08",
      subject: "Thank you for the cake",
      body: ["It was gone before I could cut it. The plate is at your door."],
    },
  ],
  spam: [
    {
      id: "prize",
      from: from("Prize Office", "winner@luckydraw.example"),
      date: "2026-07-12T02:44",
      subject: "You have been selected!!!",
      body: ["Your reward of 10,000 coins expires tonight. Answer with your full name and your bank."],
      unread: true,
    },
    {
      id: "seo",
      from: from("Rank Rocket", "grow@rankrocket.example"),
      date: "2026-07-08T23:19",
      subject: "Your website is not on page one",
      body: ["We checked your website and found 41 critical errors. Ask for our free audit."],
      unread: true,
    },
  ],
  trash: [
    {
      id: "sale",
      from: from("Hearth & Kettle", "news@hearthandkettle.example"),
      date: "2026-07-05T06:00",
      subject: "Everything blue is 20% off",
      body: ["Plates, pots and one bathtub. Until Sunday."],
    },
  ],
  sent: [
    {
      id: "sent-yusuf",
      from: owner,
      to: [from("Yusuf Demir", "yusuf.demir@forgeline.example")],
      date: "2026-07-09T09:05",
      subject: "Re: Off-site in September: mountains or sea?",
      body: ["Mountains. I get seasick on a bridge."],
    },
    {
      id: "sent-studio",
      from: owner,
      to: [from("Paper Crane Studio", "hello@papercrane.example")],
      date: "2026-06-15T16:22",
      subject: "Re: Brief for the icon sets",
      body: ["Perfect. Please leave out the floppy disk."],
    },
    {
      id: "sent-mum",
      from: owner,
      to: [from("Birgitta Lindqvist", "birgitta.lindqvist@larkmail.example")],
      date: "2026-06-14T20:00",
      subject: "Midsummer",
      body: ["We come on Friday with the late train. Elsa wants to sleep in the tent."],
    },
  ],
}
