import { ModelError } from "../src/model/languageModel"

export const stoppedAnswering = (options?: ErrorOptions) =>
  new ModelError("The model stopped answering. Try again; if it happens again, restart the browser.", options)

export const damagedFile = (name: string, options?: ErrorOptions) =>
  new ModelError(
    `The model file ${name} is missing or damaged. Reinstall the extension (or run \`npm run build\`), then try again.`,
    options,
  )

export const outOfMemory = (options?: ErrorOptions) =>
  new ModelError(
    "There is not enough memory for the model, which needs about 500 MB. Close some tabs or programs, then try again.",
    options,
  )

export const tooOldBrowser = () =>
  new ModelError(
    "This browser is too old to run the model. Update it to version 137 or later, then try again.",
  )

export const couldNotStart = (cause: unknown) =>
  new ModelError(`The model could not be started (${String(cause)}). Restart the browser, then try again.`, {
    cause,
  })

export const promptTooLong = (options?: ErrorOptions) =>
  new ModelError("The page and the task together are too long for the model. Shorten the task.", options)

/** How V8, Emscripten and llama.cpp say that memory ran out. */
export function isOutOfMemory(error: unknown): boolean {
  return /out of memory|could not allocate|allocation failed|cannot enlarge memory|failed to allocate|bad_alloc/i.test(
    String(error),
  )
}
