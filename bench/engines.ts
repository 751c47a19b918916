import { cpus } from "node:os"
import { join } from "node:path"
import { createServerEngine } from "../engines/openaiServer"
import { launchEngine } from "../e2e/engine/launchEngine"
import type {} from "../e2e/engine/worker"
import { MODEL_ID, webllmFiles, webllmSource } from "../e2e/engine/webllmModel"
import { openWebLlmPage } from "../e2e/engine/webllmPage"
import { serveHub } from "../e2e/servers/hub"
import { serveOpenAi } from "../e2e/servers/openAi"
import type { CompletionRequest } from "../src/model/languageModel"
import { toTable } from "../scripts/toTable"
import { measureEngine, type EngineFigures } from "./engines/measureEngine"

// How fast the engines that run here load, read and write: `npm run bench:engines`. Two have the embedded model; WebLLM
// has one of random weights whose tokens are bytes (e2e/engine/webllmModel.ts), on a GPU that the processor stands in
// for: what it tells is what a grammar costs there, not how fast a model is.

const MODEL = join(import.meta.dirname, "../assets/model/lumos-web-135m-q8_0-00001-of-00002.gguf")

type Figures = EngineFigures & { loadMs: number }

const results: [string, Figures][] = [
  ["wllama in the extension", await measureWllama()],
  ["llama.cpp behind a server", await measureServer()],
  ["WebLLM, tiny model", await measureWebLlm()],
]
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}\n`)
console.log(toTable([["", ...results.map(([name]) => name)], ...rows()]))

function rows(): string[][] {
  const row = (name: string, print: (figures: Figures) => string) => [
    name,
    ...results.map(([, figures]) => print(figures)),
  ]
  return [
    row("load, seconds", ({ loadMs }) => round(loadMs / 1000)),
    row("prefill, tokens a second", ({ prefill }) => round(prefill)),
    row("decode, tokens a second", ({ decode }) => round(decode)),
    row("decode under a grammar", ({ decodeUnderGrammar }) => round(decodeUnderGrammar)),
    row("400 new labels, ms to the first token", ({ newGrammar }) => round(newGrammar)),
    row("the same labels again, ms", ({ knownGrammar }) => round(knownGrammar)),
    row("step on a new page, seconds", ({ coldStep }) => round(coldStep)),
    row("the same page one turn later", ({ nextStep }) => round(nextStep)),
    row(
      "its prompt tokens (of them cached)",
      ({ promptTokens, cachedTokens }) => `${promptTokens} (${cachedTokens})`,
    ),
  ]
}

async function measureWllama(): Promise<Figures> {
  const extension = await launchEngine()
  try {
    const worker = await extension.worker()
    const { loadMs } = await worker.evaluate(() => engine.load())
    const complete = (request: CompletionRequest) =>
      worker.evaluate(
        (request) => engine.complete(request, { signal: new AbortController().signal }),
        request,
      )
    return { loadMs, ...(await measureEngine({ complete })) }
  } finally {
    await extension.close()
  }
}

/** The server keeps the model: loading is its own affair, and what is timed is finding it there. */
async function measureServer(): Promise<Figures> {
  const server = await serveOpenAi({ modelPath: MODEL })
  try {
    const { baseUrl, model } = server
    const engine = createServerEngine({
      modelId: "bench",
      source: { engine: "openai", baseUrl, model, constraint: "gbnf" },
    })
    const { loadMs } = await engine.load()
    const complete = (request: CompletionRequest) =>
      engine.complete(request, { signal: new AbortController().signal })
    return { loadMs, ...(await measureEngine({ complete })) }
  } finally {
    await server.close()
  }
}

/** Its page is shorter: the context is 2,048 bytes. */
async function measureWebLlm(): Promise<Figures> {
  const hub = await serveHub(webllmFiles())
  const extension = await openWebLlmPage()
  try {
    const source = webllmSource(hub.url)
    const { page } = extension
    const { loadMs } = await page.evaluate(
      async ({ modelId, source }) => {
        const { modelUrl, libraryUrl } = source
        await inPage().store.download({ modelId, modelUrl, libraryUrl })
        globalThis.webllm = inPage().createEngine({ modelId, source })
        return webllm.load()
      },
      { modelId: MODEL_ID, source },
    )
    const complete = (request: CompletionRequest) =>
      page.evaluate((request) => webllm.complete(request, { signal: new AbortController().signal }), request)
    return { loadMs, ...(await measureEngine({ complete }, 15)) }
  } finally {
    await extension.close()
    await hub.close()
  }
}

function round(value: number): string {
  return value.toFixed(1)
}
