import { CONSENT_KINDS, type ConsentKind } from "../../src/consent/consent"
import type { Formulation } from "../../src/agent/session"
import { QUALITIES, TRUSTED, type Quality } from "../../src/trajectory/quality"
import { parseOptions } from "../command"
import { readNumber, readQualities } from "../optionValues"
import { Refusal } from "../refusal"
import { parseServer, type ServerName } from "../serverName"

export const USAGE = `npm run collect -- --tasks FILE --out DIR [options]
npm run collect -- --sites NAME,… --out DIR [options]

  --tasks FILE          tasks as JSON, a list or one in a line:
                        {"id": "…", "url": "https://…", "task": "…", "expect": "text the page must show",
                         "secrets": {"name": {"env": "VARIABLE"}}, "formulation": "iterative", "maxSteps": 25,
                         "domain": "shopping", "allows": ["order"]}; all after "task" may be left out
  --sites NAME,…        the tasks of these sites of e2e/sites instead, or all
  --only WORDS,…        only tasks with some of these words in their id or text
  --out DIR             where trajectories and results go; what is there already is not done again
  --workers N           browsers side by side, each with a profile of its own; 1 unless given
  --browser ADDRESS     a browser that runs elsewhere, http://host:9222 or a grid's ws://…; may be given several times
  --extension FOLDER    build/chrome-mv3-e2e as those browsers see it, for those that have not loaded it themselves
  --engine ENGINE       embedded (default) or openai:URL#model, as the browsers reach it
  --grounder ENGINE     a second model, which grounds
  --key-env NAME        the environment variable that holds the servers' key
  --context N           tokens that a server's model takes where it does not say so
  --repeat K            each task K times; 1 unless given
  --timeout MINUTES     of one run; 5 unless given
  --max-steps N         of tasks that do not say; 25 unless given
  --formulation WHICH   of tasks that do not say: iterative (default) or onetime
  --yes KIND,…          allow these kinds of action in all tasks: ${CONSENT_KINDS.join(", ")}
  --again               do runs without a trajectory again: their page or browser was not there
  --no-pages            without the pages of the steps, which Mind2Web's format needs
  --screenshots         with a picture of each step
  --zip FILE            at the end, everything that trajectories export to, of all runs in DIR that are verified or
                        confirmed; without tasks nothing else is done
  --known KIND,…        which runs that takes instead: ${QUALITIES.join(", ")}
  --headed              with windows`

export type CollectOptions = {
  /** A file, or sites of e2e; undefined where runs are only exported. */
  source: { tasks: string } | { sites: string[] } | undefined
  only: string[]
  out: string
  workers: number
  browsers: string[]
  extension: string | undefined
  engine: EngineChoice
  grounder: EngineChoice | undefined
  keyEnv: string | undefined
  contextTokens: number | undefined
  repeat: number
  capMs: number
  maxSteps: number
  formulation: Formulation
  allows: ConsentKind[]
  again: boolean
  headed: boolean
  pages: boolean
  screenshots: boolean
  zip: string | undefined
  known: readonly Quality[]
}

export type EngineChoice = "embedded" | ServerName

const FORMULATIONS: readonly Formulation[] = ["iterative", "onetime"]

/** What was asked for; undefined for help. Throws Refusal that says what to give. */
export function readOptions(args: string[]): CollectOptions | undefined {
  const values = parseOptions(args, OPTIONS, USAGE)
  if (values.help) return undefined
  if (values.out === "") throw new Refusal(`Name the folder for the results: --out DIR\n\n${USAGE}`)
  const source = readSource(values)
  const formulation = FORMULATIONS.find((each) => each === values.formulation)
  if (!formulation) throw new Refusal("--formulation is iterative or onetime.")
  const browsers = (values.browser ?? []).map(readAddress)
  const workers =
    values.workers === undefined ? Math.max(1, browsers.length) : readNumber("workers", values.workers)
  checkSpread(browsers, workers)
  return {
    source,
    only: list(values.only.toLowerCase()),
    out: values.out,
    workers,
    browsers,
    extension: values.extension,
    engine: readEngine("engine", values.engine),
    grounder: values.grounder === undefined ? undefined : readEngine("grounder", values.grounder),
    keyEnv: values["key-env"],
    contextTokens: values.context === undefined ? undefined : readNumber("context", values.context),
    repeat: readNumber("repeat", values.repeat),
    capMs: minutes(values.timeout),
    maxSteps: readNumber("max-steps", values["max-steps"]),
    formulation,
    allows: list(values.yes).map(readKind),
    again: values.again,
    headed: values.headed,
    pages: !values["no-pages"],
    screenshots: values.screenshots,
    zip: values.zip,
    known: values.known === undefined ? TRUSTED : readQualities(values.known),
  }
}

type Given = { tasks?: string | undefined; sites?: string | undefined; zip?: string | undefined }

const OPTIONS = {
  tasks: { type: "string" },
  sites: { type: "string" },
  only: { type: "string", default: "" },
  out: { type: "string", default: "" },
  workers: { type: "string" },
  browser: { type: "string", multiple: true },
  extension: { type: "string" },
  engine: { type: "string", default: "embedded" },
  grounder: { type: "string" },
  "key-env": { type: "string" },
  context: { type: "string" },
  repeat: { type: "string", default: "1" },
  timeout: { type: "string", default: "5" },
  "max-steps": { type: "string", default: "25" },
  formulation: { type: "string", default: "iterative" },
  yes: { type: "string", default: "" },
  again: { type: "boolean", default: false },
  "no-pages": { type: "boolean", default: false },
  screenshots: { type: "boolean", default: false },
  zip: { type: "string" },
  known: { type: "string" },
  headed: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const

function readSource({ tasks, sites, zip }: Given): CollectOptions["source"] {
  if (tasks === undefined && sites === undefined && zip !== undefined) return undefined
  if ((tasks === undefined) === (sites === undefined))
    throw new Refusal(`Give either tasks or sites: --tasks FILE or --sites NAME,…\n\n${USAGE}`)
  return tasks === undefined ? { sites: list(sites ?? "") } : { tasks }
}

/** A Chromium's port, its own WebSocket, a session of Selenium Grid. */
const ONE_BROWSER = /^http|\/devtools\/browser\/|\/se\/cdp$/

/** A profile is shared by all who connect to one browser; a grid gives each connection a browser of its own. */
function checkSpread(browsers: string[], workers: number): void {
  const own = browsers.filter((address) => ONE_BROWSER.test(address))
  const twice = own.find((address, at) => own.indexOf(address) !== at)
  if (twice !== undefined)
    throw new Refusal(`--browser ${twice} is given twice. Its profile can be used by one worker at a time.`)
  if (browsers.length > 0 && own.length === browsers.length && workers > own.length)
    throw new Refusal(
      `${workers} workers cannot share ${own.length} browser${own.length === 1 ? "" : "s"}: each needs a profile of its own. Give more addresses, or fewer --workers.`,
    )
}

function readAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address && ["http:", "https:", "ws:", "wss:"].includes(address.protocol)) return text.replace(/\/$/, "")
  throw new Refusal(`"${text}" is no address of a browser. It looks like http://host:9222: --browser ADDRESS`)
}

function readEngine(name: string, text: string): EngineChoice {
  if (text === "embedded") return text
  const server = parseServer(text)
  if (server) return server
  throw new Refusal(`"${text}" is no engine. Give embedded or openai:URL#model: --${name} ENGINE`)
}

function readKind(text: string): ConsentKind {
  const kind = CONSENT_KINDS.find((each) => each === text)
  if (kind) return kind
  throw new Refusal(`"${text}" is no kind of action. Give some of ${CONSENT_KINDS.join(", ")}: --yes KIND,…`)
}

function list(text: string): string[] {
  return text.split(",").filter((each) => each !== "")
}

function minutes(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value * 60_000
  throw new Refusal(`--timeout is in minutes, such as 5 or 0.5, not "${text}".`)
}
