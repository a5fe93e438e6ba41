import { expect } from "vitest"
import { until } from "../lab/wait.ts"
import type { Journey } from "../journey.ts"
import { chooseScope, closeTab, type Scope } from "../uses.ts"

export const calm = "http://news.test/plain?color=00ff00"
export const secret = "http://found.test/plain?color=ff0000"

/** What an exit must leave alone, and how to see whether it did. */
export interface Unrelated {
  /** Names everything that is missing now; empty if nothing is. */
  lost(): Promise<readonly string[]>
}

const words = ["news.test", "other.test", "account.test", "closed.test"]

async function counted(journey: Journey): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const word of words) {
    const { tabs, closed, history } = await journey.traces(word)
    counts.set(`open tabs of ${word}`, tabs.length)
    counts.set(`closed tabs of ${word}`, closed.length)
    counts.set(`pages of ${word} in the history`, history.length)
  }
  return counts
}

/** Reads the site's own cookie, so that the test opens no page. */
async function isLoggedIn(journey: Journey): Promise<boolean> {
  const page = await journey.browser.page("http://account.test/")
  return page.run(() => document.cookie.includes("session=open"))
}

async function closeOne(journey: Journey, address: string): Promise<void> {
  await journey.browser.open(address)
  await closeTab(journey, address)
  await until("the tab is under recently closed", async () => (await journey.traces(address)).closed.length === 1)
}

/**
 * Opens two other tabs, logs in to a site, and closes two tabs by hand. The scope "recent" erases their
 * history and the closed tabs, as the settings say, so `lost` then counts only the rest.
 */
export async function openUnrelated(journey: Journey, scope: Scope): Promise<Unrelated> {
  const { browser } = journey
  if (scope === "tab") await chooseScope(journey, "tab")
  await browser.open("http://account.test/account").then((page) => page.goTo("http://account.test/log-in"))
  await closeOne(journey, "http://closed.test/plain?one")
  await closeOne(journey, "http://closed.test/plain?two")
  await browser.open("http://other.test/plain?color=0000ff")
  await browser.open(calm)
  const before = await counted(journey)
  const counts = (name: string): boolean => scope === "tab" || name.startsWith("open")
  return {
    async lost() {
      const after = await counted(journey)
      const fewer = [...before].filter(([name, count]) => counts(name) && (after.get(name) ?? 0) < count)
      const missing = fewer.map(([name, count]) => `${name}: ${after.get(name) ?? 0} of ${count}`)
      return (await isLoggedIn(journey)) ? missing : [...missing, "the log-in"]
    },
  }
}

export const nothing = { tabs: [], closed: [], history: [] }

/** The color that `secret` fills the window with. */
export const red = "#ff0000"
const isRed = ({ screen }: Journey): boolean => screen.pixel(640, 600) === red

export const isShown = (journey: Journey): Promise<unknown> => until("the page is on the screen", () => isRed(journey))

export const isOffScreen = (journey: Journey): Promise<unknown> =>
  until("the page is off the screen", () => !isRed(journey), { intervalMs: 2 })

/** Closes every tab that shows no page of found.test. */
export function onlyThePage({ browser }: Journey): Promise<void> {
  return browser.ask(async (api) => {
    const others = (await api.tabs.query({})).filter((tab) => !tab.url?.includes("found.test"))
    await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
  })
}

/** Waits until no list of the browser has the word. On failure the assertion shows what is left. */
export async function isNowhere(journey: Journey, word: string, timeoutMs = 10_000): Promise<void> {
  const isGone = async (): Promise<boolean> => {
    const { tabs, closed, history } = await journey.traces(word)
    return tabs.length + closed.length + history.length === 0
  }
  await until("", isGone, { timeoutMs, intervalMs: 50 }).catch(() => null)
  expect(await journey.traces(word)).toEqual(nothing)
}

/** Waits until the exit has verified for the last time, 10 s later in Chromium and 20 s in Firefox, and left no journal entry for the next start. */
export function exitIsDone(journey: Journey): Promise<unknown> {
  const entries = () =>
    journey.browser.ask(async (api) =>
      Object.keys(await api.storage.local.get(null)).filter((key) => key !== "settings"),
    )
  return until("the exit is done", async () => (await entries()).length === 0, { timeoutMs: 60_000, intervalMs: 250 })
}

export const inFront = (journey: Journey): Promise<string> =>
  journey.browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url ?? "")
