import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { keepPort, type Port } from "./keepPort"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("greets, hears, and opens the port again when the worker went away", () => {
  const { opened, open } = fakePorts()
  const heard: unknown[] = []
  keepPort({ open, greeting: { tabId: 7 }, onMessage: (message) => heard.push(message) })
  opened[0]?.say("first")
  opened[0]?.drop()
  vi.advanceTimersByTime(0)
  opened[1]?.say("anew")
  expect(heard).toEqual(["first", "anew"])
  expect(opened.map(({ posted }) => posted)).toEqual([[{ tabId: 7 }], [{ tabId: 7 }]])
})

test("tries a port that never answers later and later", () => {
  const { opened, open } = fakePorts()
  keepPort({ open, greeting: {}, onMessage: () => {} })
  opened[0]?.drop()
  vi.advanceTimersByTime(0)
  opened[1]?.drop()
  vi.advanceTimersByTime(199)
  expect(opened).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(opened).toHaveLength(3)
})

test("once closed it neither hears nor opens again", () => {
  const { opened, open } = fakePorts()
  const heard: unknown[] = []
  const close = keepPort({ open, greeting: {}, onMessage: (message) => heard.push(message) })
  close()
  opened[0]?.say("late")
  opened[0]?.drop()
  vi.advanceTimersByTime(60_000)
  expect(heard).toEqual([])
  expect(opened).toHaveLength(1)
})

type FakePort = { posted: unknown[]; say: (message: unknown) => void; drop: () => void }

function fakePorts(): { opened: FakePort[]; open: () => Port } {
  const opened: FakePort[] = []
  const open = (): Port => {
    let hear: (message: unknown) => void = () => {}
    let dropped = (): void => {}
    const posted: unknown[] = []
    opened.push({ posted, say: (message) => hear(message), drop: () => dropped() })
    return {
      postMessage: (message) => void posted.push(message),
      disconnect: () => {},
      onMessage: { addListener: (listener) => void (hear = listener) },
      onDisconnect: { addListener: (listener) => void (dropped = listener) },
    }
  }
  return { opened, open }
}
