import { Tokenizer } from "@huggingface/tokenizers"

export type TokenizerFiles = { tokenizer: object; config: object }

/** Counts with the model's own tokenizer, read when it is first needed. */
export function createTokenCounter(read: () => Promise<TokenizerFiles>) {
  let loading: Promise<Tokenizer> | undefined
  const load = () => (loading ??= read().then(({ tokenizer, config }) => new Tokenizer(tokenizer, config)))

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
