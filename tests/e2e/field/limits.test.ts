import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { neverHappens, until } from "../lab/wait.ts"
import { browsers, exitKey, helpHost, type Journey } from "../journey.ts"
import { waitForKeyboard } from "../keys.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { chooseEraseScope, type EraseScope, eraseScopes, harmlessPage, secretPage } from "../steps.ts"
import { readStoredSites } from "./stored-sites.ts"
import {
  allowNotifications,
  closeLibrary,
  readCornerColors,
  isSelectListOpen,
  isVideoWindowOpen,
  isBookmarked,
  openLibrary,
  showNotification,
  openVideoPage,
  openWithFrame,
  saveAndCloseGroup,
  readSavedGroups,
  turnOnPreference,
  moveVideoToWindow,
} from "./limits.ts"

/*
 * These tests assert what no extension API can reach, as the list of limits on the options page says. If a
 * browser changes one of these limits, its test fails, and the sentence can be removed from the list.
 */

const secureOrigins = ["http://found.test"]

const waitForColor = (journey: Journey, color: string) =>
  until(`${color} is on the screen`, () => journey.screen.pixel(640, 450) === color)

async function openSecretPage(journey: Journey, address = secretPage): Promise<LabPage> {
  const page = await journey.browser.open(address)
  await journey.screen.focus(journey.browser.windowClass)
  await waitForColor(journey, "#ff0000")
  await waitForKeyboard(page, journey.screen)
  return page
}

/** Expects that two presses do not close the page. Two, because the first press only closes some menus. */
async function expectKeyIgnored(journey: Journey): Promise<void> {
  const isGone = async () => (await journey.findTraces("found.test")).tabs.length === 0
  for (let presses = 0; presses < 2; presses += 1) {
    await journey.screen.press(exitKey)
    expect(await neverHappens(isGone, { timeoutMs: 1_500, intervalMs: 100 })).toBe(true)
  }
}

/** Expects that the harmless page is still open and, with the erase scope "tab", still in the history. */
async function expectHarmlessPageKept(journey: Journey, eraseScope: EraseScope = "recent"): Promise<void> {
  const findRemaining = () => journey.findTraces("news.test")
  expect((await findRemaining()).tabs).toEqual([harmlessPage])
  if (eraseScope === "tab") expect((await findRemaining()).history).toEqual([harmlessPage])
  else await until("the last minutes are erased", async () => (await findRemaining()).history.length === 0)
}

async function pressAndExpectExit(journey: Journey, eraseScope: EraseScope = "recent"): Promise<void> {
  await journey.screen.press(exitKey)
  await journey.waitUntilGone("found.test")
  await waitForColor(journey, "#00ff00")
  await expectHarmlessPageKept(journey, eraseScope)
}

describe.each(browsers)("the limits of an exit in %s:", (name) => {
  const journey = useJourney(name, { secureOrigins })
  beforeEach(async () => void (await journey.browser.open(harmlessPage)))

  it.runIf(name === "chromium").each([
    ["context menu", (): Promise<void> => journey.screen.click(640, 600, { button: 3 })],
    ["main menu of the browser", () => journey.screen.press("alt+f")],
  ])("an open %s blocks the exit key until Escape", async (_, openMenu) => {
    await openSecretPage(journey)
    const readPixels = () => [660, 800, 1000, 1200].map((x) => journey.screen.pixel(x, 540)).join()
    const before = readPixels()
    await openMenu()
    await until("the menu is open", () => readPixels() !== before)
    await expectKeyIgnored(journey)
    await journey.screen.press("Escape")
    await until("the menu is closed", () => readPixels() === before)
    await pressAndExpectExit(journey)
  })

  it.runIf(name === "firefox")("an open <select> list blocks the exit key until Escape", async () => {
    const page = await openSecretPage(journey)
    await page.run(() => {
      document.body.innerHTML = "<select><option>one</option><option>two</option><option>three</option></select>"
    })
    await page.clickOn("select")
    await until("the list is open", () => isSelectListOpen(journey))
    await expectKeyIgnored(journey)
    await journey.screen.press("Escape")
    await until("the list is closed", async () => !(await isSelectListOpen(journey)))
    await pressAndExpectExit(journey)
  })

  it.runIf(name === "firefox")("the Library window blocks the exit key while it has the focus", async () => {
    await openSecretPage(journey)
    await openLibrary(journey)
    await expectKeyIgnored(journey)
    await closeLibrary(journey)
    await pressAndExpectExit(journey)
  })

  it("a page that blocks all keys blocks the exit key in Firefox, where the popup's button works, but not in Chromium", async () => {
    const page = await journey.browser.open("http://found.test/keys?greedy")
    await journey.screen.focus(journey.browser.windowClass)
    await page.clickOn("#field")
    if (name === "firefox") {
      await expectKeyIgnored(journey)
      const popup = await journey.browser.openPopup()
      await popup.clickOn(".exit__button")
    } else {
      await journey.screen.press(exitKey)
    }
    await journey.waitUntilGone("found.test")
    await expectHarmlessPageKept(journey)
  })

  it.each(eraseScopes)("a bookmark stays, with the erase scope %s", async (eraseScope) => {
    await chooseEraseScope(journey, eraseScope)
    const address = `${secretPage}&${eraseScope}`
    await openSecretPage(journey, address)
    await journey.screen.press("ctrl+d")
    await until("the page is bookmarked", () => isBookmarked(journey, address))
    await journey.screen.press("Return")
    await pressAndExpectExit(journey, eraseScope)
    expect(await isBookmarked(journey, address)).toBe(true)
  })

  // Firefox shows no notifications on the lab's screen.
  it.runIf(name === "chromium").each(eraseScopes)(
    "a notification of the page stays on the screen, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      await allowNotifications(journey, "http://found.test")
      const page = await openSecretPage(journey)
      await showNotification(journey, page, "#ff0000")
      await pressAndExpectExit(journey, eraseScope)
      // If the notification closes, these pixels show the harmless page.
      const isCovered = () => readCornerColors(journey).some((color) => color !== "#00ff00")
      expect(await neverHappens(() => !isCovered(), { timeoutMs: 2_000, intervalMs: 100 })).toBe(true)
    },
  )

  // In Chromium only an https page can set such a cookie, and the lab serves http.
  it.runIf(name === "firefox").each(eraseScopes)(
    "a frame of another site keeps the help site's name in the list of site data, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      await openWithFrame(journey, `http://${helpHost}/plain?color=ff0000`)
      await waitForColor(journey, "#ff0000")
      await until("the list names the site", async () => (await readStoredSites(journey.browser)).includes(helpHost))
      await journey.pressExit()
      await journey.waitUntilGone(helpHost)
      await expectHarmlessPageKept(journey, eraseScope)
      expect(await readStoredSites(journey.browser)).toContain(helpHost)
    },
  )

  it.runIf(name === "firefox")("the video window of another tab stays open", async () => {
    await openVideoPage(journey)
    const page = await openSecretPage(journey)
    await moveVideoToWindow(journey, secretPage)
    await waitForColor(journey, "#ff0000")
    // Firefox gives the keyboard focus to the small window.
    await page.clickOn("html")
    await waitForKeyboard(page, journey.screen)
    await journey.screen.press(exitKey)
    await journey.waitUntilGone("found.test")
    expect((await journey.findTraces("video.test")).tabs).toHaveLength(1)
    expect(await isVideoWindowOpen(journey)).toBe(true)
  })

  it.runIf(name === "firefox").each(eraseScopes)(
    "a saved tab group keeps its page, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      const groupedPage = `http://${helpHost}/plain?group`
      await journey.browser.open(groupedPage)
      await saveAndCloseGroup(journey, groupedPage)
      await until("the group's tab is closed", async () => (await journey.findTraces(helpHost)).tabs.length === 0)
      await openSecretPage(journey)
      await pressAndExpectExit(journey, eraseScope)
      expect(await readSavedGroups(journey)).toContain(groupedPage)
    },
  )
})

describe.runIf(browsers.includes("firefox"))('a Firefox set to "Never remember history"', () => {
  it("ignores the exit key if Porchlight is not allowed in private windows", async () => {
    const journey = await newJourney("firefox")
    await turnOnPreference(journey, "browser.privatebrowsing.autostart")
    await journey.restart()
    const page = await journey.browser.open(secretPage)
    await waitForColor(journey, "#ff0000")
    await waitForKeyboard(page, journey.screen)
    await journey.screen.press(exitKey)
    expect(await neverHappens(async () => !(await page.isOpen()), { timeoutMs: 2_000, intervalMs: 100 })).toBe(true)
  })
})
