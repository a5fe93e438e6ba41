import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BrowserName } from "./lab/browser.ts"
import { reportHostOf, repairBuild, writeBrokenBuild, type Breakage } from "./lab/broken-build.ts"
import { closeWelcomePage } from "./lab/welcome-page.ts"
import { until } from "./lab/wait.ts"
import { openPages, prepareBrowser, type Scene } from "./broken-scenes.ts"
import { secretPageColor } from "./steps.ts"
import { extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"

/** What a person sees of an exit in a browser with broken calls. */
export interface Outcome {
  /** Whether the exit made each of the broken calls. */
  readonly called: boolean
  /** Milliseconds from the press until the page was off the screen; null if it stayed. */
  readonly hiddenAfterMs: number | null
  /** Whether the exit closed the tab before the browser quit. */
  readonly closed: boolean
  /** Whether the exit emptied the lists before the browser quit. */
  readonly erased: boolean
  /** The lists that had a page after the next start, with the calls repaired. */
  readonly remaining: readonly string[]
}

/** How long a person stays at the computer after an exit, before closing the browser. */
const beforeQuit = { timeoutMs: 12_000, intervalMs: 50 }
/** The exit clears its journal entry 10 s after the rest in Chromium, 20 s in Firefox. */
const untilJournalCleared = { timeoutMs: 30_000, intervalMs: 250 }

/** Whether the promise resolves; false if it rejects. */
const resolves = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  )

/** Presses the key, and returns `Outcome.hiddenAfterMs`. */
async function pressAndTimeHiding(journey: Journey): Promise<number | null> {
  const { screen, browser } = journey
  await screen.focus(browser.windowClass)
  const pressedAt = performance.now()
  await screen.press("alt+x")
  const hiding = until("the page is off the screen", () => screen.pixel(640, 500) !== secretPageColor, {
    ...beforeQuit,
    intervalMs: 2,
  })
  return (await resolves(hiding)) ? performance.now() - pressedAt : null
}

/** The lists that still have the secret page or a help page. */
async function findRemaining(journey: Journey): Promise<string[]> {
  const secretTraces = await journey.findTraces("found.test")
  const helpTraces = await journey.findTraces(helpHost)
  const listNames = { tabs: "an open tab", closed: "recently closed", history: "the history" }
  return (["tabs", "closed", "history"] as const)
    .filter((list) => secretTraces[list].length + helpTraces[list].length > 0)
    .map((list) => listNames[list])
}

/** Waits for the recovery. Returns false if a journal entry is still there, so that the following start recovers again. */
async function waitUntilRecovered(journey: Journey): Promise<boolean> {
  // While Firefox installs the repaired version, nothing can run in the extension.
  const countStored = () =>
    journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length).catch(() => 1)
  const isDone = async () => (await countStored()) === 0
  return resolves(until("recovery is done", isDone, { timeoutMs: 45_000, intervalMs: 250 }))
}

async function visitAndExit(journey: Journey, { calls }: Breakage, scene: Scene): Promise<Omit<Outcome, "remaining">> {
  await prepareBrowser(journey, scene)
  const { requests } = journey.site
  const countBeforeVisit = requests.length
  await openPages(journey, scene)
  const countBefore = scene === "opening-page" ? countBeforeVisit : requests.length
  const hiddenAfterMs = await pressAndTimeHiding(journey)
  const isClosed = async () =>
    !(await journey.findTraces("http://found.test/")).tabs.some((url) => url.startsWith("http://found.test/"))
  const closed = await resolves(until("the tab is closed", isClosed, beforeQuit))
  const erased = await resolves(
    until("the page is erased", async () => (await findRemaining(journey)).length === 0, beforeQuit),
  )
  const hosts = calls.map(reportHostOf)
  const areCalled = (): boolean => {
    const requestedHosts = new Set(requests.slice(countBefore).map(({ host }) => host))
    return hosts.every((host) => requestedHosts.has(host))
  }
  // The exit may make the call after the lists are empty: when it verifies, or when it clears its journal entry.
  const called = await resolves(
    until("the calls are made", areCalled, scene === "clearing-journal" ? untilJournalCleared : beforeQuit),
  )
  return { called, hiddenAfterMs, closed, erased }
}

async function withBrokenBuild<Result>(
  name: BrowserName,
  breakage: Breakage,
  task: (journey: Journey, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-broken-"))
  writeBrokenBuild(extensionFor(name), folder, breakage)
  const journey = await startJourney(name, { extension: folder, keepWelcomePage: true })
  try {
    // If the broken call is the one that opens the welcome page, the page opens late or never.
    await closeWelcomePage(journey.browser, "maybe", 6_000)
    return await task(journey, folder)
  } finally {
    await journey.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Visits a page and exits once, in a browser that stays open. */
export function exitWithBrokenCalls(name: BrowserName, breakage: Breakage): Promise<Omit<Outcome, "remaining">> {
  return withBrokenBuild(name, breakage, (journey) => visitAndExit(journey, breakage, "usual"))
}

/** Visits a page, exits once, quits the browser, and starts it again with the calls repaired. */
export function exitAndRestartWithBrokenCalls(name: BrowserName, breakage: Breakage, scene: Scene): Promise<Outcome> {
  return withBrokenBuild(name, breakage, async (journey, folder) => {
    const outcome = await visitAndExit(journey, breakage, scene)
    await journey.restart(() => repairBuild(extensionFor(name), folder))
    const journalEntry = (await waitUntilRecovered(journey)) ? [] : ["a journal entry"]
    return { ...outcome, remaining: [...(await findRemaining(journey)), ...journalEntry] }
  })
}
