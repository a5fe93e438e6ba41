import type { ProtocolMapping } from "devtools-protocol/types/protocol-mapping.js"
import type { Commands } from "webdriver-bidi-protocol"

/**
 * Talks to a browser in its own protocol (DevTools in Chromium, WebDriver BiDi in Firefox). The
 * usual drivers attach to every page, which keeps pages "visible" and workers running, and answers
 * "Leave site?" dialogs. This connection attaches only while it evaluates.
 */
export interface Connection<Protocol extends Methods> {
  send<Name extends keyof Protocol & string>(
    method: Name,
    params?: Protocol[Name]["params"],
    session?: string,
  ): Promise<Protocol[Name]["result"]>
  close(): void
}

type Methods = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>

/** Parameters and result of each method of Chromium's protocol. */
export type DevTools = {
  readonly [Name in keyof ProtocolMapping.Commands]: {
    readonly params: ProtocolMapping.Commands[Name]["paramsType"][0]
    readonly result: ProtocolMapping.Commands[Name]["returnType"]
  }
}

/** "chrome" selects Firefox's own windows: https://firefox-source-docs.mozilla.org/remote/ */
interface FirefoxScope {
  readonly "moz:scope"?: "chrome" | "content"
}

/** Parameters and result of each method of Firefox's protocol. */
export type WebDriverBiDi = {
  readonly [Name in keyof Commands]: {
    readonly params: Commands[Name]["params"] & FirefoxScope
    readonly result: Commands[Name]["returnType"]
  }
}

/** An open menu or dialog can keep a browser from answering at all. */
const answerTimeoutMs = 20_000
/** Firefox answers its first call once it has started, which takes longer on a busy computer. */
const firstAnswerTimeoutMs = 60_000

interface Answer {
  readonly id?: number
  readonly result?: unknown
  /** An object in DevTools; in BiDi a code, with the text in `message`. */
  readonly error?: { readonly message: string } | string
  readonly message?: string
}

interface PendingCall {
  readonly method: string
  readonly timer: NodeJS.Timeout
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

export async function connect<Protocol extends Methods>(endpoint: string): Promise<Connection<Protocol>> {
  const socket = new WebSocket(endpoint)
  const pendingCalls = new Map<number, PendingCall>()
  let lastId = 0
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as Answer
    const call = id === undefined ? undefined : pendingCalls.get(id)
    if (id === undefined || call === undefined) return
    pendingCalls.delete(id)
    clearTimeout(call.timer)
    if (error === undefined) call.resolve(result ?? {})
    else call.reject(new Error(`${call.method}: ${typeof error === "string" ? `${error}, ${message}` : error.message}`))
  })
  socket.addEventListener("close", () => {
    for (const { method, timer, reject } of pendingCalls.values()) {
      clearTimeout(timer)
      reject(new Error(`${method}: the browser is gone`))
    }
    pendingCalls.clear()
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve(), { once: true })
    socket.addEventListener("error", () => reject(new Error(`no browser answers at ${endpoint}`)), { once: true })
  })
  return {
    send<Name extends keyof Protocol & string>(method: Name, params: Protocol[Name]["params"] = {}, session?: string) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(`${method}: the browser is gone`))
      const id = ++lastId
      const timeoutMs = method === "session.new" ? firstAnswerTimeoutMs : answerTimeoutMs
      return new Promise<Protocol[Name]["result"]>((resolve, reject) => {
        const timer = setTimeout(() => {
          pendingCalls.delete(id)
          reject(new Error(`${method}: the browser did not answer within ${timeoutMs} ms`))
        }, timeoutMs)
        pendingCalls.set(id, { method, timer, resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }))
      })
    },
    close: () => socket.close(),
  }
}
