import { describe, expect, it } from "vitest"
import type { LabBrowser } from "./lab/browser.ts"
import { neverHappens, until } from "./lab/wait.ts"
import { browsers, helpHost, textOf, type Journey } from "./journey.ts"
import {
  installedVersion,
  lookForUpdates,
  openReleases,
  readVersionInChromium,
  waitUntilInstalled,
  waitUntilUpdateWaits,
  type Releases,
} from "./releases.ts"
import { newJourney } from "./shared-journey.ts"
import { exitFromHelpPage, harmlessPage, lock, secretPage, waitUntilJournalCleared } from "./steps.ts"

/** All versions have the same program: the tests are about what the browser does with a higher version number. */
const [oldVersion, newVersion, newestVersion] = ["2026.1.1.1", "2026.1.1.2", "2026.1.1.3"] as const

/** What a newer version may have written: settings that the tested version does not know. */
const newerSettings = { textSize: "large", eraseScope: "tab", soundOnExit: true, exitDestination: { kind: "page" } }

const readLocal = ({ browser }: Journey): Promise<Record<string, unknown>> =>
  browser.ask((api) => api.storage.local.get(null))

const trailKeys = (browser: LabBrowser): Promise<string[]> =>
  browser.ask(async (api) => Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith("trail:")))

/** Installs the update: Chromium now, by the button "Update", Firefox at its next start. */
async function updateArrives({ browser }: Journey, releases: Releases, version: string): Promise<void> {
  await releases.publish(version)
  await lookForUpdates(browser)
  await (browser.name === "chromium" ? waitUntilInstalled(browser, version) : waitUntilUpdateWaits(browser))
}

/** A search, then its first result in the same tab. */
async function openFromSearch(journey: Journey): Promise<void> {
  const search = await journey.openByTyping(`http://find.test/search?q=wordtwo&to=${encodeURIComponent(secretPage)}`)
  await search.clickOn("#here")
  await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
}

async function startWithRelease(name: (typeof browsers)[number]): Promise<[Journey, Releases]> {
  const releases = await openReleases(oldVersion)
  return [await newJourney(name, releases.journeyOptions(name)), releases]
}

describe.each(browsers)("an update in %s", (name) => {
  it("while someone reads a help page: an exit erases the page and its search, and settings and lock survive", async () => {
    const [journey, releases] = await startWithRelease(name)
    await journey.browser.ask((api, stored: object) => api.storage.local.set(stored), { settings: newerSettings, lock })
    await journey.openByTyping(harmlessPage)
    await openFromSearch(journey)
    await until("the trail is recorded", async () => (await trailKeys(journey.browser)).length > 0)

    await updateArrives(journey, releases, newVersion)
    // Chromium empties storage.session at an update. Firefox has not installed the update yet.
    expect((await trailKeys(journey.browser)).length > 0).toBe(name === "firefox")
    expect(await installedVersion(journey.browser)).toBe(name === "firefox" ? oldVersion : newVersion)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone("wordtwo")
    const { tabs, history } = await journey.findTraces("news.test")
    expect([tabs.length, history.length]).toEqual([1, 1])

    await waitUntilJournalCleared(journey, { storedKeys: ["lock", "settings"] })
    await journey.restart(undefined, { policies: releases.policies(name) })
    await waitUntilInstalled(journey.browser, newVersion)
    expect(await readLocal(journey)).toEqual({ settings: newerSettings, lock })
  })

  it("right after an exit: the new version finds the journal entry and finishes the exit", async () => {
    const [journey, releases] = await startWithRelease(name)
    if (name === "firefox") await updateArrives(journey, releases, newVersion)
    await journey.browser.open(harmlessPage)
    await journey.browser.open(`http://${helpHost}/plain?color=ff0000`)
    await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
    await journey.pressExit()
    await until("the page is off the screen", () => journey.screen.pixel(640, 500) !== "#ff0000")
    if (name === "chromium") await updateArrives(journey, releases, newVersion)
    else await journey.restart(undefined, { policies: releases.policies(name) })
    await waitUntilInstalled(journey.browser, newVersion)
    const hasEntry = Object.keys(await readLocal(journey)).some((key) => key.startsWith("journal:"))
    expect(hasEntry).toBe(true)
    await journey.waitUntilGone(helpHost)
    await waitUntilJournalCleared(journey, { storedKeys: [] })
  })

  it("to an older program under a higher version number: reads newer settings; a lower version is never installed", async () => {
    const [journey, releases] = await startWithRelease(name)
    await journey.browser.ask((api, settings: object) => api.storage.local.set({ settings }), newerSettings)
    await updateArrives(journey, releases, newestVersion)
    if (name === "firefox") await journey.restart(undefined, { policies: releases.policies(name) })
    await waitUntilInstalled(journey.browser, newestVersion)
    const page = await journey.browser.open(journey.browser.extensionUrl("settings-overview.html"))
    await until("the stored text size applies", () =>
      page.run(() => document.documentElement.dataset["textSize"] === "large"),
    )
    expect(await textOf(page)).not.toContain("soundOnExit")

    await releases.publish(oldVersion)
    await lookForUpdates(journey.browser)
    const isDowngraded = async () => (await installedVersion(journey.browser)) === oldVersion
    expect(await neverHappens(isDowngraded, { timeoutMs: 5_000, intervalMs: 500 })).toBe(true)
    await journey.browser.open(harmlessPage)
    await exitFromHelpPage(journey)
  })
})

it.runIf(browsers.includes("chromium"))(
  "Chromium installs an update by itself only once nothing of Porchlight runs, so an open popup stays open",
  async () => {
    const [journey, releases] = await startWithRelease("chromium")
    const { browser, screen } = journey
    // Use one page for all questions, because opening a page wakes Porchlight's worker.
    const extensionsPage = await browser.open("chrome://extensions")
    const isUpdated = async () => (await extensionsPage.run(readVersionInChromium)) === newVersion
    await releases.publish(newVersion)
    const popup = await browser.openPopup()
    const { status } = await browser.ask((api) => api.runtime.requestUpdateCheck())
    expect(status).toBe("update_available")
    await browser.letExtensionRest?.()
    const isClosedOrUpdated = async () => !(await popup.isOpen()) || (await isUpdated())
    expect(await neverHappens(isClosedOrUpdated, { timeoutMs: 10_000, intervalMs: 1_000 })).toBe(true)
    await screen.focus(browser.windowClass)
    await screen.press("Escape")
    await until("the update is installed", isUpdated, { timeoutMs: 60_000, intervalMs: 1_000 })
  },
)

it.runIf(browsers.includes("firefox"))(
  "Firefox installs an update only at its next start, and keeps the popup and the memory until then",
  async () => {
    const [journey, releases] = await startWithRelease("firefox")
    await journey.browser.open(harmlessPage)
    const popup = await journey.browser.openPopup()
    await updateArrives(journey, releases, newVersion)
    const isClosedOrUpdated = async () =>
      !(await popup.isOpen()) || (await installedVersion(journey.browser)) === newVersion
    expect(await neverHappens(isClosedOrUpdated, { timeoutMs: 5_000, intervalMs: 500 })).toBe(true)
  },
)
