import type { TabState } from "../src/protocol/background"
import { Mark, PanelIcon } from "./icons"
import { hostOf } from "./parseAddress"

export function Header(props: { tab: TabState | undefined; onOpenSidePanel: (() => void) | undefined }) {
  const { tab, onOpenSidePanel } = props
  return (
    <header className="header">
      <div className="header-top">
        <Mark />
        <h1>Lumos</h1>
        {onOpenSidePanel && (
          <button type="button" className="quiet" onClick={onOpenSidePanel}>
            <PanelIcon /> Open in side panel
          </button>
        )}
      </div>
      {tab?.usable && tab.url !== "" && (
        <p title={tab.url}>
          Acts on <b>{hostOf(tab.url)}</b>
        </p>
      )}
    </header>
  )
}
