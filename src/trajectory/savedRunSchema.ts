import * as z from "zod"
import { PARAMETER_NAME } from "../replay/savedRun"
import { operationSchema, targetSchema } from "./stepSchema"

/** A value that is asked for at each start, with what it is unless another is given. */
export const parameterSchema = z.strictObject({ name: z.string().regex(PARAMETER_NAME), value: z.string() })

/** A saved run, version 1. A change that older ones do not satisfy gets a new version. */
export const savedRunSchema = z.strictObject({
  version: z.literal(1),
  savedId: z.string(),
  name: z.string(),
  sessionId: z.string(),
  task: z.string(),
  startUrl: z.string(),
  savedAt: z.number(),
  parameters: z.array(parameterSchema),
  secrets: z.array(z.string()),
  steps: z
    .array(
      z.strictObject({
        subgoal: z.string(),
        operation: operationSchema,
        target: targetSchema,
        became: z.strictObject({
          kind: z.enum(["navigated", "changed", "no-effect"]),
          url: z.string().optional(),
          checked: z.boolean().optional(),
          expanded: z.boolean().optional(),
        }),
        labels: z.array(z.string()),
      }),
    )
    .min(1),
})
