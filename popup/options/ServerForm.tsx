import { useState, type SubmitEvent } from "react"
import type { ServerSource } from "../../src/model/models"
import { Alert } from "../Alert"
import { parseAddress } from "../parseAddress"
import { ActionButton } from "./ActionButton"
import { allowAddresses, type Allow } from "./allowAddresses"
import type { Calls } from "./Models"
import { TextField } from "./TextField"
import { useAction } from "./useAction"

type Constraint = ServerSource["constraint"]
type Problem = { field: "address" | "model" | "context"; message: string }
const EMPTY = { address: "", key: "", model: "", constraint: "none" as Constraint, context: "8192" }
const LEAST_CONTEXT = 1024

const CONSTRAINTS: Record<Constraint, string> = {
  gbnf: "A grammar, as llama.cpp takes it",
  ebnf: "A grammar, as vLLM takes it",
  "json-schema": "A JSON schema",
  none: "Nothing",
}

/** A test tells which models a server offers and what it holds a model to; what it does not tell can be typed. */
export function ServerForm({ calls, allow }: { calls: Calls; allow: Allow }) {
  const [draft, setDraft] = useState(EMPTY)
  const [offered, setOffered] = useState<string[]>()
  const [problem, setProblem] = useState<Problem>()
  const action = useAction()
  const { address, key, model, constraint, context } = draft
  const url = parseAddress(address)
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : undefined)

  function change(part: Partial<typeof EMPTY>): void {
    setProblem(undefined)
    if (part.address !== undefined || part.key !== undefined) setOffered(undefined)
    setDraft((draft) => ({ ...draft, ...part }))
  }

  function access(url: URL) {
    return { baseUrl: url.href.replace(/\/+$/, ""), ...(key !== "" && { key }) }
  }

  async function test(): Promise<void> {
    if (!url) return setProblem(NO_ADDRESS)
    await allowAddresses(allow, [url])
    const { models } = await calls.probeServer(access(url))
    setOffered(models)
    const [only, ...others] = models
    const chosen = model.trim() || (others.length === 0 ? (only ?? "") : "")
    if (chosen === "") return
    const { constraint = "none", contextTokens } = await calls.probeServer({ ...access(url), model: chosen })
    const said = contextTokens === undefined ? {} : { context: String(contextTokens) }
    setDraft((draft) => ({ ...draft, model: chosen, constraint, ...said }))
  }

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!url) return setProblem(NO_ADDRESS)
    if (model.trim() === "") return setProblem(NO_MODEL)
    const contextTokens = Number(context)
    if (!Number.isInteger(contextTokens) || contextTokens < LEAST_CONTEXT)
      return setProblem(TOO_LITTLE_CONTEXT)
    const done = await action.run(async () => {
      await allowAddresses(allow, [url])
      await calls.addServer({ ...access(url), model: model.trim(), constraint, contextTokens })
    })
    if (!done) return
    setDraft(EMPTY)
    setOffered(undefined)
  }

  return (
    <form className="task-form" noValidate onSubmit={(event) => void add(event)}>
      <TextField
        id="server-address"
        label="Address"
        address
        placeholder="http://127.0.0.1:8080/v1"
        value={address}
        error={errorOf("address")}
        hint="Up to and with /v1, as the server’s own guide gives it."
        onChange={(address) => change({ address })}
      />
      <TextField
        id="server-key"
        label="Key"
        type="password"
        value={key}
        hint="Only if the server asks for one. It is kept on this machine and sent to this server alone."
        onChange={(key) => change({ key })}
      />
      <div className="buttons">
        <ActionButton action={action} work={test}>
          Test the server
        </ActionButton>
      </div>
      <p role="status" className="hint">
        {action.busy ? "Asking the server" : offered && describeOffer(offered, model)}
      </p>
      <Alert error={action.error} onDismiss={action.dismiss} />
      <TextField
        id="server-model"
        label="Model"
        list="server-models"
        value={model}
        error={errorOf("model")}
        hint="The server’s own name for it. A test with it shows what its answers can be held to."
        onChange={(model) => change({ model })}
      />
      <datalist id="server-models">
        {offered?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="field">
        <label htmlFor="server-constraint">What the server can hold answers to</label>
        <select
          id="server-constraint"
          value={constraint}
          onChange={(event) => change({ constraint: event.target.value as Constraint })}
        >
          {Object.entries(CONSTRAINTS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <TextField
        id="server-context"
        label="Context length"
        value={context}
        error={errorOf("context")}
        hint="Tokens of prompt and answer together, as the server was started. Some servers say it in the test."
        onChange={(context) => change({ context })}
      />
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={action.busy}>
          Add the server
        </button>
      </div>
    </form>
  )
}

const NO_ADDRESS: Problem = {
  field: "address",
  message: "Type the server’s address, for example http://127.0.0.1:8080/v1.",
}
const NO_MODEL: Problem = {
  field: "model",
  message: "Type the model’s name, or test the server and choose one.",
}

const TOO_LITTLE_CONTEXT: Problem = {
  field: "context",
  message: `Type a whole number of at least ${LEAST_CONTEXT}.`,
}

function describeOffer(models: string[], model: string): string {
  if (models.length === 0) return "The server answers, but names no models. Type the name of one."
  const offer = `The server answers. It offers ${models.join(", ")}.`
  return model === "" ? `${offer} Choose one below, then test again.` : offer
}
