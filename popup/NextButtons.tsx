export type Next = { busy: boolean; onRunAgain: () => void; onEditTask: () => void; onNewTask: () => void }

/** What to do after a run. The likeliest comes first: something new when it worked, else the same once more. */
export function NextButtons(props: Next & { worked: boolean }) {
  const { worked } = props
  const newTask = (
    <button key="new" type="button" className={worked ? "primary" : undefined} onClick={props.onNewTask}>
      New task
    </button>
  )
  const runAgain = (
    <button
      key="again"
      type="button"
      className={worked ? undefined : "primary"}
      aria-disabled={props.busy}
      onClick={props.onRunAgain}
    >
      Run again
    </button>
  )
  const editTask = (
    <button key="edit" type="button" onClick={props.onEditTask}>
      Edit task
    </button>
  )
  return (
    <div className="buttons">{worked ? [newTask, runAgain, editTask] : [runAgain, editTask, newTask]}</div>
  )
}
