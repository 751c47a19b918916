import type { Thinking } from "../src/protocol/background"

/** Which model thinks, on what, and how long it takes: `Embedded model · CPU, 2 threads · about 9 s a step`. */
export function formatEngine({ planning, grounding, secondsPerStep, readsNoPage }: Thinking): string {
  const { device, threads } = planning.info
  const counted = threads === undefined ? "" : `, ${threads} ${threads === 1 ? "thread" : "threads"}`
  const models = grounding ? `${planning.name} plans, ${grounding.name} grounds` : planning.name
  return [
    models,
    ...(device === "webgpu" ? ["GPU"] : device === "cpu" ? [`CPU${counted}`] : []),
    ...(readsNoPage ? ["does not read the page"] : []),
    ...(secondsPerStep === undefined ? [] : [`about ${formatSeconds(secondsPerStep)} a step`]),
  ].join(" · ")
}

/** Where what the model reads goes. */
export function formatPrivacy(sentTo: string[]): string {
  return sentTo.length === 0
    ? "The model, your tasks and their records stay on this machine."
    : `Pages and tasks are sent to ${sentTo.join(" and ")}; their records stay on this machine.`
}

function formatSeconds(seconds: number): string {
  return seconds < 1 ? "1 s" : seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
