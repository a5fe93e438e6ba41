import { until } from "../tests/e2e/lab/wait.ts"
import { visits, type Desk } from "./traces-visits.ts"

/** `no visit`: what a profile with the extension contains by itself, and is no trace. */
export const ways = [
  "no visit",
  "close only",
  "delete, then close",
  "exit: last minutes",
  "exit: only this tab",
] as const
export type Way = (typeof ways)[number]

async function exit({ browser, screen }: Desk, eraseScope: "recent" | "tab"): Promise<void> {
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

/** Closes the tabs of these sites; with `deletesFirst`, it first deletes each of their addresses from the history. */
function close({ browser }: Desk, deletesFirst: boolean): Promise<void> {
  const hosts = Object.values(visits).map(({ host }) => host)
  return browser.ask(
    async (api, given: { hosts: string[]; deletesFirst: boolean }) => {
      const isOfSession = (url = ""): boolean => URL.canParse(url) && given.hosts.includes(new URL(url).hostname)
      const tabs = (await api.tabs.query({})).filter((tab) => isOfSession(tab.url))
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
      const urls = pages.flatMap(({ url }) => (url !== undefined && isOfSession(url) ? url : []))
      if (given.deletesFirst) await Promise.all(urls.map((url) => api.history.deleteUrl({ url })))
      await api.tabs.remove(tabs.flatMap((tab) => tab.id ?? []))
    },
    { hosts, deletesFirst },
  )
}

export async function takeWayOut(desk: Desk, way: Way): Promise<void> {
  if (way === "exit: last minutes") await exit(desk, "recent")
  else if (way === "exit: only this tab") await exit(desk, "tab")
  else if (way !== "no visit") await close(desk, way === "delete, then close")
}
