import { cleanText } from "./clean"
import { namesIn } from "./names"
import { isCommand, termsOf } from "./terms"
import { valuesIn } from "./values"

/** Words of one thing: "extra-thick exercise mat". */
const MOST_WORDS = 5
const TOKEN = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu

/** What a search may be given: names as they stand, or some of the words in any order. */
export type SearchTexts = { names: string[]; words: string[] }

/**
 * What of a task a search may be given: the names, codes and addresses in it, and the words that say something. "There
 * are 46 of the stoneware teapot in white" gives the words "stoneware", "teapot" and "white".
 */
export function searchTextsIn(task: string): SearchTexts {
  const values = valuesIn(task).filter(({ kind }) => ["email", "code", "quoted", "name"].includes(kind))
  const names = [...values.map(({ text }) => text), ...namesIn(task)].map(cleanText)
  const words = runsIn(task).flat()
  return { names: [...new Set(names)].filter((name) => name !== ""), words: [...new Set(words)] }
}

/** The same as a list: the names, and stretches of words that stand together. */
export function listSearchTexts(task: string): string[] {
  return [...new Set([...searchTextsIn(task).names, ...runsIn(task).flatMap(partsOf)])]
}

/** Runs of words with nothing but a space between them, none of them a command, a bare number or a word like "the". */
function runsIn(given: string): string[][] {
  const task = given.replace(/\{\{[\w-]+\}\}/g, " . ")
  const runs: string[][] = []
  let end = -1
  for (const { 0: word, index } of task.matchAll(TOKEN)) {
    const isJoined = index === end + 1 && task[end] === " "
    end = says(word) ? index + word.length : -1
    if (end === -1) continue
    const run = isJoined ? runs.at(-1) : undefined
    if (run) run.push(word)
    else runs.push([word])
  }
  return runs
}

function says(word: string): boolean {
  const terms = termsOf(word)
  return terms.length > 0 && !terms.every((term) => isCommand(term) || /^[\d.,:]+$/.test(term))
}

/** All stretches of the run, the longest first. */
function partsOf(run: string[]): string[] {
  const parts: string[] = []
  for (let length = Math.min(MOST_WORDS, run.length); length > 0; length--)
    for (let start = 0; start + length <= run.length; start++)
      parts.push(run.slice(start, start + length).join(" "))
  return parts
}
