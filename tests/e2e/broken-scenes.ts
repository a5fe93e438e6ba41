import { until } from "./lab/wait.ts"
import { helpHost, type Journey } from "./journey.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { harmlessPage, secretPage, secretPageColor } from "./steps.ts"

/**
 * What is open when the key is pressed, or when the exit makes the broken call.
 * - `usual`: the secret page, a help page and a harmless page. The other scenes change this.
 * - `only-tab`: no harmless page, so the exit has to open a tab.
 * - `closed-window`: a window with a help page was closed before.
 * - `private-window`: the secret page is in a private window.
 * - `stopped-background`: the background is stopped before the press.
 * - `opening-page`: the call is made while the secret page opens.
 * - `clearing-journal`: the call may be made as late as when the exit clears its journal entry.
 */
export type Scene =
  "usual" | "only-tab" | "closed-window" | "private-window" | "stopped-background" | "opening-page" | "clearing-journal"

/** Changes what the scene needs in the browser before any page is open. */
export async function prepareBrowser(journey: Journey, scene: Scene): Promise<void> {
  if (scene === "private-window") await allowPrivateWindows(journey)
}

async function closeTabsExcept({ browser }: Journey, host: string): Promise<void> {
  await browser.ask(async (api, hostToKeep: string) => {
    const tabs = await api.tabs.query({})
    await api.tabs.remove(tabs.filter((tab) => !tab.url?.includes(hostToKeep)).flatMap((tab) => tab.id ?? []))
  }, host)
}

async function openAndCloseWindow({ browser }: Journey, address: string): Promise<void> {
  await browser.ask(async (api, url: string) => void (await api.windows.create({ url })), address)
  await until("the page has loaded", () =>
    browser.ask(async (api, url: string) => (await api.tabs.query({ url, status: "complete" })).length > 0, address),
  )
  await browser.ask(async (api, url: string) => {
    const [tab] = await api.tabs.query({ url })
    if (tab?.windowId !== undefined) await api.windows.remove(tab.windowId)
  }, address)
  await until("the window is in the list of closed windows", () =>
    browser.ask(async (api) => (await api.sessions.getRecentlyClosed()).some(({ window }) => window !== undefined)),
  )
}

async function openFromSearch({ browser }: Journey): Promise<void> {
  const search = await browser.open(`http://find.test/search?q=words&to=${encodeURIComponent(secretPage)}`)
  await search.clickOn("#new-tab")
}

/** Opens the pages of the scene, and last the page to exit from: in a private window, or through a search in a new tab. */
export async function openPages(journey: Journey, scene: Scene): Promise<void> {
  const { browser, screen } = journey
  const helpPage = `http://${helpHost}/plain?color=ff0000`
  const isPrivate = scene === "private-window"
  // For an exit from a private window, the ordinary window must have a harmless page in front: only then does the exit show it.
  const otherPages = isPrivate ? [helpPage, harmlessPage] : [harmlessPage, helpPage]
  for (const url of scene === "only-tab" ? [helpPage] : otherPages) await browser.open(url)
  if (scene === "only-tab") await closeTabsExcept(journey, helpHost)
  if (scene === "closed-window") await openAndCloseWindow(journey, `http://${helpHost}/plain?closed=before`)
  await (isPrivate ? openPrivately(journey, secretPage) : openFromSearch(journey))
  await until("the page is on the screen", () => screen.pixel(640, 500) === secretPageColor)
  await screen.waitUntilStill()
  if (scene === "stopped-background") await browser.stopBackground()
}
