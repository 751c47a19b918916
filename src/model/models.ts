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
  /** Tokens of page description kept for what is at hand for the next step; beyond them lines are added by the task. */
  comfortTokens: number
  /** Lines that have nothing to do with the task mislead it. */
  distractible: boolean
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
  distractible: true,
  prefillSeconds: 6,
}
