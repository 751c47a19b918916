import browser from "webextension-polyfill"
import type { backgroundContract } from "../src/protocol/background"
import { client, type Client } from "../src/protocol/rpc"
import { SESSION_PORT, type SessionPortMessage } from "../src/protocol/sessionPort"
import { keepPort } from "./keepPort"

type Calls = Client<typeof backgroundContract>

/** All that the panel knows of the background. Calls throw `RemoteError`s with a sentence for the person. */
export type Background = Pick<
  Calls,
  | "tabState"
  | "startTask"
  | "look"
  | "point"
  | "stopTask"
  | "answerConsent"
  | "answerQuestion"
  | "setLedger"
  | "choosePick"
  | "giveFeedback"
  | "listSessions"
  | "prepareModel"
> & {
  /** The tab's latest session, then all that happens to it, until the returned function is called. */
  connect(tabId: number, onMessage: (message: SessionPortMessage) => void): () => void
}

export type StartParams = Parameters<Background["startTask"]>[0]

export function createBackground(): Background {
  const calls = client<typeof backgroundContract>("background", (request) =>
    browser.runtime.sendMessage(request),
  )
  return {
    tabState: (params) => calls.tabState(params),
    startTask: (params) => calls.startTask(params),
    look: (params) => calls.look(params),
    point: (params) => calls.point(params),
    stopTask: (params) => calls.stopTask(params),
    answerConsent: (params) => calls.answerConsent(params),
    answerQuestion: (params) => calls.answerQuestion(params),
    setLedger: (params) => calls.setLedger(params),
    choosePick: (params) => calls.choosePick(params),
    giveFeedback: (params) => calls.giveFeedback(params),
    listSessions: (params) => calls.listSessions(params),
    prepareModel: (params) => calls.prepareModel(params),
    connect: (tabId, onMessage) =>
      keepPort({
        open: () => browser.runtime.connect({ name: SESSION_PORT }),
        greeting: { tabId },
        onMessage: (message) => onMessage(message as SessionPortMessage),
      }),
  }
}
