import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"

// Each run starts a process.
vi.setConfig({ testTimeout: 30_000 })

const root = join(import.meta.dirname, "..")
const folder = mkdtempSync(join(tmpdir(), "mind2web-"))
const page = join(folder, "page.xml")
const html = join(folder, "page.html")
writeFileSync(
  page,
  '<html backend_node_id="1"><body backend_node_id="2" class="x">' +
    '<b backend_node_id="3"><i backend_node_id="4"/></b><div backend_node_id="5" role="button">' +
    '<text backend_node_id="6">Ja \u2013 <![CDATA[&]]></text></div></body></html>\n',
)
writeFileSync(html, "<html><body>One<br>Two</body></html>")
afterAll(() => rmSync(folder, { recursive: true }))

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  const script = ["scripts/setup.mjs", "scripts/mind2web.ts", ...options]
  return spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" })
}

test("a page and its candidates", () => {
  const { stdout, stderr, status } = run("--html", page, "--candidates", "5, 3")
  expect(JSON.parse(stdout)).toEqual({
    pruned:
      '<html><body class="x"><b backend_node_id="3"/>' +
      '<div backend_node_id="5" role="button"><text>Ja \u2013 &amp;</text></div></body></html>',
    repr: "(html(body x(b id=0 )(div id=1 buttonJa \u2013 &)))",
    candidates: [
      { id: "5", text: "ancestors: /html/body x\ntarget: (div id=0 buttonJa \u2013 &)" },
      { id: "3", text: "ancestors: /html/body x/div buttonJa \u2013 &\ntarget: (b id=0 )" },
    ],
  })
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 })
})

test("a page cleaned first", () => {
  const { stdout, status } = run("--html", page, "--candidates", "5", "--clean")
  expect(JSON.parse(stdout)).toEqual({
    pruned: '<html><div backend_node_id="5" role="button"><text>Ja \u2013 &amp;</text></div></html>',
    repr: "(html(div id=0 buttonJa \u2013 &))",
    candidates: [{ id: "5", text: "ancestors: /html\ntarget: (div id=0 buttonJa \u2013 &)" }],
  })
  expect(status).toBe(0)
})

test.each([
  [["--candidates", "5"], "Name the page's file: --html FILE"],
  [["--html", page], "Name at least one candidate: --candidates ID,ID…"],
  [
    ["--html", page, "--candidates", "5,9"],
    `${page}: No element has the backend_node_id "9". Name one that the page has.`,
  ],
  [
    ["--html", page, "--candidates", "6"],
    `${page}: The backend_node_id "6" is that of a text. Name the element that holds it.`,
  ],
  [["--html", join(folder, "none"), "--candidates", "5"], `${join(folder, "none")} cannot be read: ENOENT`],
  [["--html", html, "--candidates", "5"], `${html} is not well-formed XML. At or after line 1`],
  [["--hmtl", page], "Unknown option '--hmtl'"],
])("%j is refused", (options, message) => {
  const { stdout, stderr, status } = run(...options)
  expect(stderr.slice(0, message.length)).toBe(message)
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 })
})
