import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { ofTabs, ofTheBrowser } from "./uses.ts"

const crisisLine = "us-ca-sd-ccs-crisis-line"
/** Whether an element stands in the part of the popup that is seen without scrolling. */
const isInSight = (page: LabPage, selector: string): Promise<boolean> =>
  page.run((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
  }, selector)

/** A little inside of it, on the screen. */
function lowerCorner(): { x: number; y: number } {
  const told = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
  const left = told.mozInnerScreenX ?? window.screenX
  const top = told.mozInnerScreenY ?? window.screenY
  return { x: Math.round(left + 4), y: Math.round(top + window.innerHeight - 4) }
}

describe.each(browsers)("the popup in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  it("reaches a number in two clicks: the icon, and the line", async () => {
    const popup = await journey.browser.openPopup()
    expect(await isInSight(popup, "a[href='tel:911']")).toBe(true)
    expect(await isInSight(popup, ".exit__button")).toBe(true)
    expect(await isInSight(popup, "#search")).toBe(true)
    expect(await isInSight(popup, `[data-hotline='${crisisLine}']`)).toBe(true)
    expect(await popup.run(() => document.querySelectorAll("[data-hotline]")[0]?.getAttribute("data-hotline"))).toBe(
      crisisLine,
    )
    // The first two hotlines whole, with their numbers.
    expect(await isInSight(popup, "li:nth-child(2) a[href^='tel:']")).toBe(true)
    await journey.picture(`${name}-popup`)

    await popup.clickOn(`[data-hotline='${crisisLine}']`)
    await until("the card is open", async () => (await textOf(popup)).includes("1-888-385-4657"))
    expect(await isInSight(popup, "a[href='tel:+18883854657']")).toBe(true)
    await journey.picture(`${name}-line`)
  })

  it("is drawn where the page was: the screen itself shows it", async () => {
    const { screen, browser } = journey
    const page = "#00ff00"
    await until("the page is on the screen", () => screen.pixel(640, 500) === page)
    const popup = await browser.openPopup()
    // Asked anew each time: the browser places and sizes a popup some moments after it has opened it.
    const { x, y } = await until("the popup covers the page", async () => {
      const corner = await popup.run(lowerCorner)
      return screen.pixel(corner.x, corner.y) !== page && corner
    })
    await screen.press("Escape")
    await until("the page is seen there again", () => screen.pixel(x, y) === page)
  })

  it("finds a line by a word and by a misprinted number, and never dials the misprint", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("#search")
    await journey.screen.type("888-5533-000")
    await until("the Mexican line is found", () => isInSight(popup, "[data-hotline='mx-lnctp']"))
    const links = await popup.run(() => [...document.querySelectorAll("a")].map((link) => link.href.replace(/\D/g, "")))
    expect(links.filter((digits) => digits.includes("8885533"))).toEqual([])
  })

  it("speaks Spanish when asked, whatever the browser speaks, and still does at the next opening", async () => {
    const popup = await journey.browser.openPopup()
    expect(await textOf(popup)).toContain("Exit this page")
    await popup.clickOn("button[lang='es']")
    await until("it speaks Spanish", async () => (await textOf(popup)).includes("Salir de esta página"))
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
    const again = await journey.browser.openPopup()
    await until("it still speaks Spanish", async () => (await textOf(again)).includes("Salir de esta página"))
  })

  it("sends nothing and records nothing, though it was searched and a guide was read", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn("#search")
    await journey.screen.type("nudes")
    await popup.clickOn(".switch__view:not([aria-current])")
    await popup.clickOn("[data-guide='missing-child']")
    await until("the guide is open", async () => (await textOf(popup)).includes("911"))
    await popup.clickOn("button[lang='es']")
    await until("the choice is kept", async () => {
      const kept = await journey.browser.ask((api) => api.storage.session.get("popupPreferences"))
      return Object.keys(kept).length === 1
    })
    const stored = await journey.browser.ask(async (api) => ({
      local: await api.storage.local.get(null),
      sync: await api.storage.sync.get(null),
      session: Object.keys(await api.storage.session.get(null)),
    }))
    const session = stored.session.filter((key) => !ofTabs.test(key))
    expect({ ...stored, session }).toEqual({ local: {}, sync: {}, session: ["popupPreferences"] })
    const asked = journey.site.requests.map(({ host }) => host)
    expect(asked.filter((host) => host !== "news.test" && !ofTheBrowser.test(host))).toEqual([])
  })
})
