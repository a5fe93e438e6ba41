import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserName, LabBrowser, LaunchOptions } from "./browser.ts"
import { until } from "./wait.ts"

const page = "welcome.html"

/**
 * Whether this start opens the welcome page; call it before the start. `sure`: the start installs an
 * extension that has one. `maybe`: Chromium treats every start with an extension from the command line
 * as an install, but recovery after a power cut may close the page first.
 */
export function opensFirstPage(name: BrowserName, { extension, profile, policies }: LaunchOptions) {
  const isManaged = JSON.stringify(policies ?? {}).includes('"3rdparty"')
  if (!existsSync(join(extension, page))) return "never"
  if (isManaged) return name === "chromium" ? "maybe" : "never"
  if (!existsSync(profile) || readdirSync(profile).length === 0) return "sure"
  return name === "chromium" ? "maybe" : "never"
}

/** Closes the welcome page, and removes it from history and recently closed tabs unless a policy forbids that. */
export async function closeFirstPage(
  browser: LabBrowser,
  opens: "sure" | "maybe",
  timeoutMs = opens === "sure" ? 30_000 : 2_000,
): Promise<void> {
  const address = browser.extensionUrl(page)
  const find = (wanted: string) =>
    browser.ask(async (api, url: string) => {
      const tabs = await api.tabs.query({})
      return tabs.find((tab) => tab.url === url && tab.status === "complete")?.id ?? null
    }, wanted)
  const open = until("the first page is open", () => find(address).catch(() => null), { timeoutMs })
  const id = opens === "sure" ? await open : await open.catch(() => null)
  if (id === null) return
  await browser.ask((api, tab: number) => api.tabs.remove(tab).catch(() => undefined), id)
  await until("the first page is in no list", () =>
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
