import { useEffect, useRef, type RefObject } from "react"

/** Gives the focus to an element once what was asked is answered: the field or button that had it is gone by then. */
export function useFocusBack<E extends HTMLElement>(asks: boolean): RefObject<E | null> {
  const ref = useRef<E>(null)
  const asked = useRef(asks)
  useEffect(() => {
    if (asked.current && !asks) ref.current?.focus({ preventScroll: true })
    asked.current = asks
  }, [asks])
  return ref
}
