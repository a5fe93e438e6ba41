import { globSync, readFileSync } from "node:fs"
import { beforeEach, describe, expect, it, vi } from "vitest"
import type { Finding } from "@/core/readiness/readiness"
import sites from "virtual:help-sites"
import { extensionId, fakeBrowserApi, type ApiKind, type BrowserContents, type FakeApi } from "../../fakes/browser-api"

/** `missing`: the browser lacks it. `hangs`: it has it, but never answers. */
type Fault = "missing" | "hangs"

/** What remains when the exit has finished, what readiness warns of up front, and whether the popup reports it afterward. */
interface Outcome {
  readonly remaining: readonly string[]
  readonly warnedUpFront: readonly Finding[]
  readonly isReported: boolean
}

const kinds = ["chromium", "firefox"] as const
const origin = "chrome-extension://porchlight"
const helpHost = sites.find(({ reach }) => reach === "host")?.host ?? ""
const helpPage = `https://${helpHost}/chat`
const page = "https://found.test/story"
const news = "https://news.test/"
const pressedId = 9
const now = Date.parse("2026-11-22T12:00:00Z")
const minutesAgo = (minutes: number): number => now - minutes * 60_000

/** A page and a help page are open, the help page was closed once before, and a harmless tab was used last. */
const contentsAtPress = (): BrowserContents => ({
  tabs: [
    { id: 1, windowId: 1, url: news, active: false, discarded: false },
    { id: 2, windowId: 1, url: helpPage, active: false, discarded: false },
    { id: pressedId, windowId: 1, url: page, active: true, discarded: false },
  ],
  visits: [
    { url: news, time: minutesAgo(60) },
    { url: helpPage, time: minutesAgo(4000) },
    { url: page, time: minutesAgo(1) },
  ],
  closed: [{ url: helpPage, sessionId: "7" }],
  erasedHosts: new Set(),
})

type ApiObject = Record<string, unknown>
const childOf = (parent: ApiObject, name: string): ApiObject => (parent[name] ?? {}) as ApiObject

/** Breaks a call such as `tabs.query`, or all of `history` or `storage.local`. */
function breakCall(api: FakeApi, path: string, fault: Fault): void {
  const names = path.split(".")
  const name = names.pop() ?? ""
  const parent = names.reduce<ApiObject>(childOf, api)
  if (fault === "missing") Reflect.deleteProperty(parent, name)
  else if (typeof parent[name] === "function") parent[name] = () => new Promise(() => undefined)
  else for (const child of Object.keys(Object(parent[name]) as object)) breakCall(api, `${path}.${child}`, fault)
}

/** Every call, event and storage area of a browser, such as `tabs.query`, `tabs.onRemoved` and `storage.local`. */
function callsOf(kind: ApiKind): readonly string[] {
  const api = fakeBrowserApi(contentsAtPress(), kind)
  return Object.entries(api).flatMap(([name, calls]) => Object.keys(calls).map((call) => `${name}.${call}`))
}

const isEvent = (path: string): boolean => /\.on[A-Z]/.test(path)

beforeEach(() => {
  vi.useFakeTimers({ now })
  vi.stubGlobal("location", { origin })
  vi.stubGlobal("requestIdleCallback", (callback: () => void) => setTimeout(callback))
})

/** Waits at most this long for the page to leave the screen. A person has looked away from it long before. */
const hideTimeoutMs = 5000

async function timeUntil(isDone: () => boolean): Promise<number | null> {
  const start = Date.now()
  while (!isDone() && Date.now() - start < hideTimeoutMs) await vi.advanceTimersByTimeAsync(10)
  return isDone() ? Date.now() - start : null
}

const remainingOf = ({ tabs, visits, closed, erasedHosts }: BrowserContents, isHidden: boolean): readonly string[] => {
  const isTrace = ({ url }: { readonly url: string }): boolean => url === page || url === helpPage
  return [
    ...(isHidden ? [] : ["the page on the screen"]),
    ...(tabs.some(isTrace) ? ["an open tab"] : []),
    ...(visits.some(isTrace) ? ["the history"] : []),
    ...(closed.some(isTrace) ? ["the list of closed tabs"] : []),
    ...(erasedHosts.has(helpHost) ? [] : ["data of help sites"]),
  ]
}

/** The browser itself is asked for Porchlight by this id, so no browser lacks it. */
const isNeverMissing = (path: string): boolean => path === "runtime.id"

/** Starts the background in such a browser, presses the button of the popup, and waits until all of it is over. */
async function exitIn(kind: ApiKind, broken: readonly string[], fault: Fault) {
  vi.stubEnv("FIREFOX", kind === "firefox" ? "true" : "")
  vi.resetModules()
  const contents = contentsAtPress()
  const api = fakeBrowserApi(contents, kind)
  const { onMessage } = api.runtime
  const { session, local } = api.storage
  for (const path of broken) breakCall(api, path, fault)
  vi.doMock("wxt/browser", () => ({ browser: api }))

  const { default: background } = await import("@/entrypoints/background")
  const { askBrowser } = await import("@/platform/readiness")
  const { findingsOf } = await import("@/core/readiness/readiness")
  void background.main()
  await vi.advanceTimersByTimeAsync(5000)
  const answersPromise = askBrowser()
  await vi.advanceTimersByTimeAsync(5000)
  const findings = findingsOf(await answersPromise)

  onMessage.fire({ type: "exit", tabId: pressedId }, { id: extensionId, url: `${origin}/popup.html` })
  const hiddenAfterMs = await timeUntil(() => !contents.tabs.some(({ id, active }) => id === pressedId && active))
  await vi.runAllTimersAsync()

  const outcome: Outcome = {
    remaining: remainingOf(contents, hiddenAfterMs !== null),
    warnedUpFront: findings.filter(({ state }) => state !== "good"),
    isReported: [...session.content.keys()].some((key) => key.startsWith("incomplete:")),
  }
  const journalEntries = [...local.content.keys()].filter((key) => key.startsWith("journal:"))
  return { ...outcome, hiddenAfterMs, journalEntries }
}

describe.each(kinds)("an exit in a complete %s", (kind) => {
  it("leaves nothing and has nothing to say", async () => {
    const { hiddenAfterMs, ...outcome } = await exitIn(kind, [], "missing")
    expect(outcome).toEqual({ remaining: [], warnedUpFront: [], isReported: false, journalEntries: [] })
    expect(hiddenAfterMs).toBeLessThan(50)
  })
})

/** What other browsers lack (docs/ABILITIES.md), and every API that any browser might lack. */
const groupsOf: Readonly<Record<ApiKind, Readonly<Record<string, readonly string[]>>>> = {
  chromium: {
    "what Safari lacks": [
      ...["browsingData", "downloads", "history", "sessions", "storage.managed"],
      ...["tabs.discard", "tabs.onReplaced", "webNavigation.onHistoryStateUpdated"],
    ],
  },
  firefox: { "what Firefox for Android lacks": ["commands", "history", "sessions", "windows", "storage.managed"] },
}
const everyApi = [
  ...["action", "browsingData", "commands", "downloads", "extension", "history", "i18n", "management"],
  ...["scripting", "sessions", "webNavigation", "windows"],
]

interface Case {
  readonly kind: ApiKind
  readonly fault: Fault
  /** The row of the table. */
  readonly name: string
  readonly broken: readonly string[]
}

function casesOf(kind: ApiKind): readonly Case[] {
  const calls = callsOf(kind).filter((path) => !isNeverMissing(path))
  return [
    ...[...everyApi, ...calls].map((path) => ({ kind, fault: "missing", name: path, broken: [path] }) as const),
    ...calls
      .filter((path) => !isEvent(path))
      .map((path) => ({ kind, fault: "hangs", name: path, broken: [path] }) as const),
    ...Object.entries(groupsOf[kind]).map(([name, broken]) => ({ kind, fault: "missing", name, broken }) as const),
    { kind, fault: "missing", name: "all of these APIs", broken: everyApi },
  ]
}

/** What the readiness list says of each check, if it fails and if the browser does not answer. */
const warnings: Readonly<Record<Finding["check"], { readonly failed: string; readonly unknown: string }>> = {
  key: { failed: "no key", unknown: "key: unknown" },
  erasing: { failed: "can't erase", unknown: "erasing: unknown" },
  closed: { failed: "can't list closed tabs", unknown: "closed tabs: unknown" },
  siteData: { failed: "can't erase data of help sites", unknown: "data of help sites: unknown" },
  private: { failed: "not in private windows", unknown: "private windows: unknown" },
  toolbar: { failed: "not on the toolbar", unknown: "toolbar: unknown" },
}
const isUnknown = ({ state }: Finding): boolean => state === "unknown" || state === "unreadable"

/** One cell of the table in docs/ABILITIES.md. Empty: the exit is as complete as ever, and there is nothing to say. */
function cellOf({ remaining, warnedUpFront, isReported }: Outcome): string {
  const words = warnedUpFront.map((finding) => warnings[finding.check][isUnknown(finding) ? "unknown" : "failed"])
  return [
    ...(remaining.length > 0 ? [`leaves ${remaining.join(", ")}`] : []),
    ...(words.length > 0 ? [`warned up front (${words.join(", ")})`] : []),
    ...(isReported ? ["reported afterward"] : []),
  ].join("; ")
}

/** Without a message from the popup, its button reaches nobody. The key still works. */
const buttonNeeds = ["runtime.onMessage"]
/** Without these, no extension can close a tab, or in Firefox a tab that would ask "Leave site?". */
const closingNeeds = { chromium: ["tabs.remove"], firefox: ["tabs.remove", "tabs.discard", "tabs.get"] }

const results: Record<string, Record<string, string>> = {}

describe.each(kinds)("in %s", (kind) => {
  it.each(casesOf(kind).filter(({ broken }) => !broken.some((path) => buttonNeeds.includes(path))))(
    "without $name ($fault), an exit hides and closes the page, and says what it leaves",
    async ({ fault, name, broken }) => {
      const { hiddenAfterMs, journalEntries, ...outcome } = await exitIn(kind, broken, fault)
      results[`${kind} ${fault}`] = { ...results[`${kind} ${fault}`], [name]: cellOf(outcome) }
      expect(hiddenAfterMs).toBeLessThan(2000)
      if (!closingNeeds[kind].includes(name)) expect(outcome.remaining).not.toContain("an open tab")
      if (outcome.remaining.length > 0 && fault === "missing") {
        const isSaid = outcome.isReported || outcome.warnedUpFront.some((finding) => !isUnknown(finding))
        expect(isSaid, cellOf(outcome)).toBe(true)
      }
      // An entry that can never be finished would stay as a record of the exit.
      if (!outcome.isReported) expect(journalEntries).toEqual([])
    },
  )
})

describe("the table of missing calls", () => {
  it("covers every call that Porchlight makes", () => {
    const files = globSync(["platform/*.ts", "entrypoints/*.ts"]).map((file) => readFileSync(file, "utf8"))
    const code = files.join("\n").replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "")
    const calls = [...code.matchAll(/\bbrowser\??\.(\w+)\??\.(\w+)/g)].map(([, api, call]) => `${api}.${call}`)
    const events = [...code.matchAll(/listenTo\(browser\.(\w+), \{([^]*?)\}\s*[,)]/g)].flatMap(
      ([, api, listeners = ""]) =>
        [...listeners.matchAll(/(?:^|,|\n)\s*(on[A-Z]\w+)/g)].map(([, event]) => `${api}.${event}`),
    )
    const known = kinds.flatMap(callsOf)
    expect(calls.length).toBeGreaterThan(40)
    expect(events).toEqual(expect.arrayContaining(["runtime.onMessage", "webNavigation.onCreatedNavigationTarget"]))
    expect([...calls, ...events].filter((path) => !known.includes(path))).toEqual([])
  })

  it("is current: else run this test with -u, then npm run make:docs", async () => {
    await expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot("missing-calls.json")
  })
})
