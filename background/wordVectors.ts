import { Tokenizer } from "@huggingface/tokenizers"
import { createMeaning, type Meaning } from "../src/page/meaning"

export type WordVectorFiles = {
  tokenizer: object
  /** One signed byte a value, the vectors of all tokens one after the other, by token id. */
  vectors: Int8Array
}

/** Words whose vectors are kept; a page has a few thousand. */
const KEPT_WORDS = 20_000
/** What is longer, an address or a key, means nothing. */
const LONGEST_WORD = 40
/** By their tokens 23 and 32 mean the same: what has no letter is left to the words' own comparison. */
const MEANS_SOMETHING = /\p{L}/u

/**
 * What words mean, by static vectors of their tokens (assets/vectors). Throws where the files do not belong together.
 */
export function createWordVectors({ tokenizer: file, vectors }: WordVectorFiles): Meaning {
  const { tokenizer, tokens } = readTokenizer(file)
  const length = vectors.length / tokens
  if (!(length >= 1 && Number.isInteger(length))) throw damaged("vectors.bin")
  const known = new Map<string, Float32Array | undefined>()
  return createMeaning((word) => {
    if (known.has(word)) return known.get(word)
    if (known.size >= KEPT_WORDS) known.clear()
    const vector = vectorOf(word)
    known.set(word, vector)
    return vector
  })

  function vectorOf(word: string): Float32Array | undefined {
    if (word.length > LONGEST_WORD || !MEANS_SOMETHING.test(word)) return undefined
    const { ids } = tokenizer.encode(word, { add_special_tokens: false })
    if (ids.length === 0) return undefined
    const sum = new Float32Array(length)
    for (const id of ids) for (let at = 0; at < length; at++) sum[at]! += vectors[id * length + at]!
    return sum
  }
}

function readTokenizer(file: object): { tokenizer: Tokenizer; tokens: number } {
  try {
    const { vocab } = (file as { model: { vocab: Record<string, number> } }).model
    return { tokenizer: new Tokenizer(file, {}), tokens: Object.keys(vocab).length }
  } catch (error) {
    throw damaged("tokenizer.json", { cause: error })
  }
}

function damaged(name: string, options?: ErrorOptions): Error {
  return new Error(`The file vectors/${name} is missing or damaged. Reinstall the extension.`, options)
}
