import { useState, type KeyboardEvent } from "react"
import { usePointing } from "./pointing"
import type { SeenLine } from "./seenLines"

/** Lines of a page. The one with the pointer or the focus on it is marked on the page, the latter brought into view. */
export function Lines({ label, lines }: { label: string; lines: SeenLine[] }) {
  /** Where Tab comes in. */
  const [stop, setStop] = useState(0)
  const [focused, setFocused] = useState(false)
  const [marked, setMarked] = useState<{ at: number; reveal: boolean }>()
  usePointing(marked && lines[marked.at]?.spot, marked?.reveal ?? false)

  function press(event: KeyboardEvent<HTMLElement>): void {
    const next = lineAfter(event.key, stop, lines.length)
    if (next === undefined) return
    event.preventDefault()
    ;(event.currentTarget.children[next] as HTMLElement | undefined)?.focus()
  }

  return (
    <ul
      className="lines"
      role="listbox"
      aria-label={label}
      onKeyDown={press}
      onMouseLeave={() => setMarked(focused ? { at: stop, reveal: false } : undefined)}
      onBlur={() => {
        setFocused(false)
        setMarked(undefined)
      }}
    >
      {lines.map(({ text, spot, news }, at) => (
        <li
          key={at}
          role="option"
          tabIndex={at === stop ? 0 : -1}
          aria-selected={focused && at === stop}
          className={spot ? undefined : "nowhere"}
          onMouseEnter={() => setMarked({ at, reveal: false })}
          onFocus={() => {
            setStop(at)
            setFocused(true)
            setMarked({ at, reveal: true })
          }}
        >
          <Line text={text} />
          {news && (
            <>
              {" "}
              <span className={news.isNew ? "news" : "news changed"}>{news.says}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The role stands out from what the page says. */
function Line({ text }: { text: string }) {
  const role = /^\w+/.exec(text)?.[0] ?? ""
  return (
    <>
      <span className="role">{role}</span>
      {text.slice(role.length)}
    </>
  )
}

function lineAfter(key: string, at: number, count: number): number | undefined {
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }
  const target = targets[key]
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target))
}
