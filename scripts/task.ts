import { createInterface } from "node:readline/promises"
import { parseArgs } from "node:util"
import { CONSENT_KINDS, type ConsentKind, type ConsentRequest } from "../src/consent/consent"
import { launchAgent, type TaskOptions } from "./agent"
import { printEvent, printTotals } from "./printEvent"
import { messageOf } from "./refusal"
import { watchInterrupt } from "./watchInterrupt"

const USAGE = `npm run task -- --url URL "task" [options]

  --url URL            the page to start on
  --headed             with a window
  --json               print the session as JSON at the end, and nothing else
  --yes KIND,…         allow these kinds of action without asking: ${CONSENT_KINDS.join(", ")}
  --secret NAME=VALUE  what {{NAME}} in the task stands for; may be given several times
  --expect TEXT        text that the page must show when the task is done
  --formulation WHICH  iterative (default) or onetime
  --max-steps N        25 unless given`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string" },
    headed: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    yes: { type: "string", default: "" },
    secret: { type: "string", multiple: true, default: [] },
    expect: { type: "string" },
    formulation: { type: "string", default: "iterative" },
    "max-steps": { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
})

const task = positionals.join(" ")
const problem = findProblem()
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
if (problem !== undefined) {
  console.error(`${problem}\n\n${USAGE}`)
  process.exit(2)
}

const allowed = values.yes.split(",").filter((kind) => kind !== "") as ConsentKind[]
const say = (line: string | undefined): void => {
  if (line !== undefined && !values.json) console.log(line)
}
const signal = watchInterrupt()

const agent = await launchAgent({ headed: values.headed, leavesSignals: true })
try {
  const page = await agent.context.newPage()
  await page.goto(values.url ?? "")
  const session = await agent.runTask(page, task, toOptions())
  console.log(values.json ? JSON.stringify(session, undefined, 2) : `\n${printTotals(session)}`)
  process.exitCode = session.state.status === "done" ? 0 : 1
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
} finally {
  await agent.close()
}

function findProblem(): string | undefined {
  if (!values.url || !URL.canParse(values.url)) return "Give the page to start on: --url https://…"
  if (task.trim() === "") return "Say what should be done, in quotes."
  if (!["iterative", "onetime"].includes(values.formulation)) return "--formulation is iterative or onetime."
  const unknown = values.yes
    .split(",")
    .find((kind) => kind !== "" && !CONSENT_KINDS.includes(kind as ConsentKind))
  if (unknown) return `"${unknown}" is no kind of action.`
  return values.secret.every((secret) => secret.includes("="))
    ? undefined
    : "A secret is given as NAME=VALUE."
}

function toOptions(): TaskOptions {
  const secrets = values.secret.map((text) => [
    text.slice(0, text.indexOf("=")),
    text.slice(text.indexOf("=") + 1),
  ])
  return {
    signal,
    onEvent: (event, session) => say(printEvent(event, session)),
    onConsent: (request) => request.kinds.every((kind) => allowed.includes(kind)) || askToAllow(request),
    answer: askPerson,
    secrets: Object.fromEntries(secrets) as Record<string, string>,
    formulation: values.formulation as "iterative" | "onetime",
    ...(values.expect !== undefined && { expect: values.expect }),
    ...(values["max-steps"] !== undefined && { maxSteps: Number(values["max-steps"]) }),
  }
}

async function askToAllow(request: ConsentRequest): Promise<boolean> {
  const answer = await askPerson(`Allow on ${request.site}: ${request.action}? [y/N]`)
  return /^y(es)?$/i.test(answer?.trim() ?? "")
}

/** Undefined when nobody is at the terminal. */
async function askPerson(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || values.json) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(`${question} `, { signal })
  } finally {
    terminal.close()
  }
}
