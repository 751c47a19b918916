import { join } from "node:path"
import { ESLint } from "eslint"
import tseslint from "typescript-eslint"
import { expect, test } from "vitest"

// Each row is a file that does not exist, linted with our own rules but without types, which need a file.
const eslint = new ESLint({
  cwd: join(import.meta.dirname, ".."),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { rules: { "@typescript-eslint/no-unused-vars": "off", "no-undef": "off" } },
  ],
})

async function lint(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: file })
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message))
}

test.each([
  // Contexts never import each other.
  ["background/x.ts", 'import { captureFrame } from "../content/capture"'],
  ["background/x.ts", 'import type { Draft } from "../popup/draft"'],
  ["background/x.ts", 'import { createWllama } from "../engines/wllama"'],
  ["tabs/x.tsx", 'import { createEngine } from "../background/engine"'],
  ["popup/x.ts", 'import type { Runs } from "../background/runs"'],
  ["content/x.ts", 'export { inject } from "../background/inject"'],
  ["content/perform/x.ts", 'const popup = await import("../../popup/host")'],
  ["content.ts", 'import "./background/index"'],
  ["sidepanel.tsx", 'import "./content/serve"'],
  ["engines/x.ts", 'import { client } from "../src/protocol/rpc"'],
  // No product code takes from what is around it.
  ["background/x.ts", 'import { build } from "../scripts/build"'],
  ["src/agent/x.ts", 'import { shop } from "../../e2e/sites/shop/site"'],
  // In src, only from lines below.
  ["src/page/x.ts", 'import type { Grammar } from "../action/constraint"'],
  ["src/page/x.ts", 'import type { Env } from "../execution/env"'],
  ["src/action/x.ts", 'import { describePage } from "../page/describe"'],
  ["src/model/x.ts", 'import { literal } from "../action/constraint"'],
  ["src/planning/x.ts", 'import { ground } from "../grounding/groundFixedShape"'],
  ["src/consent/x.ts", 'import type { Env } from "../execution/env"'],
  ["src/execution/x.ts", 'import type { Session } from "../agent/session"'],
  ["src/agent/x.ts", 'import type { Secret } from "../protocol/content"'],
  ["src/agent/x.ts", 'type Secret = import("../protocol/content").Secret'],
  ["src/agent/x.ts", 'export * from "../protocol/content"'],
  ["src/trajectory/x.ts", 'import { recall } from "../evaluation/recall"'],
  ["src/protocol/x.ts", 'import { captureFrame } from "../../content/capture"'],
  ["src/agent/x.ts", 'import { scriptedModel } from "../testing/scriptedModel"'],
  ["src/unheardOf/x.ts", "export const x = 1"],
  ["src/agent/x.ts", 'import { readFileSync } from "node:fs"'],
  ["src/agent/x.ts", 'import { readFileSync } from "fs"'],
  // From below: content takes types from protocol, popup types and a few named values.
  ["content/x.ts", 'import { contentContract } from "../src/protocol/content"'],
  ["content/x.ts", 'import { client } from "../src/protocol/rpc"'],
  ["content/x.ts", 'import type { Session } from "../src/agent/session"'],
  ["popup/x.ts", 'import { backgroundContract } from "../src/protocol/background"'],
  ["popup/x.ts", 'import { classify } from "../src/consent/classify"'],
  ["popup/x.ts", 'import { hasEnded, newSession } from "../src/agent/session"'],
  ["popup/x.ts", 'import * as session from "../src/agent/session"'],
  // Packages and their places.
  ["content/capture.ts", 'import browser from "webextension-polyfill"'],
  ["src/agent/x.ts", 'import browser from "webextension-polyfill"'],
  ["engines/x.ts", 'import browser from "webextension-polyfill"'],
  ["tabs/x.tsx", 'import { Wllama } from "@wllama/wllama/esm/index.js"'],
  ["background/x.ts", 'const engine = await import("@mlc-ai/web-llm")'],
  ["src/page/x.ts", 'import TurndownService from "turndown"'],
  ["content/x.ts", 'import { useState } from "react"'],
  ["background/x.ts", 'import { createRoot } from "react-dom/client"'],
  ["popup/x.ts", 'import * as z from "zod"'],
  ["content/x.ts", 'import * as z from "zod"'],
  ["src/page/x.ts", 'import * as z from "zod"'],
  ["src/protocol/rpc.ts", 'import * as z from "zod"'],
])("%s is stopped at %s", async (file, code) => {
  expect(await lint(file, code)).toContain("lumos/walls")
})

test.each([
  ["background/x.ts", 'import browser from "webextension-polyfill"'],
  ["background/x.ts", 'import { runAgent } from "../src/agent/runAgent"'],
  ["tabs/x.tsx", 'import { createWllama } from "../engines/wllama"'],
  ["engines/wllama.ts", 'import { Wllama } from "@wllama/wllama/esm/index.js"'],
  ["content/serve.ts", 'import browser from "webextension-polyfill"\nbrowser.use(document)'],
  ["content/x.ts", 'import type { Secret } from "../src/protocol/content"'],
  ["content/x.ts", 'import { formatForControl } from "../src/execution/controlFormat"'],
  ["popup/x.ts", 'import { hasEnded, type Session } from "../src/agent/session"'],
  ["popup/x.ts", 'import type { ConsentKind } from "../src/consent/consent"'],
  ["sidepanel.tsx", 'import { Panel } from "./popup/Panel"'],
  ["src/agent/x.ts", 'import { x } from "./y"\nimport { clean } from "../page/clean"'],
  [
    "src/agent/x.test.ts",
    'import { readFileSync } from "node:fs"\nimport { x } from "../testing/scriptedModel"',
  ],
  ["src/protocol/x.ts", 'import * as z from "zod"'],
  ["src/protocol/rpc.ts", 'import type * as z from "zod"'],
  ["scripts/x.ts", 'import { foldMessage } from "../popup/foldMessage"'],
])("%s may %s", async (file, code) => {
  expect(await lint(file, code)).toEqual([])
})

const SYNTAX = "no-restricted-syntax"
test.each([
  ["src/protocol/x.ts", 'import { z } from "zod"', SYNTAX],
  ["background/x.ts", 'import z from "zod"', SYNTAX],
  ["content/x.ts", "document.title", "no-restricted-globals"],
  ["content/perform/x.ts", "window.scrollTo(0, 0)", "no-restricted-globals"],
  ["popup/x.ts", "export const x = (y: any) => y", "@typescript-eslint/no-explicit-any"],
  ["popup/x.ts", "// @ts-ignore\nexport const x = 1", "@typescript-eslint/ban-ts-comment"],
  ["src/agent/x.ts", "// line\n".repeat(401), "max-lines"],
  ["e2e/x.spec.ts", "await page.waitForTimeout(500)", SYNTAX],
  ["e2e/x.spec.ts", "await new Promise((resolve) => setTimeout(resolve, 500))", SYNTAX],
  ["e2e/x.spec.ts", "await new Promise((resolve) => { setTimeout(resolve, 500) })", SYNTAX],
  ["e2e/x.spec.ts", 'import { setTimeout } from "node:timers/promises"', SYNTAX],
  ["e2e/x.spec.ts", 'test.only("x", () => {})', SYNTAX],
  ["e2e/x.spec.ts", 'test.skip("x", () => {})', SYNTAX],
  ["e2e/x.spec.ts", 'test.describe.only("x", () => {})', SYNTAX],
  ["src/agent/x.test.ts", 'test.skip("x", () => {})', SYNTAX],
  ["src/agent/x.test.ts", 'describe.only("x", () => {})', SYNTAX],
])("in %s there is no %.70j: %s", async (file, code, rule) => {
  expect(await lint(file, code)).toContain(rule)
})
