import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createWordVectors } from "../../background/wordVectors"

const read = (name: string) => readFileSync(join(import.meta.dirname, "../../assets/vectors", name))

/** As in the extension. */
export const meaning = createWordVectors({
  tokenizer: JSON.parse(read("tokenizer.json").toString()) as object,
  vectors: new Int8Array(read("vectors.bin")),
})
