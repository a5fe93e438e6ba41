import { until } from "../lab/wait.ts"
import type { Journey } from "../journey.ts"
import { chooseEraseScope, closeTab, harmlessPage, secretPageColor, type EraseScope } from "../steps.ts"

/** Pages and a log-in that an exit must leave alone. */
export interface UnrelatedPages {
  /** Names everything that is missing now. The list is empty if nothing is. */
  findLost(): Promise<readonly string[]>
}

const hosts = ["news.test", "other.test", "account.test", "closed.test"]

/** The number of open tabs, closed tabs and history pages of each host. */
async function countPages(journey: Journey): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const host of hosts) {
    const { tabs, closed, history } = await journey.findTraces(host)
    counts.set(`open tabs of ${host}`, tabs.length)
    counts.set(`closed tabs of ${host}`, closed.length)
    counts.set(`pages of ${host} in the history`, history.length)
  }
  return counts
}

/** Reads the site's cookie in the tab that is already open, so that the test opens no page. */
async function isLoggedIn(journey: Journey): Promise<boolean> {
  const page = await journey.browser.waitForPage("http://account.test/")
  return page.run(() => document.cookie.includes("session=open"))
}

async function openAndClose(journey: Journey, address: string): Promise<void> {
  await journey.browser.open(address)
  await closeTab(journey, address)
  await until("the tab is under recently closed", async () => (await journey.findTraces(address)).closed.length === 1)
}

/**
 * Logs in to a site, opens and closes two tabs by hand, and opens two other tabs. With the erase scope
 * "recent" an exit must erase their history and the closed tabs, so `findLost` then looks only for open tabs
 * and the log-in.
 */
export async function openUnrelatedPages(journey: Journey, eraseScope: EraseScope): Promise<UnrelatedPages> {
  const { browser } = journey
  if (eraseScope === "tab") await chooseEraseScope(journey, "tab")
  await browser.open("http://account.test/account").then((page) => page.goTo("http://account.test/log-in"))
  await openAndClose(journey, "http://closed.test/plain?one")
  await openAndClose(journey, "http://closed.test/plain?two")
  await browser.open("http://other.test/plain?color=0000ff")
  await browser.open(harmlessPage)
  const before = await countPages(journey)
  const mustStay = (name: string): boolean => eraseScope === "tab" || name.startsWith("open")
  return {
    async findLost() {
      const after = await countPages(journey)
      const fewer = [...before].filter(([name, count]) => mustStay(name) && (after.get(name) ?? 0) < count)
      const missing = fewer.map(([name, count]) => `${name}: ${after.get(name) ?? 0} of ${count}`)
      return (await isLoggedIn(journey)) ? missing : [...missing, "the log-in"]
    },
  }
}

/** What `findTraces` returns for a page that is in no list. */
export const noTraces = { tabs: [], closed: [], history: [] }

/** Whether `secretPage` is on the screen. */
export const isSecretPageShown = ({ screen }: Journey): boolean => screen.pixel(640, 600) === secretPageColor

export const waitUntilShown = (journey: Journey): Promise<unknown> =>
  until("the page is on the screen", () => isSecretPageShown(journey))

export const waitUntilHidden = (journey: Journey): Promise<unknown> =>
  until("the page is off the screen", () => !isSecretPageShown(journey), { intervalMs: 2 })

/** Closes every tab that shows no page of found.test. */
export function closeOtherTabs({ browser }: Journey): Promise<void> {
  return browser.ask(async (api) => {
    const others = (await api.tabs.query({})).filter((tab) => !tab.url?.includes("found.test"))
    await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
  })
}

/** The address of the tab in front. */
export const readFrontAddress = (journey: Journey): Promise<string> =>
  journey.browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url ?? "")
