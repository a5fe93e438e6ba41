import { existsSync } from "node:fs"
import { join } from "node:path"
import type { LabBrowser, LabPage } from "../tests/e2e/lab/browser.ts"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { closeTab } from "../tests/e2e/uses.ts"
import { allowInFirefox, bookmarkInFirefox, closeInGroup, searchInFirefox } from "./traces-firefox.ts"
import { bookmarkInChromium, muteInChromium } from "./traces-chromium.ts"

/** What to search for afterwards: each visit's own word, and its host. */
export const visits = {
  "help site": { mark: "helpmark", host: "humantraffickinghotline.org" },
  "ordinary page": { mark: "pagemark", host: "found.test" },
  "its search": { mark: "searchmark", host: "find.test" },
  "bookmarked help page": { mark: "keptmark", host: "familysurvival.amberadvocate.org" },
  "closed help page": { mark: "shutmark", host: "stopncii.org" },
} as const
export type PageKind = keyof typeof visits
export const visitNames = Object.keys(visits) as PageKind[]

export interface Desk {
  readonly browser: LabBrowser
  readonly screen: Screen
  readonly downloads: string
}

/** Leaves every trace that a page and its browser keep. Zooming comes last, because it moves everything else. */
async function makeTraces({ browser, screen, downloads }: Desk, name: PageKind, page: LabPage): Promise<void> {
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
  await until("the file is downloaded", () => existsSync(join(downloads, `${mark}download.bin`)))
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

/** Opens a bookmarked background tab, and another that it closes by hand, in Firefox with its tab group. */
async function openOthers(desk: Desk): Promise<void> {
  const { browser } = desk
  const addressOf = (name: PageKind): string =>
    `http://${visits[name].host}/plain?title=${visits[name].mark}title&mark=${visits[name].mark}address`
  const starred = addressOf("bookmarked help page")
  await browser.open(starred)
  await (browser.name === "chromium" ? bookmarkInChromium : bookmarkInFirefox)(browser, starred)
  const closed = addressOf("closed help page")
  const page = await browser.open(closed)
  if (browser.name === "firefox") await closeInGroup(browser, closed)
  else await closeTab(desk, closed)
  await until("the tab is closed", async () => !(await page.isOpen()))
}

/**
 * Types into the address bar: in Firefox the words, for a search engine that leads to the lab's results page;
 * in Chromium that page's address. Both browsers remember what was typed there.
 */
async function typeSearch({ browser, screen }: Desk, address: URL): Promise<LabPage> {
  const words = address.searchParams.get("q") ?? ""
  if (browser.name === "firefox") {
    address.searchParams.delete("q")
    await searchInFirefox(browser, `${address.href}&q={searchTerms}`)
  }
  const front = () =>
    browser.ask(async (api) => (await api.tabs.query({ active: true, status: "complete" })).map(({ id }) => id).join())
  const before = await front()
  await screen.focus(browser.windowClass)
  await screen.press("ctrl+t")
  await until("the new tab is in front", async () => !["", before].includes(await front()))
  await screen.press("ctrl+l")
  await screen.type(browser.name === "firefox" ? words : address.href)
  await screen.press("Return")
  const page = await browser.page(`${address.origin}/search`)
  await until("the results page has the focus", () =>
    page.run(() => document.querySelector("#here") !== null && document.hasFocus()),
  )
  return page
}

export async function visitAll(desk: Desk): Promise<void> {
  const { browser } = desk
  const address = (name: PageKind): string => `http://${visits[name].host}/visit?mark=${visits[name].mark}address`
  await browser.open("http://news.test/plain")
  await openOthers(desk)
  await makeTraces(desk, "help site", await browser.open(address("help site")))
  const { host, mark } = visits["its search"]
  const packed = encodeURIComponent(btoa(address("ordinary page")))
  const search = await typeSearch(desk, new URL(`http://${host}/search?to=${packed}&q=${mark}address`))
  await search.clickOn("#here")
  await makeTraces(desk, "ordinary page", await browser.page(`http://${visits["ordinary page"].host}/visit`))
}
