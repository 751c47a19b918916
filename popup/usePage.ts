import { useEffect } from "react"

/** What the document around a page must say; `place` is for the styles. The panel keeps its title. */
export function usePage(place: string, title?: string): void {
  useEffect(() => {
    document.documentElement.lang = "en"
    document.documentElement.dataset["place"] = place
    if (title !== undefined) document.title = title
  }, [place, title])
}
