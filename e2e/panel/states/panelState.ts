import type { Page } from "playwright"
import type { Scene } from "../openPanel"

export type PanelState = {
  scene: Scene
  /** What a person reads first, a heading, what goes on now or what is amiss; it must be in view. */
  heading: string
  /** Texts that make the state understood; they must be there to be seen. */
  says: string[]
  /** What the person does to come to this state. */
  then?: (page: Page) => Promise<void>
}
