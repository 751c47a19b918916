import { Tokenizer } from "@huggingface/tokenizers"
import { damagedFile } from "./modelErrors"

export type TokenizerFiles = { tokenizer: object; config: object }

/** Counts with the model's own tokenizer, read when it is first needed. */
export function createTokenCounter(read: () => Promise<TokenizerFiles>) {
  let loading: Promise<Tokenizer> | undefined
  const load = () => (loading ??= read().then(createTokenizer).catch(forget))
  // Files that could not be read are read again at the next call: they may have been put right.
  const forget = (error: unknown) => {
    loading = undefined
    throw error
  }

  return {
    async count(texts: string[]): Promise<number[]> {
      const tokenizer = await load()
      return texts.map((text) => tokenizer.encode(text, { add_special_tokens: false }).ids.length)
    },
    /** Texts that are one token each wherever they stand, such as `<|im_end|>`. */
    async specialTokens(): Promise<string[]> {
      const tokenizer = await load()
      return [...tokenizer.get_added_tokens_decoder().values()].map((token) => token.content)
    },
  }
}

function createTokenizer({ tokenizer, config }: TokenizerFiles): Tokenizer {
  try {
    return new Tokenizer(tokenizer, config)
  } catch (error) {
    throw damagedFile("tokenizer.json", { cause: error })
  }
}
