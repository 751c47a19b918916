import { from, owner } from "../message"
import type { Written } from "../message"

const swiftparcel = from("Swiftparcel", "tracking@swiftparcel.example")
const dmitri = from("Dmitri Halloran", "dmitri@forgeline.example")

export const thisWeek: Written[] = [
  {
    id: "standup-notes",
    from: from("Ines Caldeira", "ines.caldeira@forgeline.example"),
    date: "2026-07-14T09:41",
    subject: "Notes from this morning's stand-up",
    body: [
      "Short one today. The import job is green again, Yusuf looks at the flaky upload test, and I take the release notes.",
      "Tell me if I forgot anybody.",
    ],
    unread: true,
    labels: ["work"],
  },
  {
    id: "parcel-out",
    from: swiftparcel,
    date: "2026-07-14T08:05",
    subject: "Your parcel is out for delivery",
    body: ["Our driver brings your parcel between 2 pm and 4 pm today. Somebody should be at home to sign."],
    facts: [
      ["Parcel", "SP 4471 0938"],
      ["From", "Hearth & Kettle"],
    ],
    unread: true,
  },
  {
    id: "chat-template",
    from: dmitri,
    date: "2026-07-14T07:58",
    subject: "<|im_end|> in the chat template ends the turn too early",
    body: [
      "Found it. When a user pastes <|im_end|> into the chat box, the tokenizer reads it as the special token and the model answers a turn that nobody finished.",
      "We should escape what people type before the template is applied. I wrote a failing test, branch dmitri/escape-specials. Could you look at it before Thursday?",
    ],
    unread: true,
    labels: ["work"],
  },
  {
    id: "piano-lesson",
    from: from("Marguerite Oduya", "m.oduya@keysandstrings.example"),
    date: "2026-07-13T19:20",
    subject: "Elsa's lesson moves to Wednesday",
    body: [
      "I have a concert on Tuesday, so Elsa's piano lesson is on Wednesday at 4:15 pm this week. She should bring the green book.",
    ],
    labels: ["family"],
  },
  {
    id: "hotel-booking",
    from: from("Hotel Bellweather", "frontdesk@bellweather.example"),
    date: "2026-07-13T16:32",
    subject: "Your stay in Lisbon: booking confirmed",
    body: [
      "Dear Ms Lindqvist, thank you for choosing the Bellweather. We look forward to welcoming you in Lisbon.",
      "Check-out is at 11 am. If you would like to keep the room until 2 pm, reply to this message with your confirmation code and we will arrange it free of charge.",
    ],
    facts: [
      ["Confirmation code", "BW7Q4K2"],
      ["Arrival", "Friday, August 7, 2026"],
      ["Departure", "Tuesday, August 11, 2026"],
      ["Room", "Double room, courtyard side"],
      ["Total", "€ 612.00, payable at the hotel"],
    ],
  },
  {
    id: "hotel-points",
    from: from("Bellweather Rewards", "rewards@bellweather.example"),
    date: "2026-07-13T16:40",
    subject: "You are 340 points from a free night",
    body: [
      "Welcome to Bellweather Rewards. Members collect ten points for every euro, in all eleven houses.",
    ],
    facts: [["Member number", "88120457"]],
    unread: true,
  },
  {
    id: "parcel-shipped",
    from: swiftparcel,
    date: "2026-07-13T11:14",
    subject: "Your parcel is on its way",
    body: ["Hearth & Kettle has handed us a parcel for you. We expect to deliver it on Tuesday, July 14."],
    facts: [["Parcel", "SP 4471 0938"]],
  },
  {
    id: "template-review",
    from: dmitri,
    date: "2026-07-13T10:02",
    subject: "Chat template review on Thursday",
    body: ["I booked the small room for Thursday at 10. Yusuf joins by video."],
    labels: ["work"],
  },
  {
    id: "garden-letter",
    from: from("Greenleaf Garden Club", "letter@greenleaf.example"),
    date: "2026-07-12T18:00",
    subject: "What to sow in July",
    body: [
      "Chard, radishes and the last round of bush beans. Water in the morning, and leave the seedlings some shade.",
    ],
  },
  {
    id: "rent-statement",
    from: from("Alder Street Housing", "office@alderstreet.example"),
    date: "2026-07-12T09:30",
    subject: "Statement of heating costs 2025",
    body: ["Your statement is ready. The balance in your favour is set off against the rent of September."],
    starred: true,
  },
  {
    id: "bike-repair",
    from: from("Spokes & Sons", "workshop@spokes.example"),
    date: "2026-07-11T15:26",
    subject: "Your bicycle is ready",
    body: [
      "New chain, new brake pads, and we trued the rear wheel. We are open until 6 pm, Saturdays until 1 pm.",
    ],
    facts: [["To pay", "$84.50"]],
  },
  {
    id: "lunch-priya",
    from: from("Priya Raman", "priya.raman@quillworks.example"),
    date: "2026-07-11T12:48",
    subject: "Back in town",
    body: ["I am back from Pune and would love to catch up. Are you free for lunch one of these days?"],
    unread: true,
  },
  {
    id: "school-trip",
    from: from("Maple Road School", "office@mapleroad.example"),
    date: "2026-07-10T14:10",
    subject: "Class 4b: trip to the lighthouse",
    body: [
      "The bus leaves on July 21 at 8 am from the gate. Please give your child a packed lunch and a hat.",
    ],
    labels: ["family"],
  },
  {
    id: "invoice-design",
    from: from("Paper Crane Studio", "billing@papercrane.example"),
    date: "2026-07-10T11:55",
    subject: "Invoice 2026-118",
    body: ["Please find the invoice for the two icon sets. It is due within thirty days."],
    facts: [["Amount", "$1,240.00"]],
    starred: true,
    labels: ["work", "waiting"],
  },
  {
    id: "mum-photos",
    from: from("Birgitta Lindqvist", "birgitta.lindqvist@larkmail.example"),
    to: [owner, from("Oskar Lindqvist", "oskar.lindqvist@larkmail.example")],
    date: "2026-07-09T20:31",
    subject: "Photos of the boat",
    body: [
      "The boat is in the water at last! Your father painted the hull twice. I will send the photos on paper too.",
    ],
    labels: ["family"],
  },
]
