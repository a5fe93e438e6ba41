import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { ageHistory } from "./history-file.ts"
import { browsers, helpHost } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { waitUntilJournalCleared } from "./steps.ts"

const mailPage = "http://mail.test/plain?inbox"
const newsPage = "http://news.test/plain?headlines"

describe.each(browsers)("kept sites in %s", (name) => {
  const journey = useJourney(name)

  const setKeptSites = (...keptSites: string[]): Promise<void> =>
    journey.browser.ask(
      async (api, sites: string[]) => void (await api.storage.local.set({ settings: { keptSites: sites } })),
      keptSites,
    )
  /** The times of the visits in milliseconds, so that a failure shows which visit it was. */
  const readHistoryTimes = (address: string): Promise<number[]> =>
    journey.browser.ask(async (api, url: string) => {
      const visits = await api.history.getVisits({ url })
      return visits.map(({ visitTime }) => visitTime ?? 0)
    }, address)

  it("stay in the history, while an exit erases the rest of the last minutes and keeps older visits", async () => {
    await journey.browser.open(newsPage)
    await journey.restart(() => ageHistory(name, journey.profile, 2))
    await setKeptSites("mail.test")
    const page = await journey.browser.open(mailPage)
    await page.goTo("http://forum.test/plain?between")
    await page.goTo(mailPage)
    await page.goTo(newsPage)
    await journey.browser.open("http://found.test/plain")
    const mailVisits = await readHistoryTimes(mailPage)
    const newsVisits = await readHistoryTimes(newsPage)
    expect([mailVisits.length, newsVisits.length]).toEqual([2, 2])

    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await until("the page between is erased", async () => (await journey.findTraces("forum.test")).history.length === 0)
    await until(
      "the new visit is erased and the old one kept",
      async () => (await readHistoryTimes(newsPage)).length === 1,
    )
    await waitUntilJournalCleared(journey, { storedKeys: ["settings"], timeoutMs: 30_000 })
    expect(await readHistoryTimes(mailPage)).toEqual(mailVisits)
    expect(await readHistoryTimes(newsPage)).toEqual([Math.min(...newsVisits)])
  })

  it("don't protect the page where the key was pressed, or help pages", async () => {
    await setKeptSites("found.test", helpHost)
    await journey.browser.open(newsPage)
    const help = await journey.browser.open(`http://${helpHost}/plain`)
    await help.goTo("http://found.test/plain?first")
    await help.goTo("http://found.test/plain?second")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
  })
})
