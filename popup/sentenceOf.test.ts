import { expect, test } from "vitest"
import { RemoteError } from "../src/protocol/rpc"
import { sentenceOf } from "./sentenceOf"

test("an error of the background speaks for itself", () => {
  expect(sentenceOf(new RemoteError({ name: "EnvError", message: "The tab was closed." }))).toBe(
    "The tab was closed.",
  )
})

test.each([
  new RemoteError({ name: "NoReplyError", message: "background did not answer startTask" }),
  new Error("Could not establish connection. Receiving end does not exist."),
  new Error("A listener indicated an asynchronous response … but the message channel closed before …"),
])("no answer at all says what to do %#", (error) => {
  expect(sentenceOf(error)).toMatch(/^Lumos did not answer\. Try again/)
})
