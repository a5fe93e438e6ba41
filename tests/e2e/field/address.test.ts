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

/** A help site on a host of a bigger domain, as tips.fbi.gov is, which browsers reach over https alone. */
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

describe.each(browsers)("addresses that name a help page, and what help sites saved, in %s", (name) => {
  const journey = useJourney(name, { hosts: [translated, chat, sharing, ...sisters], pages: familyPages })

  const visited = () =>
    journey.browser.ask(async (api) => {
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 10_000 })
      return pages.flatMap(({ url }) => url ?? [])
    })
  const open = async (address: string): Promise<LabPage> => {
    const page = await journey.browser.open(address)
    await until(`${address} has saved`, async () => (await titleOf(page)) === "saved")
    return page
  }
  const storedNames = (): Promise<string> => storedSites(journey.browser)
  const helpSiteIsForgotten = () =>
    until(
      "the browser's list of stored data does not name the help site",
      async () => !(await storedNames()).includes(helpHost),
    )
  /** What a page of this host finds of what it saved. */
  const keptOn = async (host: string): Promise<readonly string[]> => {
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

  it.each(scopes)("each of 26 hours ago leaves the history, and nothing that looks like it (%s)", async (scope) => {
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
    await until("nothing that names the help site is in the history", async () =>
      (await visited()).every((url) => !wrapped.includes(url)),
    )
    expect((await visited()).toSorted()).toEqual(alike.toSorted())
  })

  it.each(scopes)("its tab goes and does not come forward, also one closed by hand before (%s)", async (scope) => {
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
  })

  it.each(scopes)(
    "all that a help site saved goes: for its whole domain, on a sister host, in a frame (%s)",
    async (scope) => {
      await chooseScope(journey, scope)
      await open("http://homework.test/family")
      await open(`http://${helpHost}/family?frame=${chat}`)
      expect(await storedNames()).toContain(helpHost)
      await journey.pressExit()
      await helpSiteIsForgotten()
      expect(await storedNames()).toContain("homework.test")
      expect(await keptOn(helpHost)).toEqual([])
      expect(await keptOn(chat)).toEqual([])
      expect(await keptOn("homework.test")).toEqual(["marks", "own=saved", "saved", "wide=saved"])
    },
  )

  it.each(scopes)("also where its tab was closed by hand before (%s)", async (scope) => {
    await chooseScope(journey, scope)
    const page = await open(`http://${helpHost}/family?frame=${chat}`)
    await page.goTo("http://news.test/plain")
    await journey.browser.open("http://found.test/plain")
    await journey.pressExit()
    await journey.isGone("found.test")
    await helpSiteIsForgotten()
  })

  it.each(scopes)("an exit logs nobody out of another site of the help site's domain (%s)", async (scope) => {
    await chooseScope(journey, scope)
    for (const host of sisters) {
      const page = await open(`http://${host}/family`)
      await page.goTo(`http://${host}/log-in`)
    }
    await open(`http://${sharing}/family`)
    await journey.pressExit()
    await journey.isGone(sharing)
    // Chromium has no call that takes the cookies of one host of a domain.
    const ofItsOwn = name === "chromium" ? "own=saved, wide=saved" : "wide=saved"
    await until("the help site's data is gone", async () => (await keptOn(sharing)).join(", ") === ofItsOwn)
    for (const host of sisters) {
      expect(await titleOf(await journey.browser.open(`http://${host}/account`))).toBe("Signed in")
      expect(await keptOn(host)).toEqual(["marks", "own=saved", "saved", "session=open", "wide=saved"])
    }
  })
})
