/** What the agent needs to know of a model: how to speak to it and how much it can read. */
export type ModelRecord = {
  modelId: string
  name: string
  engine: "wllama"
  dialogue: "page-aware"
  /** Subgoals have the three fixed shapes and what is typed is copied, so both are decoded under a constraint. */
  fixedShapes: boolean
  /** Tokens the whole dialogue may take, the page description included. */
  dialogueTokens: number
  /** Tokens the page description may take at most. */
  descriptionTokens: number
  /** Tokens of page description it reads well; beyond them only what has to do with the task is added. */
  comfortTokens: number
  /** Seconds of prefill the page description may cost on this machine. */
  prefillSeconds: number
}

/** The model that ships inside the extension; trained on dialogues of up to 960 tokens (assets/model/README.md). */
export const EMBEDDED_MODEL: ModelRecord = {
  modelId: "lumos-web-135m",
  name: "Embedded model",
  engine: "wllama",
  dialogue: "page-aware",
  fixedShapes: true,
  dialogueTokens: 900,
  descriptionTokens: 600,
  comfortTokens: 150,
  prefillSeconds: 6,
}
