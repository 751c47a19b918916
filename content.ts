import type { PlasmoCSConfig } from "plasmo"
import "./content/serve"

/** Plasmo passes these on but does not know them. */
type Fallbacks = { match_about_blank: boolean; match_origin_as_fallback: boolean }

/** Injected on demand (background/inject.ts): the one host it matches does not exist. */
export const config: PlasmoCSConfig & Fallbacks = {
  matches: ["https://lumos.invalid/*"],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
  run_at: "document_end",
}
