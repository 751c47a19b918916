import { EMBEDDED_MODEL } from "../../src/model/models"
import type { Agent } from "../agent"
import { openOffice, type Office } from "./office"
import type { EngineChoice } from "./readOptions"

/** Which models think in the browsers. */
export type ModelChoice = {
  engine: EngineChoice
  grounder?: EngineChoice | undefined
  key?: string | undefined
  /** Tokens of a server's model, where it does not say. */
  contextTokens?: number | undefined
}

/** Chooses the models as the options page does, and loads them, so that no task has to wait for them. */
export async function chooseModels(
  agent: Agent,
  { engine, grounder, ...server }: ModelChoice,
): Promise<void> {
  const { models, background } = await openOffice(agent)
  const planning = await modelIdOf(models, engine, server)
  const isSecond = grounder && JSON.stringify(grounder) !== JSON.stringify(engine)
  const grounding = isSecond ? await modelIdOf(models, grounder, server) : undefined
  await models.choose({ planning, ...(grounding !== undefined && { grounding }) })
  await background.prepareModel({})
}

/** A server is added anew, so that its key and what it keeps to are those of now. */
async function modelIdOf(
  models: Office["models"],
  engine: EngineChoice,
  { key, contextTokens }: Pick<ModelChoice, "key" | "contextTokens">,
): Promise<string> {
  if (engine === "embedded") return EMBEDDED_MODEL.modelId
  const { rows } = await models.models({})
  const known = rows.filter(
    ({ server }) => server?.baseUrl === engine.baseUrl && server.model === engine.model,
  )
  for (const { modelId } of known) await models.removeAdded({ modelId })
  const access = { ...engine, ...(key !== undefined && { key }) }
  const { constraint, contextTokens: said } = await models.probeServer(access)
  const context = said ?? contextTokens
  const { modelId } = await models.addServer({
    ...access,
    ...(constraint && { constraint }),
    ...(context !== undefined && { contextTokens: context }),
  })
  return modelId
}
