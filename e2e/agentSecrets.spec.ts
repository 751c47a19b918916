import { expect, test } from "./fixtures"

const SECRET = "p@ss word/37"

test("a secret reaches its field and nothing else, though the page says it back @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play([
    'Type "{{password}}" into the textbox "Password"',
    'Click the button "Sign in"',
    'Type "{{password}}" into the textbox "Again"',
    'Click the button "Enter the club"',
  ])
  const { page, site } = await open({
    "/": `<title>Club</title><form action="/echo" method="get">
      <label>Password <input type="password" name="word" autocomplete="current-password"></label>
      <button>Sign in</button></form>`,
    "/echo": ({ query }) => {
      const said = new URLSearchParams(query).get("word")
      return `<title>Hello ${said}</title><h1>You typed ${said}</h1><p>Is ${said} yours?</p>
        <a href="/?was=${encodeURIComponent(said ?? "")}">Not ${said}</a>
        <form action="/in" method="post"><label>Again <input name="again"></label>
        <label>Typed <input value="${said}" readonly></label><button>Enter the club</button></form>`
    },
    "/in": ({ form }) => `<title>In</title><p>Welcome, ${new URLSearchParams(form).get("again")}</p>`,
  })
  const panel = await agent.openPanel(page)
  const texts: string[] = []
  const session = await agent.runTask(page, "Sign in with {{password}}, then enter the club", {
    secrets: { password: SECRET },
    onConsent: () => true,
    onEvent: async () => void texts.push(await panel.page.locator("body").innerText()),
  })
  await expect(panel.page.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
  texts.push(await panel.page.locator("body").innerText(), await panel.page.content())

  expect(
    site.visits.map(({ path, query, form }) => [path, new URLSearchParams(query || form).toString()]),
  ).toEqual([
    ["/", ""],
    ["/echo", new URLSearchParams({ word: SECRET }).toString()],
    ["/in", new URLSearchParams({ again: SECRET }).toString()],
  ])
  const kept = await backstage.kept()
  const prompts = JSON.stringify(await backstage.prompts())
  const places = { session: JSON.stringify(session), kept, prompts, panel: texts.join("\n") }
  // The places hold the run, so that what is not found there could have been.
  expect(kept).toContain(session.sessionId)
  expect(prompts).toContain("You typed {{password}}")
  for (const [place, text] of Object.entries(places))
    for (const form of [SECRET, encodeURIComponent(SECRET), encodeURI(SECRET), "p%40ss+word%2F37"])
      expect(text, `${place} holds the secret as ${form}`).not.toContain(form)
})

test("a task that names a secret without a value is not started", async ({ agent, open }) => {
  const { page } = await open({ "/": "<title>Club</title><button>Sign in</button>" })
  await expect(agent.runTask(page, "Sign in with {{password}}")).rejects.toThrow(
    'The task uses {{password}}, but there is no secret of that name. Add it under "Advanced", then run the task again.',
  )
})

test("a secret that is in our ids and in the address breaks nothing", async ({ agent, backstage, open }) => {
  await backstage.play(['Type "{{code}}" into the textbox "Code"', 'Click the button "Send"'])
  const { page, site } = await open({
    "/": `<title>Code</title><form action="/sent" method="post"><label>Code <input name="code"></label>
      <button>Send</button></form>`,
    "/sent": "<title>Sent</title><p>Sent</p>",
  })
  const session = await agent.runTask(page, "Send the code {{code}}", {
    secrets: { code: "1" },
    onConsent: () => true,
  })
  expect(session.state).toMatchObject({ status: "done", known: "claimed" })
  expect(site.visits.at(-1)).toMatchObject({ path: "/sent", form: "code=1" })
})
