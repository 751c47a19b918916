import type * as z from "zod"

/** One entry per method: what goes in, what comes out. */
export type Contract = Record<string, { params: z.ZodType; result: z.ZodType }>

export type Request = { to: string; method: string; params: unknown }
export type Reply = { ok: true; result: unknown } | { ok: false; error: { name: string; message: string } }

/** The part of `runtime.MessageSender` that receivers check. */
export type Sender = {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined } | undefined
}

export type Handlers<C extends Contract> = {
  [M in keyof C]: (params: z.output<C[M]["params"]>, sender: Sender) => Promise<z.output<C[M]["result"]>>
}

export type Client<C extends Contract> = {
  [M in keyof C]: (params: z.input<C[M]["params"]>) => Promise<z.output<C[M]["result"]>>
}

/** An error thrown in another context; `name` and `message` are the original's, `cause` the raw reply. */
export class RemoteError extends Error {
  constructor(error: { name: string; message: string }, options?: ErrorOptions) {
    super(error.message, options)
    this.name = error.name
  }
}

/**
 * A `runtime.onMessage` listener. Answers only requests addressed to `to`; anything else is left to other
 * listeners (`undefined`). With a contract, params are parsed before a handler sees them; `allow` refuses senders.
 */
export function serve<C extends Contract>(
  to: string,
  handlers: Handlers<C>,
  options: { contract?: C; allow?: (sender: Sender) => boolean } = {},
): (message: unknown, sender: Sender) => Promise<Reply> | undefined {
  return (message, sender) => {
    if (!isRequest(message) || message.to !== to) return undefined
    return reply(message, sender)
  }

  async function reply({ method, params }: Request, sender: Sender): Promise<Reply> {
    try {
      if (options.allow && !options.allow(sender)) throw new Error(`${to} does not take messages from here`)
      if (!Object.hasOwn(handlers, method)) throw new Error(`${to} has no method "${method}"`)
      const handler = handlers[method as keyof C] as (params: unknown, sender: Sender) => Promise<unknown>
      const schema = options.contract?.[method]?.params
      return { ok: true, result: await handler(schema ? schema.parse(params) : params, sender) }
    } catch (error) {
      return { ok: false, error: describeError(error) }
    }
  }
}

/** An object with one async method per entry of the contract, sending through `send`. */
export function client<C extends Contract>(
  to: string,
  send: (request: Request) => Promise<unknown>,
): Client<C> {
  return new Proxy({} as Client<C>, {
    get: (_, method) =>
      // A client is often returned from an async function, which looks for `then`.
      typeof method !== "string" || method === "then"
        ? undefined
        : async (params: unknown) => unwrap(to, method, await send({ to, method, params })),
  })
}

function unwrap(to: string, method: string, reply: unknown): unknown {
  if (!isReply(reply))
    throw new RemoteError({ name: "NoReplyError", message: `${to} did not answer ${method}` })
  if (!reply.ok) throw new RemoteError(reply.error, { cause: reply })
  return reply.result
}

function isRequest(value: unknown): value is Request {
  return isObject(value) && typeof value["to"] === "string" && typeof value["method"] === "string"
}

function isReply(value: unknown): value is Reply {
  return isObject(value) && typeof value["ok"] === "boolean"
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

function describeError(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) }
}
