import { expect, test } from "./harness"

const SECRETS = [
  { name: "user", value: "ann@x.org" },
  { name: "password", value: "pass  word/ñ" },
  { name: "pin", value: "12" },
  { name: "long", value: "12 34" },
  { name: "empty", value: "" },
]

test("no string that leaves holds a secret, as it stands or as a URL writes it", async ({ capturing }) => {
  await capturing.show(`
    <h1>Hello ann@x.org</h1>
    <a href="http://x.test/?u=ann%40x.org&p=pass%20%20word%2f%c3%b1&q=pass++word%2F%C3%B1" title="ann@x.org">Mail ann@x.org</a>
    <button id="ann@x.org" class="pass  word/ñ">pass  word/ñ</button>
    <input aria-label="Note" value="12 345" placeholder="${"x".repeat(295)}ann@x.org">
    <select aria-label="Who"><option>ann@x.org</option></select>
    <section aria-label="ann@x.org"><p>a</p></section>`)
  await capturing.page.evaluate(() => (document.title = "ann@x.org"))
  const snapshot = await capturing.capture({ secrets: SECRETS })
  const controls = snapshot.nodes.filter((node) => node.type === "control")
  expect(snapshot.title).toBe("{{user}}")
  expect(controls.map(({ name, value }) => [name, value])).toEqual([
    ["Mail {{user}}", undefined],
    ["{{password}}", undefined],
    ["Note", "{{long}}5"],
    ["Who", "{{user}}"],
  ])
  expect(controls[0]!.href).toBe("http://x.test/?u={{user}}&p={{password}}&q={{password}}")
  expect(controls[3]!.options![0]!.text).toBe("{{user}}")
  expect(JSON.stringify(snapshot)).not.toMatch(/ann|pass {2}word|pass\+|pass%|word\\\//)
})
