import { adminSites } from "./sites/admin"
import { documentationSites } from "./sites/documentation"
import { ownSites } from "./sites/own"
import { pressSites } from "./sites/press"
import { referenceSites } from "./sites/reference"
import { widgetSites } from "./sites/widgets"
import type { RankingSite } from "./site"

/** All sites of the bench. Tasks were written from the pages' own lines, before any ranking of them was looked at. */
export const rankingSites: RankingSite[] = [
  ...documentationSites,
  ...referenceSites,
  ...adminSites,
  ...widgetSites,
  ...pressSites,
  ...ownSites,
]
