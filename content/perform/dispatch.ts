import type { Operation } from "../../src/action/operation"
import type { ActionResult, Target } from "../../src/execution/env"
import type { ActionStatus, DispatchResult, Secret } from "../../src/protocol/content"
import { createRedactor } from "../../src/page/redact"
import { act } from "./act"
import { createActions } from "./actions"
import { checkTarget, type TargetReader } from "./checkTarget"
import { click } from "./click"
import { pressEnter } from "./enter"
import { fillSecrets } from "./fillSecrets"
import type { Gesture, PageAccess } from "./gesture"
import { selectOption } from "./select"
import { typeText } from "./type"

export type DispatchRequest = {
  actionId: string
  target: Target
  operation: Operation
  secrets: Secret[]
}

/** Carries actions out in one frame. Its handlers are those of the content contract. */
export type Performer = {
  dispatch(request: DispatchRequest): DispatchResult
  observe(actionId: string): Promise<ActionResult>
  status(actionId: string): ActionStatus
  cancel(actionId: string): ActionStatus
}

export type PerformerOptions = TargetReader & PageAccess & { onEnd?: () => void }

export function createPerformer(options: PerformerOptions): Performer {
  const actions = createActions()

  return {
    status: actions.status,
    cancel: actions.cancel,
    observe: (actionId) => actions.outcome(actionId) ?? Promise.resolve({ status: "uncertain" }),
    dispatch(request) {
      const { actionId, target, operation, secrets } = request
      if (actions.status(actionId) !== "unseen") return { status: "dispatched" }
      const redact = createRedactor(secrets)
      const checked = checkTarget(target, operation, redact, options)
      if ("refused" in checked) return { status: "refused", result: checked.refused }
      const { element } = checked
      const gesture = prepare(element, operation, secrets, options)
      if (gesture.status === "refused") return gesture
      const { run, clickInPage } = gesture
      actions.start(actionId, (moment) =>
        act({ element, operation, run, redact, access: options }, moment).finally(options.onEnd),
      )
      return clickInPage === undefined ? { status: "dispatched" } : { status: "dispatched", clickInPage }
    },
  }
}

function prepare(element: Element, operation: Operation, secrets: Secret[], access: PageAccess): Gesture {
  switch (operation.op) {
    case "CLICK":
      return click(element, access)
    case "ENTER":
      return pressEnter(element, access)
    case "TYPE":
      return typeText(element, fillSecrets(operation.value, secrets), access)
    case "SELECT":
      return selectOption(element, operation, access)
  }
}
