import { Icon } from "../icons"

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
)

export const HeartIcon = () => (
  <Icon>
    <path d="M8 13 3.4 8.4a2.9 2.9 0 0 1 4.1-4.1l.5.5.5-.5a2.9 2.9 0 0 1 4.1 4.1Z" />
  </Icon>
)

export const StarIcon = () => (
  <Icon>
    <path className="icon-fill" d="m8 2.2 1.8 3.6 4 .6-2.9 2.8.7 4L8 11.3l-3.6 1.9.7-4L2.2 6.4l4-.6Z" />
  </Icon>
)

/** A ring: nothing is known of it yet. */
export const OpenIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4" strokeDasharray="2 2.2" />
  </Icon>
)

export const TargetIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="4.5" />
    <path d="M8 1.5v3m0 7v3M1.5 8h3m7 0h3" />
  </Icon>
)

/** An arrow out of a frame: it opens a tab. */
export const LeaveIcon = () => (
  <Icon>
    <path d="M9.5 3h3.5v3.5M13 3 7.5 8.5M7 4H4a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V9" />
  </Icon>
)
