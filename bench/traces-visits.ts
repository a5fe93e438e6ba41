import { existsSync } from "node:fs"
import { join } from "node:path"
import type { LabBrowser, LabPage } from "../tests/e2e/lab/browser.ts"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { allowInFirefox } from "./traces-firefox.ts"
import { muteInChromium } from "./traces-chromium.ts"

/** What is looked for afterwards: a word of its own for each visit, and the host. */
export const visits = {
  "help site": { mark: "helpmark", host: "humantraffickinghotline.org" },
  "ordinary page": { mark: "pagemark", host: "found.test" },
  "its search": { mark: "searchmark", host: "find.test" },
} as const
export type VisitName = keyof typeof visits
export const visitNames = Object.keys(visits) as VisitName[]

export interface Desk {
  readonly browser: LabBrowser
  readonly screen: Screen
  readonly downloads: string
}

/** All that a page and its browser keep of a visit. The zoom comes last: it moves everything else. */
async function leaveTraces({ browser, screen, downloads }: Desk, name: VisitName, page: LabPage): Promise<void> {
  const { mark, host } = visits[name]
  await until("the page has left its traces", () =>
    page.run(() => document.querySelector("#state")?.textContent === "left"),
  )
  const hasIcon = (wanted: string) =>
    browser.ask(async (api, url: string) => {
      const tab = (await api.tabs.query({})).find((one) => one.url?.startsWith(url))
      return Boolean(tab?.favIconUrl)
    }, wanted)
  await until("the browser has the icon", () => hasIcon(`http://${host}/`))
  await page.clickOn("#file")
  await until("the file is there", () => existsSync(join(downloads, `${mark}download.bin`)))
  await page.clickOn("input")
  await screen.type(`${mark}form`)
  await screen.press("Return")
  await until("the form is sent", () => page.run(() => document.title === "Sent").catch(() => false))
  const before = await page.run(() => devicePixelRatio)
  await screen.focus(browser.windowClass)
  await screen.press("ctrl+plus")
  await until("the page is larger", () => page.run((ratio: number) => devicePixelRatio > ratio, before))
  await (browser.name === "chromium" ? muteInChromium : allowInFirefox)(browser, `http://${host}`)
}

export async function visitAll(desk: Desk): Promise<void> {
  const { browser } = desk
  const address = (name: VisitName): string => `http://${visits[name].host}/visit?mark=${visits[name].mark}address`
  await browser.open("http://news.test/plain")
  await leaveTraces(desk, "help site", await browser.open(address("help site")))
  const { host, mark } = visits["its search"]
  const packed = encodeURIComponent(btoa(address("ordinary page")))
  const search = await browser.open(`http://${host}/search?q=${mark}address&to=${packed}`)
  await search.clickOn("#here")
  await leaveTraces(desk, "ordinary page", await browser.page(`http://${visits["ordinary page"].host}/visit`))
}
