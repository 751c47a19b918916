import { beforeARun } from "./beforeARun"
import { consents } from "./consents"
import { demonstrations } from "./demonstrations"
import { earlierRuns } from "./earlierRuns"
import { longTexts } from "./longTexts"
import { outcomes } from "./outcomes"
import { questions } from "./questions"
import { running } from "./running"
import { savedRuns } from "./savedRuns"
import { seeing } from "./seeing"
import { shopping } from "./shopping"
import type { PanelState } from "./panelState"

/** Every state there is of the panel, before a run, during it and after it. */
export const PANEL_STATES: Record<string, PanelState> = {
  ...beforeARun(),
  ...seeing(),
  ...running(),
  ...consents(),
  ...questions(),
  ...outcomes(),
  ...longTexts(),
  ...earlierRuns(),
  ...savedRuns(),
  ...shopping(),
  ...demonstrations(),
}
