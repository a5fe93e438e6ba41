import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { never, until } from "../lab/wait.ts"
import { browsers, exitKey, helpHost, type Journey } from "../journey.ts"
import { hasKeyboard } from "../keys.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { chooseScope, scopes, type Scope } from "../uses.ts"
import { storedSites } from "./stored-sites.ts"
import {
  allowNotices,
  closeLibrary,
  cornerOf,
  hasOpenChoices,
  hasVideoWindow,
  isBookmarked,
  openLibrary,
  openNotice,
  openVideo,
  putPartIn,
  saveAndCloseGroup,
  savedGroups,
  setSwitch,
  useVideoWindow,
} from "./told.ts"

/**
 * What no call of an extension reaches, as the list of limits tells it. Where a browser changes one of
 * these, its test fails: then the sentence can go.
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

/** The key is pressed twice, for the first press only closes some menus, and nothing happens. */
async function isNotHeard(journey: Journey): Promise<void> {
  const isGone = async () => (await journey.traces("found.test")).tabs.length === 0
  for (let presses = 0; presses < 2; presses += 1) {
    await journey.screen.press(exitKey)
    expect(await never(isGone, { timeoutMs: 1_500, intervalMs: 100 })).toBe(true)
  }
}

/** The other tab, and with "only this tab" its place in the history too. */
async function keptTheRest(journey: Journey, scope: Scope = "recent"): Promise<void> {
  const left = () => journey.traces("news.test")
  expect((await left()).tabs).toEqual([calm])
  if (scope === "tab") expect((await left()).history).toEqual([calm])
  else await until("the last minutes are gone", async () => (await left()).history.length === 0)
}

async function exits(journey: Journey, scope: Scope = "recent"): Promise<void> {
  await journey.screen.press(exitKey)
  await journey.isGone("found.test")
  await isShown(journey, "#00ff00")
  await keptTheRest(journey, scope)
}

describe.each(browsers)("what no extension can reach in %s", (name) => {
  const journey = useJourney(name, { asSecure })
  beforeEach(async () => void (await journey.browser.open(calm)))

  it.runIf(name === "chromium").each([
    ["the menu of a right click", (): Promise<void> => journey.screen.click(640, 600, { button: 3 })],
    ["the menu behind the three dots", () => journey.screen.press("alt+f")],
  ])("%s keeps the key to itself: after Escape", async (_, open) => {
    await openSecret(journey)
    const picture = () => [660, 800, 1000, 1200].map((x) => journey.screen.pixel(x, 540)).join()
    const before = picture()
    await open()
    await until("the menu is open", () => picture() !== before)
    await isNotHeard(journey)
    await journey.screen.press("Escape")
    await until("the menu is closed", () => picture() === before)
    await exits(journey)
  })

  it.runIf(name === "firefox")("an open list of choices keeps the key to itself: after Escape", async () => {
    const page = await openSecret(journey)
    await page.run(() => {
      document.body.innerHTML = "<select><option>one</option><option>two</option><option>three</option></select>"
    })
    await page.clickOn("select")
    await until("the list is open", () => hasOpenChoices(journey))
    await isNotHeard(journey)
    await journey.screen.press("Escape")
    await until("the list is closed", async () => !(await hasOpenChoices(journey)))
    await exits(journey)
  })

  it.runIf(name === "firefox")("the Library, a window of its own, keeps the key to itself", async () => {
    await openSecret(journey)
    await openLibrary(journey)
    await isNotHeard(journey)
    await closeLibrary(journey)
    await exits(journey)
  })

  it("a page that blocks all keys: by the popup's button where the key is not heard", async () => {
    const page = await journey.browser.open("http://found.test/keys?greedy")
    await journey.screen.focus(journey.browser.windowClass)
    await page.clickOn("#field")
    if (name === "firefox") {
      await isNotHeard(journey)
      const popup = await journey.browser.openPopup()
      await popup.clickOn(".exit__button")
    } else {
      await journey.screen.press(exitKey)
    }
    await journey.isGone("found.test")
    await keptTheRest(journey)
  })

  it.each(scopes)("a bookmark stays: %s", async (scope) => {
    await chooseScope(journey, scope)
    const address = `${secret}&${scope}`
    await openSecret(journey, address)
    await journey.screen.press("ctrl+d")
    await until("it is a bookmark", () => isBookmarked(journey, address))
    await journey.screen.press("Return")
    await exits(journey, scope)
    expect(await isBookmarked(journey, address)).toBe(true)
  })

  // Firefox shows none on the lab's screen.
  it.runIf(name === "chromium").each(scopes)(
    "a notification that the page has shown stays on the screen: %s",
    async (scope) => {
      await chooseScope(journey, scope)
      await allowNotices(journey, "http://found.test")
      const page = await openSecret(journey)
      await openNotice(journey, page, "#ff0000")
      await exits(journey, scope)
      // Where it was; a notification that goes would let the calm page through.
      const isCovered = () => cornerOf(journey).some((color) => color !== "#00ff00")
      expect(await never(() => !isCovered(), { timeoutMs: 2_000, intervalMs: 100 })).toBe(true)
    },
  )

  // In Chromium only a page that came over https can keep such a cookie, and pages of the lab don't.
  it.runIf(name === "firefox").each(scopes)(
    "parts of another site leave the help site's name in the list of site data: %s",
    async (scope) => {
      await chooseScope(journey, scope)
      await putPartIn(journey, `http://${helpHost}/plain?color=ff0000`)
      await isShown(journey, "#ff0000")
      await until("the site is named", async () => (await storedSites(journey.browser)).includes(helpHost))
      await journey.pressExit()
      await journey.isGone(helpHost)
      await keptTheRest(journey, scope)
      expect(await storedSites(journey.browser)).toContain(helpHost)
    },
  )

  it.runIf(name === "firefox")("the window of a video from another tab stays", async () => {
    await openVideo(journey)
    const page = await openSecret(journey)
    await useVideoWindow(journey, secret)
    await isShown(journey, "#ff0000")
    // The small window takes the keyboard with it in Firefox.
    await page.clickOn("html")
    await hasKeyboard(page, journey.screen)
    await journey.screen.press(exitKey)
    await journey.isGone("found.test")
    expect((await journey.traces("video.test")).tabs).toHaveLength(1)
    expect(await hasVideoWindow(journey)).toBe(true)
  })

  it.runIf(name === "firefox").each(scopes)("a saved group keeps its page: %s", async (scope) => {
    await chooseScope(journey, scope)
    const inGroup = `http://${helpHost}/plain?group`
    await journey.browser.open(inGroup)
    await saveAndCloseGroup(journey, inGroup)
    await until("its tab is closed", async () => (await journey.traces(helpHost)).tabs.length === 0)
    await openSecret(journey)
    await exits(journey, scope)
    expect(await savedGroups(journey)).toContain(inGroup)
  })
})

describe.runIf(browsers.includes("firefox"))("a Firefox that never remembers history", () => {
  it("has no Porchlight where it was not allowed in private windows", async () => {
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
