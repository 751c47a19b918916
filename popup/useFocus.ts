import { useEffect, useRef, type RefObject } from "react"

/** Moves the focus to an element when it appears, with the card it is in (`data-card`) in view. */
export function useFocus<E extends HTMLElement>(when = true): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const element = ref.current
    if (!when || !element) return
    element.focus({ preventScroll: true })
    const card = element.closest("[data-card]") ?? element
    // A card that does not fit is read from its top.
    const fits = card.getBoundingClientRect().height < 0.8 * window.innerHeight
    card.scrollIntoView({ block: fits ? "nearest" : "start" })
  }, [when])
  return ref
}
