import browser from "webextension-polyfill"
import { createWordVectors } from "./wordVectors"
import type { Meaning } from "../src/page/meaning"

const FOLDER = "vectors/"

let loading: Promise<Meaning | undefined> | undefined

/** What words mean, read when it is first needed; undefined when it cannot be: lines are ranked by their words then. */
export function readMeaning(): Promise<Meaning | undefined> {
  loading ??= load().catch((error: unknown) => {
    console.warn("Lines are ranked by their words alone.", error)
    return undefined
  })
  return loading
}

async function load(): Promise<Meaning> {
  const [tokenizer, vectors] = await Promise.all([fetchFile("tokenizer.json"), fetchFile("vectors.bin")])
  return createWordVectors({
    tokenizer: (await tokenizer.json()) as object,
    vectors: new Int8Array(await vectors.arrayBuffer()),
  })
}

function fetchFile(name: string): Promise<Response> {
  return fetch(browser.runtime.getURL(FOLDER + name))
}
