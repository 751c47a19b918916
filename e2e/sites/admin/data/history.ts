import type { LogEntry } from "../office"

/** What the team did before, the latest first. */
export const history: LogEntry[] = [
  { who: "Priya Raman", what: "Order 2257 was cancelled.", when: "2026-05-13" },
  { who: "Marit Solberg", what: "Ruth Okonkwo was invited as Support.", when: "2026-05-13" },
  { who: "Jonas Weidner", what: "Order 2254 was refunded.", when: "2026-05-12" },
  { who: "Fiona McArdle", what: "Stock of Enamel mug, rust is now 5.", when: "2026-05-12" },
  { who: "Callum Reid", what: "Discount code SPRINGTIDE was paused.", when: "2026-05-11" },
  { who: "Priya Raman", what: "Order 2243 was refunded.", when: "2026-05-09" },
  { who: "Callum Reid", what: "Account of Paxton Reyes was deactivated.", when: "2026-05-07" },
  { who: "Marit Solberg", what: "Ilse Brandt was invited as Support.", when: "2026-05-06" },
]
