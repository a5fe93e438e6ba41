// cspell:ignore humantraffickinghotline
import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { ageHistory } from "../history-file.ts"
import { browsers, helpHost } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { chooseEraseScope, closeTab, eraseScopes } from "../steps.ts"
import { familyPages } from "./family-pages.ts"
import { readStoredSites } from "./stored-sites.ts"

const helpAddress = `https://${helpHost}/es`
const translatedHost = "www-humantraffickinghotline-org.translate.goog"
const chatHost = `chat.${helpHost}`

/** A help site on a subdomain of a bigger site. The lab can't serve tips.fbi.gov, because browsers reach it only over https. */
const subdomainHelpHost = "familysurvival.amberadvocate.org"
const sisterHosts = ["www.amberadvocate.org", "other.amberadvocate.org"]

/** Addresses of other services that contain the help site's address or name. */
const addressesNamingHelpSite = [
  `http://${translatedHost}/es?_x_tr_sl=en&_x_tr_tl=es`,
  `https://translate.google.com/translate?sl=en&tl=es&u=${helpAddress}`,
  `https://web.archive.org/web/2024/${helpAddress}`,
  `https://web.archive.org/web/*/${helpHost}`,
  `https://www.google.com/amp/s/${helpHost}/plain`,
  `https://www.google.com/url?q=${helpAddress}&sa=D`,
  `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(helpAddress)}&reserved=0`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent(helpAddress)}&h=AT0`,
  `https://out.reddit.com/t3_a?url=${encodeURIComponent(encodeURIComponent(helpAddress))}`,
  `https://duckduckgo.com/l/?uddg=${encodeURIComponent(helpAddress)}`,
  `https://www.bing.com/ck/a?!&&p=6dec&u=a1${btoa(helpAddress).replace(/=+$/, "")}&ntb=1`,
  `https://www.bing.com/search?q=${helpHost}`,
  `https://www.google.com/search?q=site%3A${helpHost}`,
  `http://${helpHost}./plain`,
]

/** Addresses that look similar but do not name the help site. */
const lookalikes = [
  `https://not${helpHost}/es`,
  `https://${helpHost}.evil.test/es`,
  "https://nothumantraffickinghotline-org.translate.goog/es",
  "https://web.archive.org/web/2024/https://news.test/es",
  "https://www.google.com/url?q=https://news.test/es",
  `https://www.google.com/search?q=not${helpHost}`,
  "https://www.google.com/search?q=human+trafficking+hotline",
  "https://www.bing.com/ck/a?!&&p=6dec&u=a1aHR0cHM6Ly9uZXdzLnRlc3Qv",
]

const readTitle = (page: LabPage): Promise<string> => page.run(() => document.title)

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name, {
    hosts: [translatedHost, chatHost, subdomainHelpHost, ...sisterHosts],
    pages: familyPages,
  })

  const readHistory = () =>
    journey.browser.ask(async (api) => {
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 10_000 })
      return pages.flatMap(({ url }) => url ?? [])
    })
  const openStoringPage = async (address: string): Promise<LabPage> => {
    const page = await journey.browser.open(address)
    await until(`${address} has stored its data`, async () => (await readTitle(page)) === "saved")
    return page
  }
  const waitUntilHelpSiteDataIsErased = () =>
    until(
      "the browser's list of stored data does not name the help site",
      async () => !(await readStoredSites(journey.browser)).includes(helpHost),
    )
  /** The names of the data that a page of this host can still read. */
  const readDataOf = async (host: string): Promise<readonly string[]> => {
    const page = await journey.browser.open(`http://${host}/plain`)
    return page.run(async () => {
      const databases = await indexedDB.databases()
      return [
        ...document.cookie.split("; "),
        localStorage.getItem("mark") ?? "",
        ...databases.map((database) => database.name ?? ""),
      ]
        .filter((name) => name !== "")
        .toSorted()
    })
  }

  it.each(eraseScopes)(
    "erases every address that names a help page, even one visited 26 hours ago, and no lookalike, with the erase scope %s",
    async (eraseScope) => {
      await journey.browser.ask(
        async (api, urls: string[]) => void (await Promise.all(urls.map((url) => api.history.addUrl({ url })))),
        [...addressesNamingHelpSite, ...lookalikes],
      )
      await journey.restart(() => ageHistory(name, journey.profile, 26))
      await chooseEraseScope(journey, eraseScope)
      expect(await readHistory()).toEqual(expect.arrayContaining([...addressesNamingHelpSite, ...lookalikes]))

      await journey.browser.open("http://found.test/plain")
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await until("no address in the history names the help site", async () =>
        (await readHistory()).every((url) => !addressesNamingHelpSite.includes(url)),
      )
      expect((await readHistory()).toSorted()).toEqual(lookalikes.toSorted())
    },
  )

  it.each(eraseScopes)(
    "closes tabs whose address names a help page, and removes a closed one from the recently closed tabs, with the erase scope %s",
    async (eraseScope) => {
      const { browser } = journey
      await chooseEraseScope(journey, eraseScope)
      await browser.open("http://news.test/plain?title=news")
      const lookalike = await browser.open(`http://other.test/plain?url=https://not${helpHost}/`)
      const closedAddress = `http://archive.test/plain?url=https://www.${helpHost}/`
      await browser.open(closedAddress)
      await closeTab(journey, closedAddress)
      await browser.open("http://weather.test/plain?title=weather")
      await browser.open(`http://archive.test/plain?url=${encodeURIComponent(`http://${helpHost}/chat`)}`)
      await browser.open(`http://${translatedHost}/plain?_x_tr_sl=en`)
      await browser.open(`http://${helpHost}/plain`)

      await journey.pressExit()
      await journey.waitUntilGone("humantraffickinghotline-org")
      await journey.waitUntilGone("archive.test")
      expect(await lookalike.isOpen()).toBe(true)
      const tabs = await browser.ask(async (api) =>
        (await api.tabs.query({})).map(({ url, active }) => ({ url, active })),
      )
      expect(tabs.filter(({ active }) => active).map(({ url }) => url)).toEqual([
        "http://weather.test/plain?title=weather",
      ])
      expect(tabs.filter(({ url }) => url?.includes(".test/"))).toHaveLength(3)
    },
  )

  it.each(eraseScopes)(
    "erases the data of a help site, of its whole domain, and of a sister host in a frame, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      await openStoringPage("http://homework.test/family")
      await openStoringPage(`http://${helpHost}/family?frame=${chatHost}`)
      expect(await readStoredSites(journey.browser)).toContain(helpHost)
      await journey.pressExit()
      await waitUntilHelpSiteDataIsErased()
      expect(await readStoredSites(journey.browser)).toContain("homework.test")
      expect(await readDataOf(helpHost)).toEqual([])
      expect(await readDataOf(chatHost)).toEqual([])
      expect(await readDataOf("homework.test")).toEqual(["marks", "own=saved", "saved", "wide=saved"])
    },
  )

  it.each(eraseScopes)(
    "erases a help site's data even if no tab shows the site any more, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      const page = await openStoringPage(`http://${helpHost}/family?frame=${chatHost}`)
      await page.goTo("http://news.test/plain")
      await journey.browser.open("http://found.test/plain")
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await waitUntilHelpSiteDataIsErased()
    },
  )

  it.each(eraseScopes)(
    "keeps the log-ins of other sites on the help site's domain, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      for (const host of sisterHosts) {
        const page = await openStoringPage(`http://${host}/family`)
        await page.goTo(`http://${host}/log-in`)
      }
      await openStoringPage(`http://${subdomainHelpHost}/family`)
      await journey.pressExit()
      await journey.waitUntilGone(subdomainHelpHost)
      // Chromium has no call that removes the cookies of a single host in a domain.
      const unreachableData = name === "chromium" ? "own=saved, wide=saved" : "wide=saved"
      await until(
        "the help site's data is erased",
        async () => (await readDataOf(subdomainHelpHost)).join(", ") === unreachableData,
      )
      for (const host of sisterHosts) {
        expect(await readTitle(await journey.browser.open(`http://${host}/account`))).toBe("Signed in")
        expect(await readDataOf(host)).toEqual(["marks", "own=saved", "saved", "session=open", "wide=saved"])
      }
    },
  )
})
