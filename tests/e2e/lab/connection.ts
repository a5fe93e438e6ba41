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

interface Waiting {
  readonly method: string
  readonly timer: NodeJS.Timeout
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

export async function connect<Protocol extends Methods>(endpoint: string): Promise<Connection<Protocol>> {
  const socket = new WebSocket(endpoint)
  const waiting = new Map<number, Waiting>()
  let last = 0
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as Answer
    const one = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || one === undefined) return
    waiting.delete(id)
    clearTimeout(one.timer)
    if (error === undefined) one.resolve(result ?? {})
    else one.reject(new Error(`${one.method}: ${typeof error === "string" ? `${error}, ${message}` : error.message}`))
  })
  socket.addEventListener("close", () => {
    for (const { method, timer, reject } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(`${method}: the browser is gone`))
    }
    waiting.clear()
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve(), { once: true })
    socket.addEventListener("error", () => reject(new Error(`no browser answers at ${endpoint}`)), { once: true })
  })
  return {
    send<Name extends keyof Protocol & string>(method: Name, params: Protocol[Name]["params"] = {}, session?: string) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(`${method}: the browser is gone`))
      const id = ++last
      const timeoutMs = method === "session.new" ? firstAnswerTimeoutMs : answerTimeoutMs
      return new Promise<Protocol[Name]["result"]>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id)
          reject(new Error(`${method}: the browser did not answer within ${timeoutMs} ms`))
        }, timeoutMs)
        waiting.set(id, { method, timer, resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) }))
      })
    },
    close: () => socket.close(),
  }
}
