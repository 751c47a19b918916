import { expect, lines, test } from "./harness"

test("a form becomes its fields, its text and its group", async ({ capturing }) => {
  await capturing.show(`
    <main>
      <h1>Book a <em>flight</em></h1>
      <form aria-label="Trip">
        <label>From <input name="from"></label>
        <label for="to">To</label> <input id="to">
        <fieldset><legend>Kind</legend>
          <label><input type="radio" name="kind"> One way</label>
          <label><input type="radio" name="kind"> Return</label>
        </fieldset>
        <button>Search <b>flights</b></button>
      </form>
    </main>`)
  expect(await capturing.outline()).toBe(
    lines(`
      container main ""
        text heading 1 "Book a flight"
        container form "Trip"
          text text "From" ← From
          control textbox "From"
          text text "To" ← To
          control textbox "To"
          container group "Kind"
            text text "Kind"
            control radio "One way"
            text text "One way" ← One way
            control radio "Return"
            text text "Return" ← Return
          control button "Search flights"
            text text "Search flights" ← Search flights
    `),
  )
})

const TREES: [why: string, html: string, outline: string][] = [
  [
    "inline elements run on; blocks, controls and rules end a text",
    `<div>One <b>two</b><br>three <a href="#">four</a> five</div><p>six</p>seven<hr>eight`,
    `
      container div ""
        text text "One two three"
        control link "four"
          text text "four" ← four
        text text "five"
      text text "six"
      text text "seven"
      text text "eight"
    `,
  ],
  [
    "separators and icon fonts say nothing",
    `<p>|</p><p>· <b>A</b></p><p>\u{e123}</p><p>★★☆</p>`,
    `
      text text "· A"
      text text "★★☆"
    `,
  ],
  [
    "boxes with one child vanish, boxes that group stay",
    `<div><div><div><p>A</p></div><div><p>B</p><p>C</p></div></div></div>`,
    `
      container div ""
        text text "A"
        container div ""
          text text "B"
          text text "C"
    `,
  ],
  [
    "lists, tables and landmarks stay",
    `<nav aria-label="Main"><ul><li>A</li></ul></nav><table><caption>Fares</caption><tr><th>To</th><td>B</td></tr></table>
     <section><h2>S</h2></section><section aria-label="T">U</section><header>H</header>`,
    `
      container navigation "Main"
        container list ""
          container listitem ""
            text text "A"
      container table "Fares"
        text text "Fares"
        container row ""
          container columnheader ""
            text text "To"
          container cell ""
            text text "B"
      container section ""
        text heading 2 "S"
      container region "T"
        text text "U"
      container banner ""
        text text "H"
    `,
  ],
  [
    "headings and messages",
    `<h3>A <a href="#">b</a></h3><div role="heading" aria-level="9">C</div><h1 role="presentation">D</h1>
     <p role="alert">E</p><div aria-live="polite"><p>F</p><button>Undo</button></div>
     <div aria-live="polite">${"<button>G</button>".repeat(4)}<p>H</p></div><output>I</output>`,
    `
      container h3 ""
        text heading 3 "A"
        control link "b"
          text heading 3 "b" ← b
      text heading 6 "C"
      text text "D"
      container alert ""
        text alert "E"
      container div ""
        text alert "F"
        control button "Undo"
          text alert "Undo" ← Undo
      container div ""
        control button "G"
          text text "G" ← G
        control button "G"
          text text "G" ← G
        control button "G"
          text text "G" ← G
        control button "G"
          text text "G" ← G
        text text "H"
      container status ""
        text alert "I"
    `,
  ],
  [
    "pictures outside of controls say their alternative",
    `<p>Rated <img alt="5 stars" src="data:,"> by all</p><img alt="" src="data:,"><a href="#"><img alt="L" src="data:,"></a>
     <i role="img" aria-label="Sunny" style="display:inline-block; width:9px; height:9px"></i>`,
    `
      text text "Rated 5 stars by all"
      control link "L"
      text text "Sunny"
    `,
  ],
  [
    "a value is not said twice",
    `<div contenteditable aria-label="Note">Text</div><textarea aria-label="T">Text</textarea>
     <div role="combobox" tabindex="0" aria-label="C"><span>Text</span></div>`,
    `
      control textbox "Note"
      control textbox "T"
      control combobox "C"
    `,
  ],
  [
    "text that labels nothing or says more than the name is not said by the control",
    `<label for="x">E-mail <button>?</button></label><input id="x" aria-label="Mail"><p id="p">Card</p><input aria-labelledby="p">`,
    `
      text text "E-mail"
      control button "?"
      control textbox "Mail"
      text text "Card" ← Card
      control textbox "Card"
    `,
  ],
]

test("the outline of a page is what a person makes of it", async ({ capturing }) => {
  for (const [why, html, outline] of TREES) {
    await capturing.show(html)
    expect.soft(await capturing.outline(), why).toBe(lines(outline))
  }
})

test("shadow roots and slots are read where a person sees them", async ({ capturing }) => {
  await capturing.show(`<x-card><b slot="title">Title</b>Body</x-card>`)
  await capturing.page.evaluate(() => {
    const root = document.querySelector("x-card")!.attachShadow({ mode: "open" })
    root.innerHTML = `<h2><slot name="title"></slot></h2><p><slot></slot></p><p><slot name="foot">Fallback</slot></p>
      <span id="l">Inside</span><input aria-labelledby="l">`
  })
  expect((await capturing.outline()).replaceAll(/^ +/gm, "").split("\n")).toEqual([
    `text heading 2 "Title"`,
    `text text "Body"`,
    `text text "Fallback"`,
    `text text "Inside" ← Inside`,
    `control textbox "Inside"`,
  ])
})

test("closed shadow roots are read where the browser lets us", async ({ capturing }) => {
  await capturing.show(`<x-box>Slotted</x-box>`)
  await capturing.page.evaluate(() => {
    const host = document.querySelector("x-box") as Element & { closedRoot?: ShadowRoot }
    host.closedRoot = host.attachShadow({ mode: "closed" })
    host.closedRoot.innerHTML = `<button><slot></slot></button>`
  })
  expect(await capturing.outline()).toBe(
    lines(`
      control button "Slotted"
        text text "Slotted" ← Slotted
    `),
  )
})

test("dialogs say whether they are modal, boxes whether they scroll on", async ({ capturing }) => {
  await capturing.show(
    `<dialog><p>A</p><div style="height:40px; overflow:auto"><p>C</p><p>D</p></div></dialog>`,
  )
  await capturing.page.evaluate(() => document.querySelector("dialog")!.showModal())
  const containers = async () => (await capturing.capture()).nodes.filter((node) => node.type === "container")
  expect(await containers()).toMatchObject([
    { role: "dialog", modal: true, shape: "dialog dialog" },
    { role: "", scrollable: true },
  ])
  await capturing.page.evaluate(() => (document.querySelector("div")!.scrollTop = 1000))
  expect((await containers())[1]).not.toHaveProperty("scrollable")
})
