import { until } from "./lab/wait.ts"
import { helpHost, type Journey } from "./journey.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"

/**
 * What else is open when the key is pressed. `usual`: a harmless tab. `alone`: no other tab, so the exit
 * has to open one. `window`: usual, after a window with a help page was closed. `private`: usual, with
 * the page in a private window. `stopped`: usual, with the background stopped before the press.
 * `visiting`: usual, for a call made while the page opens. `cleared`: usual, for a call made by the time
 * the journal entry is cleared.
 */
export type Scene = "usual" | "alone" | "window" | "private" | "stopped" | "visiting" | "cleared"

export const red = "#ff0000"
const page = "http://found.test/plain?color=ff0000"
const calm = "http://news.test/plain?color=00ff00"

/** Sets up the browser before the visit. */
export async function prepare(journey: Journey, scene: Scene): Promise<void> {
  if (scene === "private") await allowPrivateWindows(journey)
}

async function closeOthers({ browser }: Journey, kept: string): Promise<void> {
  await browser.ask(async (api, keep: string) => {
    const tabs = await api.tabs.query({})
    await api.tabs.remove(tabs.filter((tab) => !tab.url?.includes(keep)).flatMap((tab) => tab.id ?? []))
  }, kept)
}

async function closeWindowOf({ browser }: Journey, url: string): Promise<void> {
  await browser.ask(async (api, to: string) => void (await api.windows.create({ url: to })), url)
  await until("the page has loaded", () =>
    browser.ask(async (api, to: string) => (await api.tabs.query({ url: to, status: "complete" })).length > 0, url),
  )
  await browser.ask(async (api, to: string) => {
    const [tab] = await api.tabs.query({ url: to })
    if (tab?.windowId !== undefined) await api.windows.remove(tab.windowId)
  }, url)
  await until("the window is in the list of closed windows", () =>
    browser.ask(async (api) => (await api.sessions.getRecentlyClosed()).some(({ window }) => window !== undefined)),
  )
}

async function openFromSearch({ browser }: Journey): Promise<void> {
  const search = await browser.open(`http://find.test/search?q=words&to=${encodeURIComponent(page)}`)
  await search.clickOn("#new-tab")
}

/** Opens what the scene needs, a help page in the background, and the page to exit from (in its own tab, through a search unless private). */
export async function visit(journey: Journey, scene: Scene): Promise<void> {
  const { browser, screen } = journey
  const help = `http://${helpHost}/plain?color=ff0000`
  // The exit shows the ordinary window only if that window has a harmless page in front.
  const others = scene === "private" ? [help, calm] : [calm, help]
  for (const url of scene === "alone" ? [help] : others) await browser.open(url)
  if (scene === "alone") await closeOthers(journey, helpHost)
  if (scene === "window") await closeWindowOf(journey, `http://${helpHost}/plain?closed=before`)
  await (scene === "private" ? openPrivately(journey, page) : openFromSearch(journey))
  await until("the page is on the screen", () => screen.pixel(640, 500) === red)
  await screen.still()
  if (scene === "stopped") await browser.stopBackground()
}
