import { parse } from "tldts"
import { cleanText } from "../page/clean"

const PLACEHOLDER = /\{\{([\w-]+)\}\}/g
/** The dialogue has room for about this many characters of task beside the page. */
const LONGEST_TASK = 1200

/** Why a task cannot be started, as a sentence for the person, or undefined when it can. */
export function findTaskProblem(task: string, secretNames: string[]): string | undefined {
  const text = cleanText(task)
  if (text === "") return "Type what should be done, for example: Search for wireless headphones under $50."
  if (text.length > LONGEST_TASK)
    return `The task is too long: at most ${LONGEST_TASK} characters. Split it into smaller tasks.`
  const missing = [...text.matchAll(PLACEHOLDER)]
    .map((match) => match[1] ?? "")
    .find((name) => !secretNames.includes(name))
  return missing === undefined
    ? undefined
    : `The task uses {{${missing}}}, but there is no secret of that name. Add it under "Advanced", then run the task again.`
}

const ADDRESS =
  /\bhttps?:\/\/[^\s"'<>]+|\b(?:localhost|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?::\d+)?(?:\/[^\s"'<>]*)?/i

/** The first web address a task mentions, with its scheme; e-mail addresses and file names are none. */
export function findAddress(task: string): string | undefined {
  for (const match of task.matchAll(new RegExp(ADDRESS, "gi"))) {
    if (task[match.index - 1] === "@" || task[match.index + match[0].length] === "@") continue
    const text = match[0].replace(/[.,;:!?)]+$/, "")
    const url = /^https?:/i.test(text) ? text : `https://${text}`
    if (URL.canParse(url) && isHost(new URL(url).hostname, text)) return url
  }
  return undefined
}

function isHost(hostname: string, text: string): boolean {
  return /^https?:/i.test(text) || hostname === "localhost" || isPublicDomain(hostname)
}

/** `report.pdf` and `index.html` look like hosts but end in no public suffix of the ICANN list. */
function isPublicDomain(hostname: string): boolean {
  const { isIcann, domain } = parse(hostname)
  return isIcann === true && domain !== null
}
