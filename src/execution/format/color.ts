/** https://www.w3.org/TR/css-color-4/#named-colors, the sixteen that HTML 4 knew. */
const NAMES: Record<string, string> = {
  black: "#000000",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  white: "#ffffff",
  maroon: "#800000",
  red: "#ff0000",
  purple: "#800080",
  fuchsia: "#ff00ff",
  green: "#008000",
  lime: "#00ff00",
  olive: "#808000",
  yellow: "#ffff00",
  navy: "#000080",
  blue: "#0000ff",
  teal: "#008080",
  aqua: "#00ffff",
}

/** `#36f`, `#3366FF`, `3366ff`, `rgb(51, 102, 255)`, `blue`. */
export function parseColor(text: string): string | undefined {
  const lower = text.toLowerCase()
  if (Object.hasOwn(NAMES, lower)) return NAMES[lower]
  const [, long] = /^#?([0-9a-f]{6})$/.exec(lower) ?? []
  if (long) return `#${long}`
  const [, short] = /^#([0-9a-f]{3})$/.exec(lower) ?? []
  if (short) return `#${[...short].map((digit) => digit + digit).join("")}`
  const [, red, green, blue] = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(lower) ?? []
  const parts = [red, green, blue].map(Number)
  if (!parts.every((part) => part <= 255)) return undefined
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`
}
