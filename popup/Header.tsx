import type { TabState } from "../src/protocol/background"
import type { Activity } from "../src/protocol/sessionPort"
import { formatEngine } from "./formatEngine"
import { Mark, PanelIcon } from "./icons"
import { hostOf } from "./parseAddress"
import type { Engine } from "./useEngine"

export function Header(props: {
  engine: Engine
  activity: Activity | undefined
  tab: TabState | undefined
  /** Whether to say where data stays: before a run, not during it. */
  privacy: boolean
  onRetry: () => void
  onOpenSidePanel: (() => void) | undefined
}) {
  return (
    <header className="header">
      <div className="header-top">
        <Mark />
        <h1>Lumos</h1>
        {props.onOpenSidePanel && (
          <button type="button" className="quiet" onClick={props.onOpenSidePanel}>
            <PanelIcon /> Open in side panel
          </button>
        )}
      </div>
      <p className="facts">
        <EngineLine engine={props.engine} activity={props.activity} onRetry={props.onRetry} />
        {props.tab?.usable && props.tab.url !== "" && (
          <span className="site" title={props.tab.url}>
            Acts on <b>{hostOf(props.tab.url)}</b>
          </span>
        )}
      </p>
      {props.privacy && <p>The model, your tasks and their records stay on this machine.</p>}
    </header>
  )
}

function EngineLine({
  engine,
  activity,
  onRetry,
}: Pick<Parameters<typeof Header>[0], "engine" | "activity" | "onRetry">) {
  if (activity?.doing === "loading-model")
    return <span>Loading model {Math.round(activity.fraction * 100)} %</span>
  if (engine.status === "loading") return <span>Loading model</span>
  if (engine.status === "ready") return <span>{formatEngine(engine.info)}</span>
  return (
    <span>
      Model not loaded: {engine.error}{" "}
      <button type="button" className="link" onClick={onRetry}>
        Try again
      </button>
    </span>
  )
}
