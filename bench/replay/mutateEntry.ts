// What runs in a page that turns HTML into other HTML, as the global `lumosMutations`.

export const MUTATIONS = ["none", "names", "order", "blocks", "texts", "twins", "all"] as const
export type Mutation = (typeof MUTATIONS)[number]

/** Number of the element in the HTML as the site sent it: what it is, whatever becomes of it. Not captured. */
const TRUTH = "data-truth"
const INSERTED = "inserted"
/** On boxes that only stand between. */
const WRAP = "data-wrap"

export type Request = {
  html: string
  mutation: Mutation
  /** Classes and ids that scripts name; a build would rename both, so these keep their names. */
  kept: string[]
}

/** The document with one of the changes that a new release of a site brings, and every element numbered. */
export function mutate({ html, mutation, kept }: Request): string {
  const doc = new DOMParser().parseFromString(html, "text/html")
  ;[...doc.querySelectorAll("*")].forEach((element, at) => element.setAttribute(TRUTH, String(at)))
  const is = (other: Mutation) => mutation === other || mutation === "all"
  // A twin takes the words of a control that keeps them: else the page would have exchanged the two.
  const changed = is("texts") ? changeTexts(doc) : new Set<Element>()
  if (is("twins")) insertTwins(doc, changed)
  if (is("order")) reverseSiblings(doc)
  if (is("blocks")) moveBlocks(doc)
  if (is("names")) renameTokens(doc, new Set(kept))
  return `<!doctype html>${doc.documentElement.outerHTML}`
}

/** A style sheet whose classes and ids are those of the documents. */
export function renameInStyles(css: string, kept: string[]): string {
  const keep = new Set(kept)
  return css.replace(
    /([.#])(-?[_a-zA-Z][\w-]*)(?=[^{}]*\{)/g,
    (_, sign: string, token: string) => `${sign}${renamed(token, keep)}`,
  )
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

function renamed(token: string, kept: ReadonlySet<string>): string {
  return kept.has(token) ? token : `x${hashOf(token).toString(16)}`
}

const REFERENCES = "for aria-labelledby aria-describedby aria-controls aria-owns list form headers".split(" ")

function renameTokens(doc: Document, kept: ReadonlySet<string>): void {
  const all = (text: string) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((token) => renamed(token, kept))
      .join(" ")
  for (const element of doc.querySelectorAll("*"))
    for (const name of ["class", "id", ...REFERENCES]) {
      const value = element.getAttribute(name)
      if (value !== null) element.setAttribute(name, all(value))
    }
  for (const link of doc.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute("href")!.slice(1)
    if (id !== "") link.setAttribute("href", `#${renamed(id, kept)}`)
  }
}

const IN_PLACE =
  "head, head *, script, style, option, optgroup, legend, summary, caption, thead, td, th, dt, dd, br, svg, svg *"

/** Siblings of one tag, the last first. */
function reverseSiblings(doc: Document): void {
  for (const parent of doc.body.querySelectorAll("*")) {
    const groups = new Map<string, Element[]>()
    for (const child of childrenOf(parent))
      if (!child.matches(IN_PLACE)) groups.set(child.tagName, [...(groups.get(child.tagName) ?? []), child])
    for (const group of groups.values()) {
      const places = group.map((element) => {
        const place = doc.createComment("")
        element.replaceWith(place)
        return place
      })
      group.reverse().forEach((element, at) => places[at]!.replaceWith(element))
    }
  }
}

/** A field called "children" hides a form's own. */
function childrenOf(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE)
}

const BOXES = "body, main, div, section, article, aside, header, footer, nav, form, fieldset, li, td"

/** Every second child in another box or two, and the first half of what is in the page after the other. */
function moveBlocks(doc: Document): void {
  for (const parent of [...doc.querySelectorAll(BOXES)]) {
    const children = childrenOf(parent).filter((child) => !child.matches(IN_PLACE))
    children.forEach((child, at) => {
      if (at % 2 === 0) wrap(wrap(child))
    })
  }
  const main = doc.querySelector("main") ?? doc.body
  const blocks = childrenOf(main).filter((child) => !child.matches("script"))
  main.append(...blocks.slice(0, Math.floor(blocks.length / 2)))
}

function wrap(element: Element): Element {
  const box = element.ownerDocument.createElement("div")
  box.setAttribute(WRAP, "")
  element.replaceWith(box)
  box.append(element)
  return box
}

const CONTROLS = "a[href], button, label, input[type=submit], input[type=button], [role=tab], [role=button]"
const MORE_WORDS = ["now", "here", "please", "again", "today"]
const OTHER_WORDS = ["Proceed", "Have a look", "Take me there", "Carry on", "Make it so", "That one"]

/** One control in five says something else: half of them a word more, half of them something altogether different. */
function changeTexts(doc: Document): Set<Element> {
  const changed = new Set<Element>()
  for (const control of doc.querySelectorAll(CONTROLS)) {
    const words = (control.textContent ?? "").trim() || (control.getAttribute("aria-label") ?? "")
    const hash = hashOf(`${control.tagName} ${words}`)
    if (words === "" || hash % 5 !== 0) continue
    changed.add(control)
    const isMore = (hash >>> 8) % 2 === 0
    const pick = (list: string[]) => list[(hash >>> 12) % list.length]!
    const change = (text: string) =>
      isMore ? `${text.trimEnd()} ${pick(MORE_WORDS)} ` : `${pick(OTHER_WORDS)} `
    const label = control.getAttribute("aria-label")
    if (label !== null) control.setAttribute("aria-label", change(label))
    const texts = textsOf(control)
    texts.forEach((text, at) => {
      if (isMore ? at === texts.length - 1 : true) text.data = at === 0 || isMore ? change(text.data) : " "
    })
  }
  return changed
}

function textsOf(control: Element): Text[] {
  const walker = control.ownerDocument.createTreeWalker(control, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode())
    if ((walker.currentNode as Text).data.trim() !== "") texts.push(walker.currentNode as Text)
  return texts
}

/** Before one link or button in three another of its name, and an advert on top with the names of others. */
function insertTwins(doc: Document, changed: ReadonlySet<Element>): void {
  const controls = [...doc.body.querySelectorAll("a[href], button")].filter(
    (control) => !changed.has(control),
  )
  const advert = doc.createElement("aside")
  advert.setAttribute(TRUTH, INSERTED)
  controls.forEach((control, at) => {
    const hash = hashOf(`${at} ${control.textContent}`)
    if (hash % 3 === 0) control.before(twinOf(control))
    if (hash % 7 === 0) advert.append(twinOf(control, "https://adverts.example/"))
  })
  doc.body.prepend(advert)
}

function twinOf(control: Element, host = "/"): Element {
  const twin = control.cloneNode(true) as Element
  for (const element of [twin, ...twin.querySelectorAll("*")]) {
    element.removeAttribute("id")
    element.setAttribute(TRUTH, INSERTED)
  }
  if (twin.hasAttribute("href")) twin.setAttribute("href", `${host}offers?of=${hashOf(twin.outerHTML)}`)
  return twin
}
