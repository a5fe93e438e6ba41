import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { ageHistory } from "./history-file.ts"
import { browsers, helpHost } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const mail = "http://mail.test/plain?inbox"
const news = "http://news.test/plain?headlines"

describe.each(browsers)("kept sites in %s", (name) => {
  const journey = useJourney(name)

  const keep = (...keptSites: string[]): Promise<void> =>
    journey.browser.ask(
      async (api, sites: string[]) => void (await api.storage.local.set({ settings: { keptSites: sites } })),
      keptSites,
    )
  /** Visit times in milliseconds, so that a failure shows which visit it was. */
  const visits = (url: string): Promise<number[]> =>
    journey.browser.ask(async (api, wanted: string) => {
      const found = await api.history.getVisits({ url: wanted })
      return found.map(({ visitTime }) => visitTime ?? 0)
    }, url)

  it("stay in the history, while the exit erases the rest of the last minutes and keeps older visits", async () => {
    await journey.browser.open(news)
    await journey.restart(() => ageHistory(name, journey.profile, 2))
    await keep("mail.test")
    const page = await journey.browser.open(mail)
    await page.goTo("http://forum.test/plain?between")
    await page.goTo(mail)
    await page.goTo(news)
    await journey.browser.open("http://found.test/plain")
    const ofMail = await visits(mail)
    const ofNews = await visits(news)
    expect([ofMail.length, ofNews.length]).toEqual([2, 2])

    await journey.pressExit()
    await journey.isGone("found.test")
    await until("the page between is erased", async () => (await journey.traces("forum.test")).history.length === 0)
    await until("the new visit is erased and the old one kept", async () => (await visits(news)).length === 1)
    const localKeys = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
    await until("the exit has verified for the last time", async () => (await localKeys()).join() === "settings", {
      timeoutMs: 30_000,
    })
    expect(await visits(mail)).toEqual(ofMail)
    expect(await visits(news)).toEqual([Math.min(...ofNews)])
  })

  it("don't protect the page where the key was pressed, nor help pages", async () => {
    await keep("found.test", helpHost)
    await journey.browser.open(news)
    const help = await journey.browser.open(`http://${helpHost}/plain`)
    await help.goTo("http://found.test/plain?first")
    await help.goTo("http://found.test/plain?second")
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone(helpHost)
  })
})
