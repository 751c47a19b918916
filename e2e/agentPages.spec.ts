import { expect, test } from "./fixtures"

test("links and forms lead to other pages, by GET and by POST @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play([
    'Click the link "Search the shelves"',
    'Type "moby dick" into the searchbox "Title"',
    'Click the button "Find"',
    'Click the button "Lend"',
  ])
  const { page, site } = await open({
    "/": `<title>Library</title><a href="/search">Search the shelves</a>`,
    "/search": `<title>Search</title><form action="/found"><label>Title <input type="search" name="title"></label>
      <button>Find</button></form>`,
    "/found": `<title>Found</title><form action="/lent" method="post"><input type="hidden" name="book" value="7">
      <button>Lend</button></form>`,
    "/lent": `<title>Lent</title><h1>Lent to you</h1>`,
  })
  const session = await agent.runTask(page, "Lend moby dick", { expect: "Lent to you" })
  expect(session.state).toMatchObject({ status: "done", known: "verified" })
  expect(site.visits.slice(1)).toEqual([
    { method: "GET", path: "/search", query: "", form: "" },
    { method: "GET", path: "/found", query: "?title=moby+dick", form: "" },
    { method: "POST", path: "/lent", query: "", form: "book=7" },
  ])
  const changes = session.steps.map(({ actions }) => actions[0]?.result)
  expect(changes[0]).toMatchObject({
    status: "done",
    changes: [{ type: "navigated", url: `${site.url}/search` }],
  })
  expect(session.steps.map(({ observation }) => observation.title)).toEqual([
    "Library",
    "Search",
    "Search",
    "Found",
  ])
})

test("controls inside a frame are typed into and clicked", async ({ agent, backstage, open }) => {
  await backstage.play(['Type "hello" into the textbox "Note"', 'Click the button "Keep"'])
  const { page, site } = await open({
    "/": `<title>Notes</title><h1>Notes</h1><iframe src="/inner" title="Editor"></iframe>`,
    "/inner": `<form action="/kept" method="post"><label>Note <input name="note"></label><button>Keep</button></form>`,
    "/kept": "<p>Kept.</p>",
  })
  const session = await agent.runTask(page, "Keep the note hello", { expect: "Kept." })
  expect(session.state).toMatchObject({ status: "done", known: "verified" })
  expect(site.visits.at(-1)).toMatchObject({ method: "POST", path: "/kept", form: "note=hello" })
})

test("a page whose objects throw when they are read is acted on all the same", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(['Click the button "Go"'])
  const { page } = await open({
    "/": `<title>Traps</title><button id="go">Go</button><p role="status"></p><script>
      const trap = { get() { throw new Error("trap") }, configurable: true }
      const go = document.getElementById("go")
      for (const name of ["value", "textContent", "innerText", "getAttribute", "getBoundingClientRect", "matches",
        "closest", "isConnected", "tagName", "labels", "form", "ariaLabel"]) Object.defineProperty(go, name, trap)
      for (const name of ["querySelector", "querySelectorAll", "title", "activeElement"])
        Object.defineProperty(document, name, trap)
      const status = document.getElementsByTagName("p")[0]
      go.addEventListener("click", () => { status.append("Gone") })
    </script>`,
  })
  const session = await agent.runTask(page, "Go", { expect: "Gone" })
  expect(session.state).toMatchObject({ status: "done", known: "verified" })
})

test("a frame that loads after its page holds a run up no longer than it takes", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(['Click the button "Go"'])
  let answer: (page: string) => void = () => {}
  const slow = new Promise<string>((resolve) => (answer = resolve))
  const { page, site } = await open({
    "/": `<title>Late</title><button>Go</button><button>Stay</button><script>
      onload = () => setTimeout(() => document.body.append(
        Object.assign(document.createElement("iframe"), { src: "/advert" })))
    </script>`,
    "/advert": () => slow,
  })
  await expect.poll(() => site.count("/advert")).toBe(1)
  const panel = await runInPanel(page, "Go")
  await expect(panel.getByText("Looking at the page").first()).toBeVisible()
  answer("<p>Buy now</p>")
  // The tab's own load has a cap of ten seconds.
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible({
    timeout: 8000,
  })
})
