import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserName, LabBrowser, LaunchOptions } from "./browser.ts"
import { until } from "./wait.ts"

const welcomePage = "welcome.html"

/**
 * Whether this start opens the welcome page. Call it before the start. It returns "yes" if the start
 * installs an extension that has the page. In later starts it returns "maybe" for Chromium, which treats
 * every start with an extension from the command line as an install. But recovery after a power cut may
 * close the page before the lab does.
 */
export function predictWelcomePage(
  name: BrowserName,
  { extension, profile, policies, idByPolicy }: LaunchOptions,
): "yes" | "maybe" | "no" {
  if (idByPolicy) return "no"
  const isManaged = JSON.stringify(policies ?? {}).includes('"3rdparty"')
  if (!existsSync(join(extension, welcomePage))) return "no"
  if (isManaged) return name === "chromium" ? "maybe" : "no"
  if (!existsSync(profile) || readdirSync(profile).length === 0) return "yes"
  return name === "chromium" ? "maybe" : "no"
}

/** Closes the welcome page, and removes it from history and recently closed tabs unless a policy forbids that. */
export async function closeWelcomePage(
  browser: LabBrowser,
  willOpen: "yes" | "maybe",
  timeoutMs = willOpen === "yes" ? 30_000 : 2_000,
): Promise<void> {
  const address = browser.extensionUrl(welcomePage)
  const findTabId = (wantedUrl: string) =>
    browser.ask(async (api, url: string) => {
      const tabs = await api.tabs.query({})
      return tabs.find((tab) => tab.url === url && tab.status === "complete")?.id ?? null
    }, wantedUrl)
  const openTabId = until("the welcome page is open", () => findTabId(address).catch(() => null), { timeoutMs })
  const id = willOpen === "yes" ? await openTabId : await openTabId.catch(() => null)
  if (id === null) return
  await browser.ask((api, tab: number) => api.tabs.remove(tab).catch(() => undefined), id)
  await until("the welcome page is in no list", () =>
    browser.ask(async (api, url: string) => {
      if ((await api.tabs.query({})).some((tab) => tab.url === url)) return false
      const mayErase = await api.history.deleteUrl({ url }).then(
        () => true,
        () => false,
      )
      if (!mayErase) return true
      const closed = await api.sessions.getRecentlyClosed()
      const entries = closed.flatMap(({ tab }) => (tab?.url === url ? tab : []))
      const firefox = api.sessions as unknown as { forgetClosedTab?: (window: number, id: string) => Promise<void> }
      for (const tab of entries) await firefox.forgetClosedTab?.(tab.windowId, tab.sessionId ?? "")
      return entries.length === 0
    }, address),
  )
}
