import type { Message } from "../src/model/languageModel"

/**
 * A conversation as the embedded model was trained on it, up to where its reply begins. We render it ourselves and
 * send a raw completion: a chat completion parses the reply and takes no stop strings.
 *
 * `specialTokens` are the tokens the engine would recognise anywhere in the prompt; inside a message they are made
 * inert, so that no text can forge a turn. Text that went through the page description is left as it is.
 */
export function renderChatMl(messages: Message[], specialTokens: string[]): string {
  const turns = messages.map(
    ({ role, content }) => `<|im_start|>${role}\n${defuse(content, specialTokens)}<|im_end|>\n`,
  )
  return `${turns.join("")}<|im_start|>assistant\n`
}

function defuse(text: string, specialTokens: string[]): string {
  if (!text.includes("<")) return text
  return specialTokens.reduce((safe, token) => safe.replaceAll(token, `< ${token.slice(1)}`), text)
}
