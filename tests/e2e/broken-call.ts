import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BrowserName } from "./lab/browser.ts"
import { hostOf, repair, writeBroken, type Breakage } from "./lab/faulty.ts"
import { closeFirstPage } from "./lab/first-page.ts"
import { until } from "./lab/wait.ts"
import { prepare, red, visit, type Scene } from "./broken-scenes.ts"
import { extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"

/** What a person sees of an exit in a browser with broken calls. */
export interface Outcome {
  /** Whether the exit made each of the broken calls. */
  readonly called: boolean
  /** Milliseconds from the press until the page was off the screen; null if it stayed. */
  readonly hidden: number | null
  /** Whether the tab was closed before the browser was. */
  readonly closed: boolean
  /** Whether the lists were empty before the browser was closed. */
  readonly erased: boolean
  /** Where a page was found after the next start, with the calls repaired. */
  readonly left: readonly string[]
}

/** How long a person stays at the computer after an exit, before closing the browser. */
const beforeQuit = { timeoutMs: 12_000, intervalMs: 50 }
/** Until the journal entry is cleared: 10 s after the rest in Chromium, 20 s in Firefox. */
const untilCleared = { timeoutMs: 30_000, intervalMs: 250 }

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
    ...beforeQuit,
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

/** False if a journal entry is still there, so that the following start recovers again. */
async function isRecovered(journey: Journey): Promise<boolean> {
  // While Firefox installs the other version, nothing can run in the extension.
  const stored = () =>
    journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length).catch(() => 1)
  return happened(until("recovery is done", async () => (await stored()) === 0, { timeoutMs: 45_000, intervalMs: 250 }))
}

async function visitAndExit(journey: Journey, { calls }: Breakage, scene: Scene): Promise<Omit<Outcome, "left">> {
  await prepare(journey, scene)
  const { requests } = journey.site
  const opened = requests.length
  await visit(journey, scene)
  const before = scene === "visiting" ? opened : requests.length
  const hidden = await press(journey)
  const isClosed = async () =>
    !(await journey.traces("http://found.test/")).tabs.some((url) => url.startsWith("http://found.test/"))
  const closed = await happened(until("the tab is closed", isClosed, beforeQuit))
  const erased = await happened(
    until("the page is erased", async () => (await remainingOf(journey)).length === 0, beforeQuit),
  )
  const hosts = calls.map(hostOf)
  const areCalled = (): boolean => {
    const asked = new Set(requests.slice(before).map(({ host }) => host))
    return hosts.every((host) => asked.has(host))
  }
  // The call may come after the lists are empty: when the exit verifies, or when it clears its journal entry.
  const called = await happened(until("the calls are made", areCalled, scene === "cleared" ? untilCleared : beforeQuit))
  return { called, hidden, closed, erased }
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
    // If the broken call is the one that opens this page, it opens late or never.
    await closeFirstPage(journey.browser, "maybe", 6_000)
    return await work(journey, folder)
  } finally {
    await journey.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Visits a page and exits once, in a browser that stays open. */
export function exitWithBrokenCalls(name: BrowserName, breakage: Breakage): Promise<Omit<Outcome, "left">> {
  return withBroken(name, breakage, (journey) => visitAndExit(journey, breakage, "usual"))
}

/** Visits a page, exits once, quits the browser, and starts it again with the calls repaired. */
export function tryBroken(name: BrowserName, breakage: Breakage, scene: Scene): Promise<Outcome> {
  return withBroken(name, breakage, async (journey, folder) => {
    const seen = await visitAndExit(journey, breakage, scene)
    await journey.restart(() => repair(extensionFor(name), folder))
    const entry = (await isRecovered(journey)) ? [] : ["a journal entry"]
    return { ...seen, left: [...(await remainingOf(journey)), ...entry] }
  })
}
