import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BrowserName } from "./lab/browser.ts"
import { hostOf, repair, writeBroken, type Breakage } from "./lab/faulty.ts"
import { closeFirstPage } from "./lab/first-page.ts"
import { until } from "./lab/wait.ts"
import { prepare, red, visit, type Scene } from "./broken-scenes.ts"
import { extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"

/** What a person would have seen of an exit in a browser of which some calls are broken. */
export interface Outcome {
  /** Whether the exit came to each broken call at all. */
  readonly struck: boolean
  /** Milliseconds from the press until the page was off the screen; null: it stayed. */
  readonly hidden: number | null
  /** Whether the tab was closed before the browser was. */
  readonly closed: boolean
  /** Whether the lists were empty before the browser was closed. */
  readonly erased: boolean
  /** Where a page of the visit was found after the next start, with the calls whole again. */
  readonly left: readonly string[]
}

/** As long as a person would stay at the computer after an exit; then the browser is closed. */
const patience = { timeoutMs: 12_000, intervalMs: 50 }
/** Until the mark goes: 10 s after the rest in Chromium, 20 s in Firefox. */
const settling = { timeoutMs: 30_000, intervalMs: 250 }

const happened = (what: Promise<unknown>): Promise<boolean> =>
  what.then(
    () => true,
    () => false,
  )

async function press(journey: Journey): Promise<number | null> {
  const { screen, browser } = journey
  await screen.focus(browser.windowClass)
  const begin = performance.now()
  await screen.press("alt+x")
  const hidden = until("the page is off the screen", () => screen.pixel(640, 500) !== red, {
    ...patience,
    intervalMs: 2,
  })
  return (await happened(hidden)) ? performance.now() - begin : null
}

async function remainingOf(journey: Journey): Promise<string[]> {
  const [page, help] = [await journey.traces("found.test"), await journey.traces(helpHost)]
  const kinds = { tabs: "an open tab", closed: "recently closed", history: "the history" }
  return (["tabs", "closed", "history"] as const)
    .filter((kind) => page[kind].length + help[kind].length > 0)
    .map((kind) => kinds[kind])
}

/** False: a mark is still there, and the start after the next one looks again. */
async function isSwept(journey: Journey): Promise<boolean> {
  // While Firefox takes the other version in, nothing of the extension can be asked.
  const stored = () =>
    journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length).catch(() => 1)
  return happened(
    until("the sweep is done", async () => (await stored()) === 0, { timeoutMs: 45_000, intervalMs: 250 }),
  )
}

async function leave(journey: Journey, { calls }: Breakage, scene: Scene): Promise<Omit<Outcome, "left">> {
  await prepare(journey, scene)
  const { requests } = journey.site
  const opened = requests.length
  await visit(journey, scene)
  const before = scene === "visiting" ? opened : requests.length
  const hidden = await press(journey)
  const isClosed = async () =>
    !(await journey.traces("http://found.test/")).tabs.some((url) => url.startsWith("http://found.test/"))
  const closed = await happened(until("the tab is closed", isClosed, patience))
  const erased = await happened(until("it is erased", async () => (await remainingOf(journey)).length === 0, patience))
  const hosts = calls.map(hostOf)
  const isStruck = (): boolean => {
    const asked = new Set(requests.slice(before).map(({ host }) => host))
    return hosts.every((host) => asked.has(host))
  }
  // It may come after the lists are empty: when the exit looks again, or when its mark goes.
  const struck = await happened(until("the call is made", isStruck, scene === "settled" ? settling : patience))
  return { struck, hidden, closed, erased }
}

async function withBroken<T>(
  name: BrowserName,
  breakage: Breakage,
  work: (journey: Journey, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-broken-"))
  writeBroken(extensionFor(name), folder, breakage)
  const journey = await startJourney(name, { extension: folder, keepFirstPage: true })
  try {
    // Where the broken call is one that opens it, it comes late or never.
    await closeFirstPage(journey.browser, "maybe", 6_000)
    return await work(journey, folder)
  } finally {
    await journey.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One visit, one press, in a browser that stays open. */
export function exitWithBrokenCalls(name: BrowserName, breakage: Breakage): Promise<Omit<Outcome, "left">> {
  return withBroken(name, breakage, (journey) => leave(journey, breakage, "usual"))
}

/** One visit, one press, one close of the browser, one start. */
export function tryBroken(name: BrowserName, breakage: Breakage, scene: Scene): Promise<Outcome> {
  return withBroken(name, breakage, async (journey, folder) => {
    const seen = await leave(journey, breakage, scene)
    await journey.restart(() => repair(extensionFor(name), folder))
    const mark = (await isSwept(journey)) ? [] : ["a mark"]
    return { ...seen, left: [...(await remainingOf(journey)), ...mark] }
  })
}
