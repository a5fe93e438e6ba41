import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { never, until } from "../lab/wait.ts"
import { browsers, exitKey, helpHost, type Journey } from "../journey.ts"
import { hasKeyboard } from "../keys.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { chooseScope, scopes, type Scope } from "../uses.ts"
import { storedSites } from "./stored-sites.ts"
import {
  allowNotifications,
  closeLibrary,
  cornerOf,
  hasOpenChoices,
  hasVideoWindow,
  isBookmarked,
  openLibrary,
  openNotification,
  openVideo,
  openWithFrame,
  saveAndCloseGroup,
  savedGroups,
  setSwitch,
  useVideoWindow,
} from "./limits.ts"

/**
 * What no extension API can reach, as the list of limits says. If a browser changes one of these, its
 * test fails, and the sentence can be removed from the list.
 */
const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"

const asSecure = ["http://found.test"]

const isShown = (journey: Journey, color: string) =>
  until(`${color} is on the screen`, () => journey.screen.pixel(640, 450) === color)

async function openSecret(journey: Journey, address = secret): Promise<LabPage> {
  const page = await journey.browser.open(address)
  await journey.screen.focus(journey.browser.windowClass)
  await isShown(journey, "#ff0000")
  await hasKeyboard(page, journey.screen)
  return page
}

/** Nothing happens after two presses; the first one alone would only close some menus. */
async function expectKeyIgnored(journey: Journey): Promise<void> {
  const isGone = async () => (await journey.traces("found.test")).tabs.length === 0
  for (let presses = 0; presses < 2; presses += 1) {
    await journey.screen.press(exitKey)
    expect(await never(isGone, { timeoutMs: 1_500, intervalMs: 100 })).toBe(true)
  }
}

/** The other tab is still open and, with the scope "tab", in the history too. */
async function expectRestKept(journey: Journey, scope: Scope = "recent"): Promise<void> {
  const left = () => journey.traces("news.test")
  expect((await left()).tabs).toEqual([calm])
  if (scope === "tab") expect((await left()).history).toEqual([calm])
  else await until("the last minutes are erased", async () => (await left()).history.length === 0)
}

async function expectExit(journey: Journey, scope: Scope = "recent"): Promise<void> {
  await journey.screen.press(exitKey)
  await journey.isGone("found.test")
  await isShown(journey, "#00ff00")
  await expectRestKept(journey, scope)
}

describe.each(browsers)("the limits of an exit in %s", (name) => {
  const journey = useJourney(name, { asSecure })
  beforeEach(async () => void (await journey.browser.open(calm)))

  it.runIf(name === "chromium").each([
    ["a context menu", (): Promise<void> => journey.screen.click(640, 600, { button: 3 })],
    ["the browser's main menu", () => journey.screen.press("alt+f")],
  ])("%s blocks the exit key until Escape", async (_, open) => {
    await openSecret(journey)
    const picture = () => [660, 800, 1000, 1200].map((x) => journey.screen.pixel(x, 540)).join()
    const before = picture()
    await open()
    await until("the menu is open", () => picture() !== before)
    await expectKeyIgnored(journey)
    await journey.screen.press("Escape")
    await until("the menu is closed", () => picture() === before)
    await expectExit(journey)
  })

  it.runIf(name === "firefox")("an open <select> list blocks the exit key until Escape", async () => {
    const page = await openSecret(journey)
    await page.run(() => {
      document.body.innerHTML = "<select><option>one</option><option>two</option><option>three</option></select>"
    })
    await page.clickOn("select")
    await until("the list is open", () => hasOpenChoices(journey))
    await expectKeyIgnored(journey)
    await journey.screen.press("Escape")
    await until("the list is closed", async () => !(await hasOpenChoices(journey)))
    await expectExit(journey)
  })

  it.runIf(name === "firefox")("the Library window blocks the exit key while it has the focus", async () => {
    await openSecret(journey)
    await openLibrary(journey)
    await expectKeyIgnored(journey)
    await closeLibrary(journey)
    await expectExit(journey)
  })

  it("a page that blocks all keys can be exited by the key, or in Firefox by the popup's button", async () => {
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
    await journey.isGone("found.test")
    await expectRestKept(journey)
  })

  it.each(scopes)("a bookmark stays: %s", async (scope) => {
    await chooseScope(journey, scope)
    const address = `${secret}&${scope}`
    await openSecret(journey, address)
    await journey.screen.press("ctrl+d")
    await until("the page is bookmarked", () => isBookmarked(journey, address))
    await journey.screen.press("Return")
    await expectExit(journey, scope)
    expect(await isBookmarked(journey, address)).toBe(true)
  })

  // Firefox shows no notifications on the lab's screen.
  it.runIf(name === "chromium").each(scopes)(
    "a notification that the page has shown stays on the screen: %s",
    async (scope) => {
      await chooseScope(journey, scope)
      await allowNotifications(journey, "http://found.test")
      const page = await openSecret(journey)
      await openNotification(journey, page, "#ff0000")
      await expectExit(journey, scope)
      // If the notification closed, the calm page would show in its place.
      const isCovered = () => cornerOf(journey).some((color) => color !== "#00ff00")
      expect(await never(() => !isCovered(), { timeoutMs: 2_000, intervalMs: 100 })).toBe(true)
    },
  )

  // In Chromium only an https page can set such a cookie, and the lab serves http.
  it.runIf(name === "firefox").each(scopes)(
    "frames of another site leave the help site's name in the list of site data: %s",
    async (scope) => {
      await chooseScope(journey, scope)
      await openWithFrame(journey, `http://${helpHost}/plain?color=ff0000`)
      await isShown(journey, "#ff0000")
      await until("the list names the site", async () => (await storedSites(journey.browser)).includes(helpHost))
      await journey.pressExit()
      await journey.isGone(helpHost)
      await expectRestKept(journey, scope)
      expect(await storedSites(journey.browser)).toContain(helpHost)
    },
  )

  it.runIf(name === "firefox")("another tab's video window stays open", async () => {
    await openVideo(journey)
    const page = await openSecret(journey)
    await useVideoWindow(journey, secret)
    await isShown(journey, "#ff0000")
    // In Firefox the small window takes the keyboard focus.
    await page.clickOn("html")
    await hasKeyboard(page, journey.screen)
    await journey.screen.press(exitKey)
    await journey.isGone("found.test")
    expect((await journey.traces("video.test")).tabs).toHaveLength(1)
    expect(await hasVideoWindow(journey)).toBe(true)
  })

  it.runIf(name === "firefox").each(scopes)("a saved tab group keeps its page: %s", async (scope) => {
    await chooseScope(journey, scope)
    const inGroup = `http://${helpHost}/plain?group`
    await journey.browser.open(inGroup)
    await saveAndCloseGroup(journey, inGroup)
    await until("the group's tab is closed", async () => (await journey.traces(helpHost)).tabs.length === 0)
    await openSecret(journey)
    await expectExit(journey, scope)
    expect(await savedGroups(journey)).toContain(inGroup)
  })
})

describe.runIf(browsers.includes("firefox"))("a Firefox that never remembers history", () => {
  it("ignores the exit key if Porchlight is not allowed in private windows", async () => {
    const journey = await newJourney("firefox")
    await setSwitch(journey, "browser.privatebrowsing.autostart")
    await journey.restart()
    const page = await journey.browser.open(secret)
    await isShown(journey, "#ff0000")
    await hasKeyboard(page, journey.screen)
    await journey.screen.press(exitKey)
    expect(await never(async () => !(await page.isOpen()), { timeoutMs: 2_000, intervalMs: 100 })).toBe(true)
  })
})
