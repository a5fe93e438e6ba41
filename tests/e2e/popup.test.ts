import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf, type Journey } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { browserHostPattern, harmlessPage, isInView, tabKeyPattern } from "./steps.ts"

const crisisHotline = "us-ca-sd-ccs-crisis-line"

/** The screen coordinates of a point just inside the popup's lower left corner. */
function findLowerCorner(): { x: number; y: number } {
  const firefoxWindow = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
  const left = firefoxWindow.mozInnerScreenX ?? window.screenX
  const top = firefoxWindow.mozInnerScreenY ?? window.screenY
  return { x: Math.round(left + 4), y: Math.round(top + window.innerHeight - 4) }
}

/** Chooses the language after the current one in the menu, with the keyboard. */
async function chooseNextLanguage({ screen }: Pick<Journey, "screen">, popup: LabPage): Promise<void> {
  await popup.run(() => document.querySelector<HTMLElement>(".language__menu")?.focus())
  await screen.press("Down")
}

const maxNumberTopPx = 330
const popupHeightPx = 600

/** The first number is near the top, and the first two hotlines are whole without scrolling. */
async function expectTwoWholeRows(popup: LabPage): Promise<void> {
  const { numberTop, secondRowBottom, height } = await popup.run(() => ({
    numberTop: document.querySelector(".row a[href^='tel:']")?.getBoundingClientRect().top,
    secondRowBottom: document.querySelectorAll(".row")[1]?.getBoundingClientRect().bottom,
    height: window.innerHeight,
  }))
  expect(numberTop).toBeLessThanOrEqual(maxNumberTopPx)
  expect(secondRowBottom).toBeLessThanOrEqual(Math.min(popupHeightPx, height))
}

describe.each(browsers)("the popup in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  it("shows a hotline's number after two clicks: the icon and the hotline", async () => {
    const popup = await journey.browser.openPopup()
    expect(await isInView(popup, "a[href='tel:911']")).toBe(true)
    expect(await isInView(popup, ".exit__button")).toBe(true)
    expect(await isInView(popup, "#search")).toBe(true)
    expect(await isInView(popup, `[data-hotline='${crisisHotline}']`)).toBe(true)
    expect(await popup.run(() => document.querySelectorAll("[data-hotline]")[0]?.getAttribute("data-hotline"))).toBe(
      crisisHotline,
    )
    await expectTwoWholeRows(popup)
    await journey.savePicture(`${name}-popup`)

    await popup.clickOn(`[data-hotline='${crisisHotline}']`)
    await until("the card is open", async () => (await textOf(popup)).includes("1-888-385-4657"))
    expect(await isInView(popup, "a[href='tel:+18883854657']")).toBe(true)
    await journey.savePicture(`${name}-hotline`)
  })

  it("covers part of the page on the screen, until Escape", async () => {
    const { screen, browser } = journey
    const pageColor = "#00ff00"
    await until("the page is on the screen", () => screen.pixel(640, 500) === pageColor)
    const popup = await browser.openPopup()
    // Find the corner each time, because the browser positions and sizes a popup only after opening it.
    const { x, y } = await until("the popup covers the page", async () => {
      const corner = await popup.run(findLowerCorner)
      return screen.pixel(corner.x, corner.y) !== pageColor && corner
    })
    await screen.press("Escape")
    await until("the page is visible there again", () => screen.pixel(x, y) === pageColor)
  })

  it("shows the heading of the first section only once someone scrolls, and then keeps it in sight", async () => {
    const popup = await journey.browser.openPopup()
    const headingOnTop = () =>
      popup.run(() => {
        const heading = document.querySelector("#group-person")
        const box = heading?.getBoundingClientRect()
        return box !== undefined && document.elementFromPoint(box.x + 20, box.y + box.height / 2) === heading
      })
    expect(await headingOnTop()).toBe(false)
    await popup.run(() => window.scrollTo(0, 500))
    expect(await headingOnTop()).toBe(true)
    expect(await isInView(popup, "#group-person")).toBe(true)
    await journey.savePicture(`${name}-popup-scrolled`)
  })

  it("shows the hotlines of a chosen place, and the original ones again after one press", async () => {
    const popup = await journey.browser.openPopup()
    const firstHotline = () => popup.run(() => document.querySelector("[data-hotline]")?.getAttribute("data-hotline"))
    await popup.run(() => document.querySelector<HTMLElement>(".place__menu select")?.focus())
    await journey.screen.type("Mex")
    await until("the hotlines are Mexico's", async () => (await firstHotline())?.startsWith("mx-"))
    const focused = () => popup.run(() => document.activeElement?.matches(".place__menu select"))
    expect(await focused()).toBe(true)
    await journey.savePicture(`${name}-popup-place`)
    await popup.clickOn(".place__menu .filter__clear")
    await until("the hotlines are San Diego's", async () => (await firstHotline()) === crisisHotline)
    expect(await focused()).toBe(true)
  })

  it("finds a hotline by a misprinted number, and has no link to the misprint", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("#search")
    await journey.screen.type("888-5533-000")
    await until("the Mexican hotline is found", () => isInView(popup, "[data-hotline='mx-lnctp']"))
    const links = await popup.run(() => [...document.querySelectorAll("a")].map((link) => link.href.replace(/\D/g, "")))
    expect(links.filter((digits) => digits.includes("8885533"))).toEqual([])
  })

  it("switches to Spanish on request, whatever the browser's language, and stays Spanish when reopened", async () => {
    const popup = await journey.browser.openPopup()
    expect(await textOf(popup)).toContain("Exit this page")
    await chooseNextLanguage(journey, popup)
    await until("the popup is in Spanish", async () => (await textOf(popup)).includes("Salir de esta página"))
    await expectTwoWholeRows(popup)
    await journey.savePicture(`${name}-popup-spanish`)
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
    const reopenedPopup = await journey.browser.openPopup()
    await until("the popup is still in Spanish", async () =>
      (await textOf(reopenedPopup)).includes("Salir de esta página"),
    )
  })

  it("offers a guide among the results, and returns from the guide to the results", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("#search")
    await journey.screen.type("photos of me")
    const guide = ".fitting [data-guide='images-young-person']"
    await until("the guide is offered", () => popup.run((selector) => document.querySelector(selector) !== null, guide))
    expect(await isInView(popup, ".row:nth-child(2)")).toBe(true)
    await popup.clickOn(guide)
    await until("the guide is open", async () => (await textOf(popup)).includes("Three rules and one call"))
    await journey.savePicture(`${name}-popup-guide-from-search`)
    await popup.clickOn(".bar__close")
    await until("the results are back, with the focus on the guide", () =>
      popup.run((selector) => document.activeElement === document.querySelector(selector), guide),
    )
    await journey.savePicture(`${name}-popup-search-guides`)
  })

  it("sends nothing, and stores only the chosen language, when someone searches and reads a guide", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("#search")
    await journey.screen.type("nudes")
    await popup.clickOn(".switch__view:not([aria-current])")
    await popup.clickOn("[data-guide='missing-child']")
    await until("the guide is open", async () => (await textOf(popup)).includes("911"))
    await chooseNextLanguage(journey, popup)
    await until("the choice is stored", async () => {
      const stored = await journey.browser.ask((api) => api.storage.session.get("popupPreferences"))
      return Object.keys(stored).length === 1
    })
    const stored = await journey.browser.ask(async (api) => ({
      local: await api.storage.local.get(null),
      sync: await api.storage.sync.get(null),
      session: Object.keys(await api.storage.session.get(null)),
    }))
    const session = stored.session.filter((key) => !tabKeyPattern.test(key))
    expect({ ...stored, session }).toEqual({ local: {}, sync: {}, session: ["popupPreferences"] })
    const requestedHosts = journey.site.requests.map(({ host }) => host)
    expect(requestedHosts.filter((host) => host !== "news.test" && !browserHostPattern.test(host))).toEqual([])
  })
})
