import { isBuiltin } from "node:module"
import { dirname, relative, resolve } from "node:path"

// The walls between the folders, as one table and the lint rule that reads it (eslint.config.js turns it on).

/** @typedef {{ in: string | string[], may?: string[], types?: string[], values?: Record<string, string[] | "all"> }} Wall */

const BASE = ["src/page", "src/action", "src/model"]
const MODULES = ["planning", "grounding", "execution", "consent", "shopping", "qa", "maths"].map(
  (m) => `src/${m}`,
)

/**
 * What each folder (or file) may import from the others; a file belongs to the most specific entry. `may`: everything.
 * `types`: types only. `values`: these exports of these modules. A folder may always import from itself.
 * @type {Wall[]}
 */
const WALLS = [
  // Contexts. They meet in src/protocol and never import each other.
  { in: "background", may: ["src"] },
  { in: "tabs", may: ["src", "engines"] },
  { in: "engines", may: ["src/model", "src/action"], types: ["src/protocol"] },
  {
    in: "content",
    may: ["src/page", "src/action", "src/execution", "src/mind2web"],
    types: ["src/protocol", "src/reading", "src/demonstration"],
    // The transport knows zod as a type only, so it stays small in every page.
    values: { "src/protocol/rpc": ["serve"] },
  },
  {
    in: "popup",
    types: ["src"],
    values: {
      "src/agent/describeSession": "all",
      "src/agent/reduceSession": ["reduceSession"],
      "src/agent/session": ["hasEnded"],
      "src/protocol/rpc": ["client", "RemoteError"],
      "src/protocol/sessionPort": ["SESSION_PORT"],
      "src/protocol/modelsPort": ["MODELS_PORT"],
      "src/protocol/demonstrationPort": ["DEMONSTRATION_PORT"],
      "src/model/builtIn": ["builtInKind"],
      "src/protocol/savedRunsPort": ["SAVED_RUNS"],
      "src/replay/recordedValues": "all",
      "src/shopping/ledger": ["constraintsOf", "nameConstraint", "putConstraint", "removeConstraint"],
      "src/shopping/parseInstruction": ["parseInstruction"],
      "src/shopping/parse/price": ["joinPrices", "pricePhrasesIn", "printPrice"],
    },
  },
  // It exports, imports and scores what is recorded, in a page that carries what that takes.
  { in: "popup/library", may: ["src", "popup"] },
  { in: "tabs/library.tsx", may: ["popup/library"] },
  { in: "content.ts", may: ["content"] },
  { in: ["sidepanel.tsx", "options.tsx"], may: ["popup"] },

  // The core: a module imports only from lines below it, never sideways.
  {
    in: "src/protocol",
    may: [
      ...["src/trajectory", "src/evaluation", "src/conversion", "src/demonstration", "src/agent"],
      ...["src/replay", ...MODULES, ...BASE],
    ],
    types: ["src/mind2web", "src/reading"],
  },
  {
    in: "src/evaluation",
    may: ["src/conversion", "src/agent", ...MODULES, ...BASE, "src/mind2web"],
    types: ["src/trajectory"],
  },
  { in: "src/conversion", may: ["src/trajectory", ...MODULES, ...BASE, "src/mind2web"] },
  { in: "src/demonstration", may: ["src/agent", ...MODULES, ...BASE] },
  { in: "src/trajectory", may: ["src/agent", "src/replay", ...MODULES, ...BASE, "src/mind2web"] },
  { in: "src/agent", may: ["src/reading", "src/replay", ...MODULES, ...BASE] },
  {
    in: "src/replay",
    may: ["src/execution", ...BASE],
    types: ["src/agent"],
    // How the record names an element and an action is how a replay looks for it and says it.
    values: { "src/agent/selectors": "all", "src/agent/describeSession": ["describeAction"] },
  },
  { in: MODULES, may: BASE },
  { in: "src/reading", may: ["src/page"], types: ["src/shopping"] },
  { in: "src/model", types: ["src/action/constraint"] }, // the port passes a constraint on
  { in: "src/page" },
  { in: "src/mind2web" },
  { in: "src/action", may: ["src/page/clean"] }, // labels are cleaned as the page description cleans them
  { in: "src/testing", may: ["src"] },
]

/** Folders and files that may import a package's values, less those after "!"; its types are free. */
const PACKAGES = {
  "webextension-polyfill": ["background", "content/serve.ts", "popup", "tabs"],
  "@wllama/wllama": ["engines"],
  "@mlc-ai/web-llm": ["engines"],
  "@huggingface/tokenizers": ["engines", "background/wordVectors.ts"],
  idb: ["background"],
  turndown: ["content"],
  react: ["popup", "tabs", "sidepanel.tsx", "options.tsx"],
  "react-dom": ["popup", "tabs", "sidepanel.tsx", "options.tsx"],
  // Half a megabyte, which no page and no panel has to carry: they take the transport and the port's name.
  zod: [
    "src/protocol",
    "!src/protocol/rpc",
    "!src/protocol/sessionPort",
    "!src/protocol/modelsPort",
    "!src/protocol/savedRunsPort",
    "src/trajectory",
    "src/evaluation",
    "background",
    "tabs",
  ],
}

const isTest = (file) => /\.test\.tsx?$/.test(file)
const isWithin = (file, place) =>
  file === place || file.startsWith(`${place}/`) || file.startsWith(`${place}.`)

const HOMELESS = "This module of src has no line in scripts/walls.js. Say there what it may import."

/** @type {import("eslint").Rule.RuleModule} */
export const walls = {
  meta: { type: "problem", schema: [], messages: { wall: "{{what}}" } },
  create(context) {
    const file = toPath(context.cwd, context.filename)
    if (isTest(file)) return {}
    const wall = findWall(file)
    if (!wall && isWithin(file, "src")) return { Program: (node) => report(context, node, HOMELESS) }
    if (!wall) return {}
    const check = (node, source, names) => {
      const what = findBreach(file, wall, context, source, names)
      if (what) report(context, node, what)
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value, importedValues(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, isType(node) ? [] : ["*"]),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value, exportedValues(node)),
      ImportExpression: (node) => check(node, node.source.value, ["*"]),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, []),
    }
  },
}

/** What an import crosses, in words, or undefined. `names`: the values it takes; none of them for types alone. */
function findBreach(file, wall, context, source, names) {
  if (typeof source !== "string") return "An import names its module in a literal."
  if (isBuiltin(source)) return `${file} runs in a browser: ${source} is not there. Only tests may import it.`
  if (!source.startsWith(".")) return findPackageBreach(file, source, names)
  const target = toPath(context.cwd, resolve(dirname(context.filename), source))
  const { places, may = [], types = [], values = {} } = wall
  if ([...places.filter((place) => isWithin(file, place)), ...may].some((place) => isWithin(target, place))) {
    const isTesting = isWithin(target, "src/testing") && !isWithin(file, "src/testing")
    return isTesting ? `${target} is for tests only.` : undefined
  }
  if (names.length === 0 && [...types, ...Object.keys(values)].some((place) => isWithin(target, place)))
    return
  const allowed = Object.entries(values).find(([place]) => isWithin(target, place))?.[1] ?? []
  if (allowed === "all" || (names.length > 0 && names.every((name) => allowed.includes(name)))) return
  const isTyped = types.some((place) => isWithin(target, place))
  return `${file} may not import ${isTyped ? "values " : ""}from ${target} (the walls are in scripts/walls.js).`
}

function findPackageBreach(file, source, names) {
  const name = source.split("/", source.startsWith("@") ? 2 : 1).join("/")
  const places = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : undefined
  if (!places || names.length === 0) return
  const isExcluded = places.some((place) => place.startsWith("!") && isWithin(file, place.slice(1)))
  if (!isExcluded && places.some((place) => isWithin(file, place))) return
  return `${file} may not import ${name} (the walls are in scripts/walls.js).`
}

function findWall(file) {
  const matching = WALLS.map((wall) => ({ ...wall, places: [wall.in].flat() }))
    .flatMap((wall) => wall.places.map((place) => ({ wall, place })))
    .filter(({ place }) => isWithin(file, place))
  return matching.sort((a, b) => b.place.length - a.place.length)[0]?.wall
}

function importedValues(node) {
  if (node.importKind === "type") return []
  // `import "./x"` runs the module.
  if (node.specifiers.length === 0) return ["*"]
  return node.specifiers
    .filter((specifier) => specifier.importKind !== "type")
    .map((specifier) => specifier.imported?.name ?? "*")
}

function exportedValues(node) {
  return isType(node) ? [] : node.specifiers.filter((each) => !isType(each)).map(({ local }) => local.name)
}

function isType(node) {
  return node.exportKind === "type"
}

function report(context, node, what) {
  context.report({ node, messageId: "wall", data: { what } })
}

function toPath(root, path) {
  return relative(root, path).replaceAll("\\", "/")
}
