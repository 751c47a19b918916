import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { isLanguage } from "./languages"
import { findPage } from "./library"
import { newsletterPage, subscribedPage } from "./pages/newsletter"
import { savedPagesPage } from "./pages/savedPages"
import { isReason } from "./reasons"
import { parseVersion } from "./versions"
import { isSamePage } from "./visitor"
import type { DocsState, Feedback, PageOfVersion } from "./visitor"

const noted: Reply = { status: 204, headers: {}, body: "" }
const refused: Reply = { status: 422, headers: {}, body: "" }

/** The page that a form is about, if there is such a page. */
function pageIn(form: URLSearchParams): PageOfVersion | undefined {
  const version = parseVersion(form.get("version"))
  const found = version && findPage(form.get("page") ?? "", version)
  return found && { page: found.id, version }
}

export function vote({ form }: PageRequest, visitor: DocsState): Reply {
  const about = pageIn(form)
  const helpful = form.get("helpful")
  if (!about || (helpful !== "yes" && helpful !== "no")) return refused
  remember(visitor, { ...about, helpful: helpful === "yes", details: null })
  return noted
}

export function sendFeedback({ form }: PageRequest, visitor: DocsState): Reply {
  const about = pageIn(form)
  const helpful = form.get("helpful") === "yes"
  const reason = form.get("reason") ?? ""
  if (!about || !isReason(reason, helpful)) return refused
  remember(visitor, { ...about, helpful, details: { reason, text: form.get("text")?.trim() ?? "" } })
  return noted
}

/** One opinion for each page: who changes their mind replaces it. */
function remember(visitor: DocsState, feedback: Feedback): void {
  visitor.feedback = [...visitor.feedback.filter((earlier) => !isSamePage(earlier, feedback)), feedback]
}

/** Answers with how many pages are saved now. */
export function savePage({ form }: PageRequest, visitor: DocsState): Reply {
  const about = pageIn(form)
  if (!about) return refused
  forgetSaved(visitor, about)
  if (form.get("saved") === "true") visitor.saved.push(about)
  return { status: 200, headers: { "content-type": "text/plain" }, body: String(visitor.saved.length) }
}

export function removeSaved({ form }: PageRequest, visitor: DocsState): Reply {
  const about = pageIn(form)
  if (!about) return refused
  forgetSaved(visitor, about)
  return redirect("/saved")
}

function forgetSaved(visitor: DocsState, about: PageOfVersion): void {
  visitor.saved = visitor.saved.filter((saved) => !isSamePage(saved, about))
}

export function showSaved(_: PageRequest, visitor: DocsState): Reply {
  return page(savedPagesPage(visitor))
}

export function chooseLanguage({ form }: PageRequest, visitor: DocsState): Reply {
  const language = form.get("language")
  if (!isLanguage(language)) return refused
  visitor.language = language
  const back = form.get("back") ?? "/"
  return redirect(/^\/(?![/\\])/.test(back) ? back : "/")
}

export function chooseTheme({ form }: PageRequest, visitor: DocsState): Reply {
  visitor.theme = form.get("theme") === "dark" ? "dark" : "light"
  return noted
}

export function chooseTab({ form }: PageRequest, visitor: DocsState): Reply {
  const group = form.get("group")
  if (group !== "package-manager" && group !== "system") return refused
  visitor.tabs[group] = form.get("tab") ?? ""
  return noted
}

export function noteCopy({ form }: PageRequest, visitor: DocsState): Reply {
  const about = pageIn(form)
  if (!about) return refused
  visitor.copied.push({ ...about, code: form.get("code") ?? "" })
  return noted
}

export function dismissAnnouncement(_: PageRequest, visitor: DocsState): Reply {
  visitor.announcementDismissed = true
  return noted
}

export function subscribe({ form }: PageRequest, visitor: DocsState): Reply {
  const email = form.get("email")?.trim() ?? ""
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return page(newsletterPage(visitor, email), 422)
  if (!visitor.newsletter.includes(email)) visitor.newsletter.push(email)
  return redirect("/newsletter/welcome")
}

export function showSubscribed(_: PageRequest, visitor: DocsState): Reply {
  return page(subscribedPage(visitor))
}
