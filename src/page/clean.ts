/** Strings that engines tokenise as special tokens, in any model family: page text could forge a turn with them. */
const CONTROL_STRINGS =
  /<(\|[^<>|]{1,40}\||｜[^<>｜]{1,40}｜|\/?(?:s|think|tool_call|tool_response|bos|eos|pad|unk|start_of_turn|end_of_turn|repo_name|reponame|file_sep|filename|gh_stars|issue_start|issue_comment|issue_closed|jupyter_start|jupyter_text|jupyter_code|jupyter_output|jupyter_script|empty_output))>|\[(\/?INST)\]|<<(\/?SYS)>>/gi

/** Letters and marks of ASCII but for `"`, `<` and `[`, with single spaces between them: nothing to clean. */
const CLEAN = /^(?:[!#-;=-Z\\-~]+(?: [!#-;=-Z\\-~]+)*)?$/

/**
 * A string as the model may read it: one line, no double quotes, no control or format characters, well-formed, the
 * dialogue's control strings made inert (DESIGN.md section 3). Idempotent.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  const oneLine = text
    .replace(/\p{Cs}/gu, "�")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/\s+/gu, " ")
    .replaceAll('"', "'")
    .trim()
  return makeInert(oneLine)
}

function makeInert(text: string): string {
  return text.replace(CONTROL_STRINGS, (_, angled?: string, instruction?: string, system?: string) =>
    angled !== undefined
      ? `< ${angled} >`
      : instruction !== undefined
        ? `[ ${instruction} ]`
        : `< < ${system} > >`,
  )
}

/** At most `length` code points, the last of which is "…" when something was cut off. */
export function clip(text: string, length: number): string {
  // A string of n UTF-16 units has at most n code points.
  if (text.length <= length) return text
  const codePoints = [...text]
  return codePoints.length <= length ? text : codePoints.slice(0, length - 1).join("") + "…"
}
