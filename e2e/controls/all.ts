import type { Control } from "./control"
import { controls as editors } from "./pages/editors"
import { controls as frameworks } from "./pages/frameworks"
import { controls as nativeFields } from "./pages/nativeFields"
import { controls as others } from "./pages/others"
import { controls as pickers } from "./pages/pickers"
import { controls as places } from "./pages/places"
import { controls as toggles } from "./pages/toggles"
import { controls as widgets } from "./pages/widgets"

/** Every control, the most common on the web first. */
export const controls: Control[] = [
  ...nativeFields,
  ...toggles,
  ...pickers,
  ...frameworks,
  ...widgets,
  ...others,
  ...editors,
  ...places,
]
