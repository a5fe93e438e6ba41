// cspell:ignore humantraffickinghotline
import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { ageHistory } from "../history-file.ts"
import { browsers, helpHost } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { chooseScope, closeTab, scopes } from "../uses.ts"
import { familyPages } from "./family-pages.ts"
import { storedSites } from "./stored-sites.ts"

const plain = `https://${helpHost}/es`
const translated = "www-humantraffickinghotline-org.translate.goog"
const chat = `chat.${helpHost}`

/** A help site on a subdomain of a bigger site. The lab can't serve tips.fbi.gov, because browsers reach it only over https. */
const sharing = "familysurvival.amberadvocate.org"
const sisters = ["www.amberadvocate.org", "other.amberadvocate.org"]

const wrapped = [
  `http://${translated}/es?_x_tr_sl=en&_x_tr_tl=es`,
  `https://translate.google.com/translate?sl=en&tl=es&u=${plain}`,
  `https://web.archive.org/web/2024/${plain}`,
  `https://web.archive.org/web/*/${helpHost}`,
  `https://www.google.com/amp/s/${helpHost}/plain`,
  `https://www.google.com/url?q=${plain}&sa=D`,
  `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(plain)}&reserved=0`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent(plain)}&h=AT0`,
  `https://out.reddit.com/t3_a?url=${encodeURIComponent(encodeURIComponent(plain))}`,
  `https://duckduckgo.com/l/?uddg=${encodeURIComponent(plain)}`,
  `https://www.bing.com/ck/a?!&&p=6dec&u=a1${btoa(plain).replace(/=+$/, "")}&ntb=1`,
  `https://www.bing.com/search?q=${helpHost}`,
  `https://www.google.com/search?q=site%3A${helpHost}`,
  `http://${helpHost}./plain`,
]

const alike = [
  `https://not${helpHost}/es`,
  `https://${helpHost}.evil.test/es`,
  "https://nothumantraffickinghotline-org.translate.goog/es",
  "https://web.archive.org/web/2024/https://news.test/es",
  "https://www.google.com/url?q=https://news.test/es",
  `https://www.google.com/search?q=not${helpHost}`,
  "https://www.google.com/search?q=human+trafficking+hotline",
  "https://www.bing.com/ck/a?!&&p=6dec&u=a1aHR0cHM6Ly9uZXdzLnRlc3Qv",
]

const titleOf = (page: LabPage): Promise<string> => page.run(() => document.title)

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name, { hosts: [translated, chat, sharing, ...sisters], pages: familyPages })

  const visited = () =>
    journey.browser.ask(async (api) => {
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 10_000 })
      return pages.flatMap(({ url }) => url ?? [])
    })
  const open = async (address: string): Promise<LabPage> => {
    const page = await journey.browser.open(address)
    await until(`${address} has stored its data`, async () => (await titleOf(page)) === "saved")
    return page
  }
  const storedNames = (): Promise<string> => storedSites(journey.browser)
  const helpSiteDataIsErased = () =>
    until(
      "the browser's list of stored data does not name the help site",
      async () => !(await storedNames()).includes(helpHost),
    )
  /** The names of the data that a page of this host can still read. */
  const dataOn = async (host: string): Promise<readonly string[]> => {
    const page = await journey.browser.open(`http://${host}/plain`)
    return page.run(async () => {
      const databases = await indexedDB.databases()
      return [
        ...document.cookie.split("; "),
        localStorage.getItem("mark") ?? "",
        ...databases.map((one) => one.name ?? ""),
      ]
        .filter((one) => one !== "")
        .toSorted()
    })
  }

  it.each(scopes)(
    "erases every address that names a help page, even 26 hours old, and no lookalike (%s)",
    async (scope) => {
      await journey.browser.ask(
        async (api, urls: string[]) => void (await Promise.all(urls.map((url) => api.history.addUrl({ url })))),
        [...wrapped, ...alike],
      )
      await journey.restart(() => ageHistory(name, journey.profile, 26))
      await chooseScope(journey, scope)
      expect(await visited()).toEqual(expect.arrayContaining([...wrapped, ...alike]))

      await journey.browser.open("http://found.test/plain")
      await journey.pressExit()
      await journey.isGone("found.test")
      await until("no address in the history names the help site", async () =>
        (await visited()).every((url) => !wrapped.includes(url)),
      )
      expect((await visited()).toSorted()).toEqual(alike.toSorted())
    },
  )

  it.each(scopes)(
    "closes tabs whose address names a help page, and removes one closed by hand from the list (%s)",
    async (scope) => {
      const { browser } = journey
      await chooseScope(journey, scope)
      await browser.open("http://news.test/plain?title=news")
      const lookalike = await browser.open(`http://other.test/plain?url=https://not${helpHost}/`)
      const closed = `http://archive.test/plain?url=https://www.${helpHost}/`
      await browser.open(closed)
      await closeTab(journey, closed)
      await browser.open("http://weather.test/plain?title=weather")
      await browser.open(`http://archive.test/plain?url=${encodeURIComponent(`http://${helpHost}/chat`)}`)
      await browser.open(`http://${translated}/plain?_x_tr_sl=en`)
      await browser.open(`http://${helpHost}/plain`)

      await journey.pressExit()
      await journey.isGone("humantraffickinghotline-org")
      await journey.isGone("archive.test")
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

  it.each(scopes)(
    "erases a help site's data: its own, its whole domain's, a sister host's in a frame (%s)",
    async (scope) => {
      await chooseScope(journey, scope)
      await open("http://homework.test/family")
      await open(`http://${helpHost}/family?frame=${chat}`)
      expect(await storedNames()).toContain(helpHost)
      await journey.pressExit()
      await helpSiteDataIsErased()
      expect(await storedNames()).toContain("homework.test")
      expect(await dataOn(helpHost)).toEqual([])
      expect(await dataOn(chat)).toEqual([])
      expect(await dataOn("homework.test")).toEqual(["marks", "own=saved", "saved", "wide=saved"])
    },
  )

  it.each(scopes)("erases a help site's data when no tab shows the site any more (%s)", async (scope) => {
    await chooseScope(journey, scope)
    const page = await open(`http://${helpHost}/family?frame=${chat}`)
    await page.goTo("http://news.test/plain")
    await journey.browser.open("http://found.test/plain")
    await journey.pressExit()
    await journey.isGone("found.test")
    await helpSiteDataIsErased()
  })

  it.each(scopes)("keeps people logged in to other sites on the help site's domain (%s)", async (scope) => {
    await chooseScope(journey, scope)
    for (const host of sisters) {
      const page = await open(`http://${host}/family`)
      await page.goTo(`http://${host}/log-in`)
    }
    await open(`http://${sharing}/family`)
    await journey.pressExit()
    await journey.isGone(sharing)
    // Chromium has no call that removes the cookies of a single host in a domain.
    const unreachable = name === "chromium" ? "own=saved, wide=saved" : "wide=saved"
    await until("the help site's data is erased", async () => (await dataOn(sharing)).join(", ") === unreachable)
    for (const host of sisters) {
      expect(await titleOf(await journey.browser.open(`http://${host}/account`))).toBe("Signed in")
      expect(await dataOn(host)).toEqual(["marks", "own=saved", "saved", "session=open", "wide=saved"])
    }
  })
})
