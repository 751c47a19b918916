import type { Message } from "./message"

/** What the navigation leads to: a folder, or the messages of all folders that have something in common. */
export type View = { id: string; path: string; name: string; holds(message: Message): boolean }

export const ownFolders = [
  { id: "projects", name: "Projects" },
  { id: "travel", name: "Travel" },
  { id: "receipts", name: "Receipts" },
]

export const labels = [
  { id: "work", name: "Work" },
  { id: "family", name: "Family" },
  { id: "waiting", name: "Waiting for reply" },
]

const starred: View = {
  id: "starred",
  path: "/mail/starred",
  name: "Starred",
  holds: (message) => message.starred && message.folder !== "trash" && message.folder !== "spam",
}

export const mainViews: View[] = [
  folderView("inbox", "Inbox"),
  starred,
  folderView("sent", "Sent"),
  folderView("drafts", "Drafts"),
  folderView("archive", "Archive"),
  folderView("spam", "Spam"),
  folderView("trash", "Trash"),
]

export const folderViews = ownFolders.map(({ id, name }) => folderView(id, name))

export const labelViews = labels.map(({ id, name }): View => ({
  id: `label-${id}`,
  path: `/label/${id}`,
  name,
  holds: (message) => message.labels.includes(id) && message.folder !== "trash",
}))

export const views = [...mainViews, ...folderViews, ...labelViews]

export function viewAt(path: string): View | undefined {
  return views.find((view) => view.path === path)
}

export function folderName(id: string): string {
  return views.find((view) => view.id === id)?.name ?? id
}

function folderView(id: string, name: string): View {
  return { id, path: `/mail/${id}`, name, holds: (message) => message.folder === id }
}
