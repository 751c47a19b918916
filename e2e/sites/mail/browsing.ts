import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { viewAt } from "./folders"
import { contactsPage } from "./pages/contacts"
import { draftsPage } from "./pages/drafts"
import { infoPage } from "./pages/info"
import { notFoundPage } from "./pages/layout"
import { listPage } from "./pages/list"
import { messagePage } from "./pages/message"
import { searchMessages } from "./search"
import type { Visitor } from "./visitor"

export function showView({ path }: PageRequest, visitor: Visitor): Reply {
  const view = viewAt(path)
  if (!view) return showNotFound(visitor)
  if (view.id === "drafts") return page(draftsPage(visitor))
  const messages = visitor.messages.filter((message) => view.holds(message))
  return page(listPage(visitor, { path, title: view.name, folder: view.id, messages }))
}

export function showSearch({ query }: PageRequest, visitor: Visitor): Reply {
  const words = (query.get("q") ?? "").trim()
  if (words === "") return redirect("/mail/inbox")
  if (visitor.searches.at(-1) !== words) visitor.searches.push(words)
  const messages = searchMessages(visitor.messages, words)
  return page(
    listPage(visitor, { path: "/search", title: "Search results", folder: "search", messages, query: words }),
  )
}

/** Opening a message marks it as read. */
export function showMessage({ params }: PageRequest, visitor: Visitor): Reply {
  const message = visitor.messages.find(({ id }) => id === params["id"])
  if (!message) return showNotFound(visitor)
  message.unread = false
  return page(messagePage(visitor, message))
}

export function showContacts(_: PageRequest, visitor: Visitor): Reply {
  return page(contactsPage(visitor))
}

export function showInfo({ path }: PageRequest, visitor: Visitor): Reply {
  return page(infoPage(visitor, path))
}

export function showNotFound(visitor: Visitor): Reply {
  return page(notFoundPage(visitor), 404)
}
