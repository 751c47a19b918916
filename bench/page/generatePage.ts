/**
 * A page of about this many nodes (elements and texts), built of what pages are built of: navigation, cards in nested
 * boxes, a table with the same buttons on each row, forms, prose, icons, and a part that nobody can see. The same number
 * gives the same page.
 */
export function generatePage(nodes: number): string {
  const sections: string[] = []
  for (let count = 0, at = 0; count < nodes; at++) {
    const section = SECTIONS[at % SECTIONS.length]!(at)
    sections.push(section)
    count += countNodes(section)
  }
  return `<!doctype html><html lang="en"><head><title>Warehouse</title><style>${STYLE}</style></head><body>${sections.join("\n")}</body></html>`
}

const STYLE = `
body { font: 14px sans-serif; margin: 0 }
nav ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none }
.grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px }
.card { border: 1px solid #ccc; padding: 8px }
.away { display: none }
.clickable { cursor: pointer }
td, th { padding: 4px }
`

const NOUNS = ["Lamp", "Kettle", "Desk", "Rug", "Mirror", "Shelf", "Vase", "Stool", "Clock", "Basket"]
const WORDS = "oak small large round blue green steel glass woven folding tall low".split(" ")

function name(at: number): string {
  return `${WORDS[at % WORDS.length]} ${WORDS[(at * 7 + 3) % WORDS.length]} ${NOUNS[(at * 3) % NOUNS.length]} ${at}`
}

function times(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join("")
}

const SECTIONS: ((at: number) => string)[] = [
  (at) =>
    `<nav aria-label="Section ${at}"><ul>${times(8, (i) => `<li><a href="/${at}/${i}">${name(at * 8 + i)}s</a></li>`)}</ul></nav>`,
  (at) =>
    `<section><h2>New in ${name(at)}</h2><div class="grid">${times(6, (i) => card(at * 6 + i))}</div></section>`,
  (at) =>
    `<table><caption>Orders ${at}</caption><thead><tr><th>Order</th><th>Thing</th><th>State</th><th></th></tr></thead><tbody>${times(8, (i) => row(at * 8 + i))}</tbody></table>`,
  (at) =>
    `<form><fieldset><legend>Ask about ${name(at)}</legend><label>Name <input name="name"></label><label for="m${at}">Message</label><textarea id="m${at}"></textarea><select aria-label="Topic"><option>Price</option><option>Delivery</option><option>Returns</option></select><label><input type="checkbox"> Keep me posted</label><button>Send</button></fieldset></form>`,
  (at) =>
    `<article><div><div><div><h3>About the ${name(at)}</h3>${times(4, (i) => `<p>The <b>${name(at + i)}</b> stands in the <i>second</i> row, next to <a href="/about/${at}/${i}">the ${name(at + i + 1)}</a>, and waits.</p>`)}</div></div></div></article>`,
  (at) =>
    `<div class="away">${times(6, (i) => `<div><a href="/hidden/${at}/${i}">${name(i)}</a><button>Hide</button></div>`)}</div>`,
]

function card(at: number): string {
  return `<div class="card"><div><a href="/item/${at}"><svg width="16" height="16" aria-hidden="true"><path d="M0 0h16v16z"/></svg><span>${name(at)}</span></a></div><div><span class="price">€${(at % 90) + 9}.00</span></div><div class="clickable">Compare</div><button><span>Add to basket</span></button></div>`
}

function row(at: number): string {
  return `<tr><td>${10_000 + at}</td><td>${name(at)}</td><td><span>${at % 3 === 0 ? "Sent" : "Waiting"}</span></td><td><button>Edit</button><button>Delete</button></td></tr>`
}

/** Elements and non-empty texts of the markup. */
function countNodes(html: string): number {
  return (html.match(/<[a-z]/g)?.length ?? 0) + (html.match(/>[^<\s][^<]*</g)?.length ?? 0)
}
