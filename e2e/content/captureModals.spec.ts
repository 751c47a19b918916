import { expect, test } from "./harness"

const OPEN = `<script>for (const dialog of document.querySelectorAll("dialog")) dialog.showModal()</script>`
const FORM = `<h2>Rename</h2><button>Save</button>`
const PAGE = `<h1>Files</h1><button>Upload</button><p>3 files</p>`
const BACKDROP = `position:fixed; inset:0`
const PANEL = `position:fixed; left:200px; top:150px; width:400px; height:300px; background:#fff`
const BANNER = `position:fixed; left:0; right:0; bottom:0; height:80px; background:#fff`

/** The page's controls and texts that no control says, each one word. */
const PAGES: [why: string, html: string, seen: string][] = [
  ["a native modal dialog leaves nothing else", `${PAGE}<dialog>${FORM}</dialog>${OPEN}`, "Rename Save"],
  ["wherever it stands", `<main inert>${PAGE}<dialog>${FORM}</dialog></main>${OPEN}`, "Rename Save"],
  [
    "of two the one in front",
    `${PAGE}<dialog>${FORM}</dialog><dialog><button>Sure</button></dialog>${OPEN}`,
    "Sure",
  ],
  [
    "an open dialog that is not modal leaves all",
    `${PAGE}<dialog open>${FORM}</dialog>`,
    "Files Upload 3 files Rename Save",
  ],
  [
    "messages are read, what they offer is out of reach",
    `${PAGE}<p role="status">Saving… <button>Undo</button></p><dialog>${FORM}</dialog>${OPEN}`,
    "Saving… Rename Save",
  ],
  [
    "a popover opened in it",
    `${PAGE}<dialog>${FORM}<div popover="manual"><button>More</button></div></dialog>${OPEN}
     <script>document.querySelector("[popover]").showPopover()</script>`,
    "Rename Save More",
  ],
  [
    "a popover elsewhere is inert, but read",
    `${PAGE}<div popover="manual"><p>Saved</p><button>Undo</button></div><dialog>${FORM}</dialog>${OPEN}
     <script>document.querySelector("[popover]").showPopover()</script>`,
    "Saved Rename Save",
  ],
  [
    "a drawn modal dialog over a backdrop",
    `${PAGE}<div style="${BACKDROP}"></div><div role="dialog" aria-modal="true" style="${PANEL}">${FORM}</div>`,
    "Rename Save",
  ],
  [
    "over one that closes it",
    `${PAGE}<div style="${BACKDROP}" onclick=""></div><div role="dialog" aria-modal="true" style="${BANNER}">${FORM}</div>`,
    " Rename Save",
  ],
  [
    "in a wrapper that is the backdrop",
    `${PAGE}<div style="${BACKDROP}"><div style="height:100%"><div role="dialog" aria-modal="true">${FORM}</div></div></div>`,
    "Rename Save",
  ],
  [
    "around its own backdrop",
    `${PAGE}<div role="dialog" aria-modal="true"><div style="${BACKDROP}"></div><div style="${PANEL}">${FORM}</div></div>`,
    "Rename Save",
  ],
  [
    "without one, in the middle",
    `${PAGE}<div role="alertdialog" aria-modal="true" style="${PANEL}">${FORM}</div>`,
    "Rename Save",
  ],
  [
    "its list's choices, drawn elsewhere",
    `${PAGE}<div role="dialog" aria-modal="true" style="${PANEL}"><button aria-controls="l">Kind</button></div>
     <ul id="l" role="listbox" style="position:fixed; left:210px; top:200px"><li role="option">Small</li></ul>`,
    "Kind Small",
  ],
  [
    "and those over it",
    `${PAGE}<div style="${BACKDROP}"></div><div role="dialog" aria-modal="true" style="${PANEL}">${FORM}</div>
     <div style="${BACKDROP}"></div><div style="position:fixed; left:210px; top:200px"><p>May</p><button>1</button><button>2</button></div>`,
    "Rename Save May 1 2",
  ],
  [
    "a bar in front of the backdrop",
    `<header style="position:fixed; top:0; z-index:9"><b>Shop</b> <button>Close</button></header>${PAGE}
     <div role="dialog" aria-modal="true" style="${BACKDROP}; padding-top:90px">${FORM}</div>`,
    "Shop Close Rename Save",
  ],
  [
    "a banner that only says it is modal",
    `${PAGE}<div role="dialog" aria-modal="true" style="${BANNER}"><button>Accept</button></div>`,
    "Files Upload 3 files Accept",
  ],
  [
    "a dialog behind the page",
    `<div role="dialog" aria-modal="true" style="${PANEL}">${FORM}</div><main style="position:absolute; inset:0">${PAGE}</main>`,
    "Rename Save Files Upload 3 files",
  ],
  [
    "a dialog without controls",
    `${PAGE}<div style="${BACKDROP}"></div><div role="dialog" aria-modal="true" style="${PANEL}">Wait</div>`,
    "Files Upload 3 files Wait",
  ],
  [
    "a hidden dialog",
    `${PAGE}<div role="dialog" aria-modal="true" style="${PANEL}; display:none">${FORM}</div>`,
    "Files Upload 3 files",
  ],
]

test("behind a modal dialog is nothing that a person could do", async ({ capturing }) => {
  for (const [why, html, seen] of PAGES) {
    await capturing.show(html)
    const { nodes } = await capturing.capture()
    const words = nodes.flatMap((node) =>
      node.type === "control"
        ? [node.name]
        : node.type === "text" && node.saidBy.length === 0
          ? [node.text]
          : [],
    )
    expect.soft(words.join(" "), why).toBe(seen)
  }
})
