import { until } from "../tests/e2e/lab/wait.ts"
import { visits, type Session } from "./traces-visits.ts"

/**
 * The ways out of the visited pages. After "no visit", the profile contains only what the extension and the browser
 * store anyway.
 */
export const waysOut = [
  "no visit",
  "close only",
  "delete, then close",
  "exit: last minutes",
  "exit: only this tab",
] as const
export type WayOut = (typeof waysOut)[number]

async function pressExitKey({ browser, screen }: Session, eraseScope: "recent" | "tab"): Promise<void> {
  await browser.ask(
    async (api, scope: string) => void (await api.storage.local.set({ settings: { eraseScope: scope } })),
    eraseScope,
  )
  await screen.focus(browser.windowClass)
  await screen.press("alt+x")
  const localKeys = () => browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length)
  await until("the exit has started", async () => (await localKeys()) > 1)
  await until("the exit is done", async () => (await localKeys()) === 1, {
    timeoutMs: 60_000,
    intervalMs: 200,
  })
}

/**
 * Closes the tabs of the visited sites. With `deletesFirst`, it first deletes each of their addresses from the history.
 */
function closeTabs({ browser }: Session, deletesFirst: boolean): Promise<void> {
  const hosts = Object.values(visits).map(({ host }) => host)
  return browser.ask(
    async (api, options: { hosts: string[]; deletesFirst: boolean }) => {
      const isOfVisitedSite = (url = ""): boolean => URL.canParse(url) && options.hosts.includes(new URL(url).hostname)
      const tabs = (await api.tabs.query({})).filter((tab) => isOfVisitedSite(tab.url))
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
      const urls = pages.flatMap(({ url }) => (url !== undefined && isOfVisitedSite(url) ? url : []))
      if (options.deletesFirst) await Promise.all(urls.map((url) => api.history.deleteUrl({ url })))
      await api.tabs.remove(tabs.flatMap((tab) => tab.id ?? []))
    },
    { hosts, deletesFirst },
  )
}

export async function takeWayOut(session: Session, way: WayOut): Promise<void> {
  if (way === "exit: last minutes") await pressExitKey(session, "recent")
  else if (way === "exit: only this tab") await pressExitKey(session, "tab")
  else if (way !== "no visit") await closeTabs(session, way === "delete, then close")
}
