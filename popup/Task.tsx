import { useState, type Ref } from "react"

/** What fits into the lines that a folded task shows, more or less. */
const LONG = { characters: 160, lines: 4 }

/** The task of a run as its heading. A long one is folded, so that what happens stays in sight. */
export function Task({ task, ref }: { task: string; ref?: Ref<HTMLHeadingElement> }) {
  const [unfolded, setUnfolded] = useState(false)
  const isLong = task.length > LONG.characters || task.split("\n").length > LONG.lines
  return (
    <div className="task">
      <h2 ref={ref} tabIndex={-1} className={isLong && !unfolded ? "folded" : undefined}>
        {task}
      </h2>
      {isLong && (
        <button
          type="button"
          className="link"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? "Show less of the task" : "Show the whole task"}
        </button>
      )}
    </div>
  )
}
