import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, LabBrowser } from "../../tests/lab/browser.ts"
import { launch } from "../../tests/lab/launch.ts"
import { filesWith } from "../../tests/lab/profile.ts"
import { openScreen, type Screen } from "../../tests/lab/screen.ts"
import { openSite } from "../../tests/lab/site.ts"
import { until } from "../../tests/lab/wait.ts"
import { publish } from "./publish.ts"
import { row } from "./figures.ts"

/** `npm run bench:traces`: what each way out leaves in the lists and in the files of the profile. */
const helpHost = "humantraffickinghotline.org"
const builds = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const
/** A word of its own for each visit, looked for everywhere afterwards. */
const visits = { "help site": "helpmark", "ordinary page": "pagemark", "its search": "searchmark" } as const
const ways = ["close only", "delete, then close", "exit: last minutes", "exit: only this tab"] as const
type Way = (typeof ways)[number]

async function leaveTraces(browser: LabBrowser, screen: Screen, host: string, mark: string): Promise<void> {
  const page = await browser.open(`http://${host}/traces?mark=${mark}`)
  await until("the traces are left", () => page.run(() => document.querySelector("#state")?.textContent === "left"))
  await page.clickOn("input")
  await screen.type(`${mark}typed`)
  await screen.press("Return")
  await until("the form is sent", () => page.run(() => document.title === "Sent"))
}

async function visitAll(browser: LabBrowser, screen: Screen): Promise<void> {
  await browser.open("http://news.test/plain")
  await leaveTraces(browser, screen, helpHost, visits["help site"])
  const target = `http://found.test/traces?mark=${visits["ordinary page"]}`
  const search = await browser.open(
    `http://find.test/search?q=${visits["its search"]}&to=${encodeURIComponent(target)}`,
  )
  await search.clickOn("#here")
  const page = await browser.page("http://found.test/traces")
  await until("the traces are left", () => page.run(() => document.querySelector("#state")?.textContent === "left"))
}

async function leave(browser: LabBrowser, screen: Screen, way: Way): Promise<void> {
  if (way.startsWith("exit")) {
    const eraseScope = way === "exit: only this tab" ? "tab" : "recent"
    await browser.ask(
      async (api, scope: string) => void (await api.storage.local.set({ settings: { eraseScope: scope } })),
      eraseScope,
    )
    await screen.focus(browser.windowClass)
    await screen.press("alt+x")
    const marks = () => browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length)
    await until("the exit has begun", async () => (await marks()) > 1)
    await until("the exit is done with everything", async () => (await marks()) === 1, { atMost: 60_000, every: 200 })
    return
  }
  await browser.ask(async (api, first: boolean) => {
    const tabs = (await api.tabs.query({})).filter(
      (tab) => !tab.url?.includes("news.test") && tab.url?.startsWith("http"),
    )
    const pages = await api.history.search({ text: "mark", startTime: 0, maxResults: 1000 })
    if (first) await Promise.all(pages.map((page) => api.history.deleteUrl({ url: page.url ?? "" })))
    await api.tabs.remove(tabs.flatMap((tab) => tab.id ?? []))
  }, way === "delete, then close")
}

function listsWith(browser: LabBrowser, mark: string): Promise<string[]> {
  return browser.ask(async (api, word: string) => {
    const has = (url: string | undefined): boolean => url?.includes(word) ?? false
    const sessions = await api.sessions.getRecentlyClosed()
    const closed = sessions.flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
    const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
    const open = await api.tabs.query({})
    return [
      ...(open.some((tab) => has(tab.url)) ? ["open tab"] : []),
      ...(closed.some((tab) => has(tab?.url)) ? ["recently closed"] : []),
      ...(pages.some((page) => has(page.url)) ? ["history"] : []),
    ]
  }, mark)
}

/** Names of files differ from run to run by numbers; what they are for does not. */
function kindsOf(files: readonly string[]): string {
  const kinds = files.map((file) =>
    file
      .replace(/^Default\//, "")
      .split("/")
      .slice(0, 2)
      .join("/")
      .replace(/[\d_]{5,}|[0-9a-f]{16,}/gi, "…"),
  )
  return [...new Set(kinds)].join(", ") || "none"
}

async function measure(name: BrowserName, way: Way): Promise<string[]> {
  const screen = await openScreen()
  const site = await openSite({ hosts: [helpHost] })
  const profile = mkdtempSync(join(tmpdir(), "porchlight-traces-"))
  const extension = fileURLToPath(new URL(`../../.output/${builds[name]}`, import.meta.url))
  const start = (): Promise<LabBrowser> => launch(name, { screen, site, profile, extension })
  let browser = await start()
  await visitAll(browser, screen)
  await leave(browser, screen, way)
  const entries = Object.entries(visits)
  const now = await Promise.all(entries.map(([, mark]) => listsWith(browser, mark)))
  await browser.quit()
  const files = entries.map(([, mark]) => kindsOf(filesWith(profile, mark)))
  browser = await start()
  const after = await Promise.all(entries.map(([, mark]) => listsWith(browser, mark)))
  await browser.quit()
  await site.close()
  await screen.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return entries.map(([visit], index) =>
    row(name, way, visit, now[index]?.join(", ") || "none", after[index]?.join(", ") || "none", files[index] ?? ""),
  )
}

const rows: string[] = []
for (const name of ["chromium", "firefox"] as const) {
  for (const way of ways) {
    rows.push(...(await measure(name, way)))
    console.log(rows.slice(-3).join("\n"))
  }
}
const head = [
  "| browser | way out | visit | in a list | in a list after the next start | files with its word in them |",
  "|---|---|---|---|---|---|",
]
publish("traces", [...head, ...rows], "TRACES")
process.exit(0)
