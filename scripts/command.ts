import { parseArgs, type ParseArgsConfig } from "node:util"
import { ModelError } from "../src/model/languageModel"
import { messageOf, Refusal } from "./refusal"

type Known = NonNullable<ParseArgsConfig["options"]>

/** The options that are given, by name. Throws Refusal with the usage for any that is not known. */
export function parseOptions<T extends Known>(
  args: string[],
  options: T,
  usage: string,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>["values"] {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Refusal(`${messageOf(error)}\n\n${usage}`, { cause: error })
  }
}

export type Command<Options> = {
  usage: string
  /** Undefined for help. Throws Refusal that says what to give. */
  read(args: string[]): Options | undefined
  run(options: Options): Promise<void>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

/** Runs a command. What a person can put right is told without a stack, with exit code 2; after Ctrl-C it is 130. */
export async function runCommand<Options>({ usage, read, run, signal }: Command<Options>): Promise<void> {
  try {
    const options = read(process.argv.slice(2))
    if (options) await run(options)
    else console.log(usage)
  } catch (error) {
    if (!isTold(error) && !signal.aborted) throw error
    console.error(messageOf(isTold(error) ? error : signal.reason))
    process.exitCode = signal.aborted ? 130 : 2
  }
}

function isTold(error: unknown): boolean {
  return error instanceof Refusal || error instanceof ModelError || isOfFile(error)
}

/** A full disk, a folder that is not there: the message names the file. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "path" in error
}
