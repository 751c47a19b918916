import { printAction, type Action } from "../../src/action/action"
import type { Message } from "../../src/model/languageModel"
import { planReply, STOP } from "../../src/planning/dialogue"
import { taskSites } from "../sites/all"
import { piece, serveScript, stream, type ScriptedServer } from "./scripted"

export const SITE_MODEL = "by-heart"

/** Enough for every page of the sites to be shown whole. */
const CONTEXT_TOKENS = 16_384

/** A server whose one model knows the way through each task of e2e/sites by heart; it takes no constraint. */
export function serveSiteModel(): Promise<ScriptedServer> {
  return serveScript(({ path, body }, response) => {
    if (path === "/v1/models") {
      response.setHeader("content-type", "application/json")
      response.end(JSON.stringify({ data: [{ id: SITE_MODEL, max_model_len: CONTEXT_TOKENS }] }))
    } else if (path === "/v1/chat/completions") {
      const { messages } = JSON.parse(body) as { messages: Message[] }
      stream(response, [piece(replyTo(messages)), piece("", "stop")])
    } else response.writeHead(404).end()
  })
}

function replyTo(messages: Message[]): string {
  const said = messages.map(({ content }) => content).join("\n")
  const task = taskSites.flatMap(({ tasks }) => tasks).find((each) => said.includes(`Task: ${each.task};`))
  // What it is asked before any task: to show whether it keeps to a constraint.
  if (!task) return "Paris"
  const planned = messages.findLast(
    ({ role, content }) => role === "assistant" && content.includes("Subgoal "),
  )
  const number = Number(/Subgoal (\d+): /.exec(planned?.content ?? "")?.[1] ?? 0)
  if (messages.at(-1)?.content.startsWith("Please ground")) return ground(task.solution[number - 1] ?? "")
  const next = task.solution[number]
  return next === undefined ? STOP : planReply(next, number + 1)
}

/** A subgoal of one of the three fixed shapes as its action. */
function ground(subgoal: string): string {
  const [, clicked] = /^Click the (.*)$/.exec(subgoal) ?? []
  const [, verb, text, label] = /^(Type|Select) "(.*)" in(?:to)? the (.*)$/.exec(subgoal) ?? []
  const action: Action =
    clicked === undefined
      ? {
          result: 1,
          env: "Env",
          op: verb === "Type" ? "TYPE" : "SELECT",
          query: label ?? "",
          text: text ?? "",
        }
      : { result: 1, env: "Env", op: "CLICK", query: clicked }
  return printAction(action)
}
