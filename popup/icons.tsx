import type { ReactNode } from "react"

export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** A small light: the mark of Lumos. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 1.5 14.4 9.6 22.5 12l-8.1 2.4L12 22.5l-2.4-8.1L1.5 12l8.1-2.4Z" />
    </svg>
  )
}

export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
)

export const CrossIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </Icon>
)

export const ChevronIcon = () => (
  <Icon>
    <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />
  </Icon>
)

export const PauseIcon = () => (
  <Icon>
    <path d="M6 4v8m4-8v8" />
  </Icon>
)

export const HelpIcon = () => (
  <Icon>
    <path d="M5.8 6a2.2 2.2 0 1 1 3.3 2c-.7.4-1.1.8-1.1 1.6m0 2.2v.2" />
  </Icon>
)

export const StopIcon = () => (
  <Icon>
    <rect x="4" y="4" width="8" height="8" rx="1.5" className="icon-fill" />
  </Icon>
)

export const RecordIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5" className="icon-fill" />
  </Icon>
)

export const PanelIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M10 3v10" />
  </Icon>
)
