import { html, raw } from "../../html"
import type { Html } from "../../html"

const shapes = {
  menu: `<path d="M3 6h18M3 12h18M3 18h18"/>`,
  globe: `<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3q5 4 5 9t-5 9q-5-4-5-9t5-9"/>`,
  moon: `<path d="M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z"/>`,
  bookmark: `<path d="M6 3h12v18l-6-5-6 5z"/>`,
  copy: `<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M4 16V6q0-2 2-2h10"/>`,
  close: `<path d="M5 5l14 14M19 5L5 19"/>`,
  chevron: `<path d="M9 5l7 7-7 7"/>`,
  up: `<path d="M7 11l4-8q3 0 3 3v4h5l-2 10H7zM3 11h4v9H3z"/>`,
  down: `<path d="M7 13l4 8q3 0 3-3v-4h5L17 4H7zM3 4h4v9H3z"/>`,
}

export function icon(name: keyof typeof shapes): Html {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${raw(shapes[name])}
  </svg>`
}

export function drawLogo(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="7" fill="#2c3e8f"/>
    <path d="M16 27V13M16 13q0-6-6-8M16 16q1-7 7-9M16 20q-5-1-9-6M16 22q6-1 9-6" fill="none" stroke="#ffffff" stroke-width="2.4" stroke-linecap="round"/>
    <path d="M9 28q7-5 14 0" fill="none" stroke="#f2b76b" stroke-width="2.6" stroke-linecap="round"/>
  </svg>`
}
