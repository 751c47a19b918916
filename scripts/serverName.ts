import type { ServerSource } from "../src/model/models"

/** Which model of which server. */
export type ServerName = Pick<ServerSource, "baseUrl" | "model">

/** Reads `openai:URL#model`; undefined for anything else. */
export function parseServer(text: string): ServerName | undefined {
  const [, baseUrl, model] = /^openai:(https?:\/\/[^#]+?)\/?#(.+)$/.exec(text) ?? []
  return baseUrl !== undefined && model !== undefined && URL.canParse(baseUrl)
    ? { baseUrl, model }
    : undefined
}
