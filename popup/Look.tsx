import { useEffect, useRef } from "react"
import type { TabState } from "../src/protocol/background"
import type { Background } from "./background"
import { closeOnEscape } from "./closeOnEscape"
import { FieldError } from "./FieldError"
import { Seen } from "./Seen"
import { useLook, type Sight } from "./useLook"

/** What a run would see of the present page, without starting one. */
export function Look(props: {
  background: Background
  tabId: number
  tab: TabState | undefined
  task: string
  /** Asks for what the page needs the person's permission for. Throws with a sentence when it is not given. */
  allow: () => Promise<void>
}) {
  const { background, tabId, tab, allow } = props
  const task = props.task.trim()
  const { sight, look, forget } = useLook(background, tabId)
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (sight.seen) fold.current?.scrollIntoView({ block: "nearest" })
  }, [sight.seen])
  const needsPermission = tab !== undefined && "needsPermission" in tab

  return (
    <details
      ref={fold}
      className="fold look"
      onKeyDown={closeOnEscape}
      onToggle={({ target, currentTarget }) => {
        // React lets the folds inside be heard here too.
        if (target !== currentTarget) return
        if (currentTarget.open) void look(task)
        else forget()
      }}
    >
      <summary>
        <h2>What does it see here?</h2>
      </summary>
      <div className="fold-body">
        <p role="status" className="hint">
          {describeSight(sight, tab, task)}
        </p>
        <FieldError id="look-error" message={sight.error} />
        {sight.seen && (
          <Seen label="The page as the model would read it" observation={sight.seen.observation} />
        )}
        <div className="buttons">
          <button
            type="button"
            aria-disabled={sight.looking}
            onClick={() => !sight.looking && void look(task, needsPermission ? allow : undefined)}
          >
            {needsPermission ? "Allow and look" : "Look again"}
          </button>
        </div>
      </div>
    </details>
  )
}

function describeSight({ looking, seen }: Sight, tab: TabState | undefined, task: string): string {
  if (looking) return "Looking at the page"
  if (!seen) return ""
  if (tab?.usable && tab.url !== seen.observation.url) return "The page has changed since."
  if (task !== seen.task) return "The task has changed since."
  return task === ""
    ? "This is what it would read first. Type a task and look again: what it reads depends on the task."
    : "This is what it would read first, with the task above in mind."
}
