/**
 * What a document has just asked for and not got yet, said by its content script while it acts; `null` once it is
 * settled within the document. The background learns from it why a page shows nothing new. A link asks for a `tab`.
 */
export type Asked = { for: "page" | "download" | "tab"; url: string }

export type AskedMessage = { asked: Asked | null }

/** Said to a content script that waits for its page to leave: the browser has given up loading, it stays. */
export type StayedMessage = { stayed: true }
