import type { TabState } from "../src/protocol/background"
import { FieldError } from "./FieldError"

/** Asked for where the browser does not even tell the site, as in a side panel before any permission. */
export const ALL_SITES = "<all_urls>"

/** Why the tab cannot be acted on, and the address to open instead, always shown before it is opened. */
export function Where(props: {
  tab: TabState & { usable: false }
  typed: string
  address: URL | undefined
  error: string | undefined
  onType: (address: string) => void
}) {
  const { tab, typed, address, error, onType } = props
  if ("needsPermission" in tab)
    return (
      <div className="where">
        <p>{tab.why}</p>
        <p className="hint">The browser asks you; then the task runs. You can take it back at any time.</p>
        {tab.needsPermission.includes(ALL_SITES) && (
          <p className="hint">Or click the Lumos icon in the toolbar: that allows this page only.</p>
        )}
      </div>
    )
  return (
    <div className="where">
      <p>{tab.why}</p>
      <div className="field">
        <label htmlFor="address">Open an address</label>
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="shop.example"
          value={typed}
          aria-invalid={error !== undefined}
          aria-describedby="address-opens address-error"
          onChange={(event) => onType(event.target.value)}
        />
        <p id="address-opens" className="hint">
          {address && (
            <>
              Opens <span className="address">{address.href}</span> in this tab
            </>
          )}
        </p>
        <FieldError id="address-error" message={error} />
      </div>
    </div>
  )
}
