import { existsSync } from "node:fs"
import { join } from "node:path"
import type { LabBrowser, LabPage } from "../tests/e2e/lab/browser.ts"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { closeTab } from "../tests/e2e/steps.ts"
import { allowInFirefox, bookmarkInFirefox, closeInTabGroup, searchInFirefox } from "./traces-firefox.ts"
import { bookmarkInChromium, muteInChromium } from "./traces-chromium.ts"

/** What the bench searches for afterwards: a word that only this visit contains, and its host. */
export const visits = {
  "help site": { mark: "helpmark", host: "humantraffickinghotline.org" },
  "ordinary page": { mark: "pagemark", host: "found.test" },
  "its search": { mark: "searchmark", host: "find.test" },
  "bookmarked help page": { mark: "keptmark", host: "familysurvival.amberadvocate.org" },
  "closed help page": { mark: "shutmark", host: "stopncii.org" },
} as const
export type PageKind = keyof typeof visits
export const visitNames = Object.keys(visits) as PageKind[]

/** The browser, the screen and the download folder of one run. */
export interface Session {
  readonly browser: LabBrowser
  readonly screen: Screen
  readonly downloads: string
}

/**
 * Leaves every trace that a page and its browser keep. It zooms only at the end, because zooming moves the elements to
 * click.
 */
async function makeTraces({ browser, screen, downloads }: Session, name: PageKind, page: LabPage): Promise<void> {
  const { mark, host } = visits[name]
  await until("the page has left its traces", () =>
    page.run(() => document.querySelector("#state")?.textContent === "saved"),
  )
  const hasIcon = (address: string) =>
    browser.ask(async (api, url: string) => {
      const tab = (await api.tabs.query({})).find((candidate) => candidate.url?.startsWith(url))
      return Boolean(tab?.favIconUrl)
    }, address)
  await until("the browser has the icon", () => hasIcon(`http://${host}/`))
  await page.clickOn("#file")
  await until("the file is downloaded", () => existsSync(join(downloads, `${mark}download.bin`)))
  await page.clickOn("input")
  await screen.type(`${mark}form`)
  await screen.press("Return")
  await until("the form is sent", () => page.run(() => document.title === "Sent").catch(() => false))
  const ratioBefore = await page.run(() => devicePixelRatio)
  await screen.focus(browser.windowClass)
  await screen.press("ctrl+plus")
  await until("the page is larger", () => page.run((ratio: number) => devicePixelRatio > ratio, ratioBefore))
  await (browser.name === "chromium" ? muteInChromium : allowInFirefox)(browser, `http://${host}`)
}

/**
 * Opens a page that it bookmarks, and another page that it closes. In Firefox, it closes the second together with its
 * tab group.
 */
async function openOtherHelpPages(session: Session): Promise<void> {
  const { browser } = session
  const addressOf = (name: PageKind): string =>
    `http://${visits[name].host}/plain?title=${visits[name].mark}title&mark=${visits[name].mark}address`
  const bookmarked = addressOf("bookmarked help page")
  await browser.open(bookmarked)
  await (browser.name === "chromium" ? bookmarkInChromium : bookmarkInFirefox)(browser, bookmarked)
  const closed = addressOf("closed help page")
  const page = await browser.open(closed)
  if (browser.name === "firefox") await closeInTabGroup(browser, closed)
  else await closeTab(session, closed)
  await until("the tab is closed", async () => !(await page.isOpen()))
}

/**
 * Types a search into the address bar, where both browsers remember it. In Firefox it types the words, and the lab's
 * search engine opens the results page. In Chromium it types the address of the results page.
 */
async function searchFromAddressBar({ browser, screen }: Session, address: URL): Promise<LabPage> {
  const words = address.searchParams.get("q") ?? ""
  if (browser.name === "firefox") {
    address.searchParams.delete("q")
    await searchInFirefox(browser, `${address.href}&q={searchTerms}`)
  }
  const activeTabIds = () =>
    browser.ask(async (api) => (await api.tabs.query({ active: true, status: "complete" })).map(({ id }) => id).join())
  const idsBefore = await activeTabIds()
  await screen.focus(browser.windowClass)
  await screen.press("ctrl+t")
  await until("the new tab is in front", async () => !["", idsBefore].includes(await activeTabIds()))
  await screen.press("ctrl+l")
  await screen.type(browser.name === "firefox" ? words : address.href)
  await screen.press("Return")
  const page = await browser.waitForPage(`${address.origin}/search`)
  await until("the results page has the focus", () =>
    page.run(() => document.querySelector("#here") !== null && document.hasFocus()),
  )
  return page
}

export async function visitAll(session: Session): Promise<void> {
  const { browser } = session
  const address = (name: PageKind): string => `http://${visits[name].host}/visit?mark=${visits[name].mark}address`
  await browser.open("http://news.test/plain")
  await openOtherHelpPages(session)
  await makeTraces(session, "help site", await browser.open(address("help site")))
  const { host, mark } = visits["its search"]
  const encodedTarget = encodeURIComponent(btoa(address("ordinary page")))
  const resultsPage = await searchFromAddressBar(
    session,
    new URL(`http://${host}/search?to=${encodedTarget}&q=${mark}address`),
  )
  await resultsPage.clickOn("#here")
  await makeTraces(session, "ordinary page", await browser.waitForPage(`http://${visits["ordinary page"].host}/visit`))
}
