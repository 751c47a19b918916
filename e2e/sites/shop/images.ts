import { html, raw } from "../html"
import type { Html } from "../html"
import { hexOf } from "./colors"
import type { Product } from "./product"

// Outlines on a 200 × 200 sheet. `fill` is the product's color, the rest is line work in `ink`.
const drawings: Record<string, string> = {
  hoodies: `<path class="fill" d="M70 52q30-34 60 0l34 22 14 66-22 6-10-36v62H54v-62l-10 36-22-6 14-66z"/>
    <path class="line" d="M74 54q26 40 52 0M78 132h44l8 26H70zM92 76v22M108 76v22"/>`,
  "t-shirts": `<path class="fill" d="M72 48q28 20 56 0l44 22-14 36-20-8v70H62V98l-20 8-14-36z"/>
    <path class="line" d="M76 50q24 26 48 0M62 158h76"/>`,
  jeans: `<path class="fill" d="M64 30h72l12 142h-36l-12-92-12 92H52z"/>
    <path class="line" d="M63 44h74M100 44v36M68 52q4 18 22 14M132 52q-4 18-22 14M54 160h34M112 160h34"/>`,
  sneakers: `<path class="fill" d="M26 92q20 8 34-20l54 34q20 12 50 14 14 4 14 22H24q-4-30 2-50z"/>
    <path class="sole" d="M22 140h158q0 14-14 14H32q-10 0-10-14z"/>
    <path class="line" d="M76 92l14-16M90 100l14-16M104 108l14-15M28 116q30 12 58 0"/>`,
  backpacks: `<path class="line" d="M82 44q0-22 18-22t18 22"/>
    <rect class="fill" x="52" y="40" width="96" height="132" rx="30"/>
    <path class="line" d="M52 92h96M66 118h68v38H66zM66 130h68M94 88v12h12V88M44 100v50M156 100v50"/>`,
  "desk-lamps": `<path class="fill" d="M110 34l52 42-40 26q-24-32-12-68z"/>
    <path class="line" d="M112 66L60 90l26 72M60 90a5 5 0 1 0 1 0"/>
    <path class="fill" d="M56 162h64q4 0 4 12H52q0-12 4-12z"/>`,
  mugs: `<path class="line" d="M132 78h14q22 0 22 26t-24 26h-12"/>
    <path class="fill" d="M46 60h88v84q0 20-20 20H66q-20 0-20-20z"/>
    <path class="line" d="M46 74h88M74 48q-6-8 0-16t0-14M100 48q-6-8 0-16t0-14"/>`,
  headphones: `<path class="line thick" d="M46 118V98q0-56 54-56t54 56v20"/>
    <rect class="fill" x="34" y="108" width="32" height="52" rx="14"/>
    <rect class="fill" x="134" y="108" width="32" height="52" rx="14"/>`,
  "yoga-mats": `<path class="fill" d="M58 60l100-12v96L58 158z"/><circle class="fill" cx="58" cy="109" r="49"/>
    <path class="line" d="M58 109m-36 0a36 36 0 1 1 36 36M58 109m-22 0a22 22 0 1 1 22 22M58 109m-8 0a8 8 0 1 1 8 8"/>`,
  notebooks: `<rect class="fill" x="52" y="30" width="100" height="140" rx="6"/>
    <path class="line" d="M70 30v140M132 30v140M112 170v14l6-5 6 5v-14M86 62h32"/>`,
}

const sheetColors = ["#e9e2d4", "#dbe5e3", "#e6dfe6", "#e3e7d8", "#e8dcd4", "#dae1ea"]

export function drawProduct(product: Product, color = "Oat"): string {
  const sheet = sheetColors[product.reviews % sheetColors.length] ?? "#e9e2d4"
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 200 200"
    role="img"
    aria-label="${product.title}"
  >
    <style>
      .fill {
        fill: ${hexOf(color)};
        stroke: #1d242b;
        stroke-width: 3;
        stroke-linejoin: round;
      }
      .sole {
        fill: #fbfaf6;
        stroke: #1d242b;
        stroke-width: 3;
        stroke-linejoin: round;
      }
      .line {
        fill: none;
        stroke: #1d242b;
        stroke-width: 3;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .thick {
        stroke-width: 9;
      }
    </style>
    <rect width="200" height="200" fill="${sheet}" />
    ${detailed(product)}
  </svg>`.markup
}

/** Zips and stripes, so that near twins can be told apart. */
function detailed({ category, attributes }: Product): Html {
  const zip = attributes.includes("full zip") ? `<path class="line" d="M100 78v94"/>` : ""
  const stripes = attributes.includes("striped")
    ? `<path class="line" d="M64 84h72M64 102h72M64 120h72M64 138h72"/>`
    : ""
  return raw((drawings[category] ?? "") + zip + stripes)
}

export function drawLogo(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="8" fill="#17525a"/>
    <path d="M4 23l8-12 5 7 4-5 7 10z" fill="#f3ead9"/>
    <path d="M4 26h24" stroke="#d99a4e" stroke-width="2" stroke-linecap="round"/>
  </svg>`
}
