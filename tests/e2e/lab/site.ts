import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { answerPage } from "./pages.ts"

interface SiteRequest {
  /** `CONNECT` for https, which the lab does not serve. */
  readonly method: string
  readonly host: string
  readonly path: string
}

/** One local server, used as the browser's proxy, that answers for every host. */
export interface Site {
  readonly port: number
  /** Every request of the browser, answered or refused. */
  readonly requests: readonly SiteRequest[]
  /** The query strings of requests to `http://lab.test/report?…`, oldest first. */
  readonly reports: readonly URLSearchParams[]
  /** How many responses for this path the site is still sending. */
  countOpenResponses(path: string): number
  /** Empties `requests` and `reports`. */
  clear(): void
  close(): Promise<void>
}

export interface SiteOptions {
  /** Hosts to answer for besides `*.test` and `*.localhost`, such as real help sites. */
  readonly hosts?: readonly string[]
  /** Extra pages for one test: path to HTML. */
  readonly pages?: Readonly<Record<string, string>>
  /** Files of `updates.test`, by path. A test changes them as a release does. */
  readonly updateFiles?: ReadonlyMap<string, Buffer>
}

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? "/", `http://${request.headers.host ?? "lab.test"}`)
}

/** The host of `updateFiles`. */
export const updateHost = "updates.test"

const fileTypes: Readonly<Record<string, string>> = {
  crx: "application/x-chrome-extension",
  json: "application/json",
  xml: "text/xml",
  xpi: "application/x-xpinstall",
}

const typeOf = (path: string): string => fileTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream"

function refuse(response: ServerResponse): void {
  response.writeHead(502, { "content-type": "text/plain" }).end("no network here")
}

export async function openSite({ hosts = [], pages = {}, updateFiles }: SiteOptions = {}): Promise<Site> {
  const requests: SiteRequest[] = []
  const reports: URLSearchParams[] = []
  const openResponses = new Map<ServerResponse, string>()
  // Chromium trusts `*.localhost` like https, and some page features need that.
  const isAnswered = (host: string) => /\.(test|localhost)$/.test(host) || hosts.includes(host)

  const server = createServer((request, response) => {
    const url = addressOf(request)
    requests.push({ method: request.method ?? "GET", host: url.hostname, path: url.pathname + url.search })
    if (!isAnswered(url.hostname)) return void refuse(response)
    if (url.hostname === "lab.test" && url.pathname === "/report") reports.push(url.searchParams)
    openResponses.set(response, url.pathname)
    response.on("close", () => openResponses.delete(response))
    const updateFile = url.hostname === updateHost ? updateFiles?.get(url.pathname) : undefined
    if (updateFile) return void response.writeHead(200, { "content-type": typeOf(url.pathname) }).end(updateFile)
    const extraPage = pages[url.pathname]
    if (extraPage !== undefined)
      return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(extraPage)
    answerPage(url, request.headers.cookie ?? "", response)
  })
  server.on("connect", (request: IncomingMessage, socket) => {
    const [host = ""] = (request.url ?? "").split(":")
    requests.push({ method: "CONNECT", host, path: "" })
    // A killed browser resets its connections.
    socket.on("error", () => socket.destroy())
    socket.end("HTTP/1.1 502 No network here\r\n\r\n")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    reports,
    countOpenResponses: (path) => [...openResponses.values()].filter((openPath) => openPath === path).length,
    clear() {
      requests.length = 0
      reports.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
