import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf, type Journey } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const settings = {
  language: "es",
  region: "MX",
  textSize: "largest",
  topicsFirst: ["missing"],
  keptSites: ["school.test"],
  addedPeople: [
    { name: "Aunt Maria", number: "(619) 555-0123", note: "" },
    { name: "National Human Trafficking Hotline", number: "619 555 0124", note: "" },
    { name: "Help", number: "1 888 373 7888", note: "" },
  ],
}

const isInSight = (page: LabPage, selector: string): Promise<boolean> =>
  page.run((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight
  }, selector)

/** What was drawn first, before anything that storage says could have changed it. */
const firstDrawingOf = async (page: LabPage) => {
  await until("it is drawn", () => page.run(() => document.querySelector("[data-hotline]") !== null))
  return page.run(() => ({
    language: document.documentElement.lang,
    textSize: document.documentElement.dataset["textSize"],
    emergency: document.querySelector("a[href^='tel:']")?.getAttribute("href"),
    addedHotlines: [...document.querySelectorAll("[data-hotline]")].map(
      (hotline) => hotline.getAttribute("data-hotline") ?? "",
    ),
  }))
}

const mostOpenings = 5

/**
 * Opens the popup until its first drawing was in this language. The popup waits a tenth of a second for
 * storage; on a busy machine storage may take longer, and the guess is drawn first. A popup that did not
 * wait at all would draw the guess first each time.
 */
async function openDrawnIn(language: string, journey: Journey) {
  for (let opening = 1; opening <= mostOpenings; opening += 1) {
    const popup = await journey.browser.openPopup()
    const drawn = await firstDrawingOf(popup)
    if (drawn.language === language) return { popup, drawn }
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  }
  throw new Error(`the first drawing was not in ${language} once in ${mostOpenings} openings`)
}

describe.each(browsers)("the popup of %s on a computer where something was set", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.ask((api, kept: object) => api.storage.local.set({ settings: kept }), settings)
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  it("shows it from the first drawing on, and what was added below all built-in lines, undialed", async () => {
    const { popup, drawn } = await openDrawnIn("es", journey)
    expect(drawn).toMatchObject({ language: "es", textSize: "largest", emergency: "tel:911" })
    expect(drawn.addedHotlines[0]).toMatch(/^mx-/)
    expect(await isInSight(popup, "a[href='tel:911']")).toBe(true)
    expect(await isInSight(popup, ".exit__button")).toBe(true)
    await journey.picture(`${name}-popup-largest`)

    await until("what was added is there", async () => (await textOf(popup)).includes("Aunt Maria"))
    const text = await textOf(popup)
    expect(text).toContain("no revisado por Porchlight")
    expect(text).toContain("school.test")
    expect(text).not.toContain("619 555 0124")
    expect(text).not.toContain("1 888 373 7888")
    const last = await popup.run(() => {
      const rows = [...document.querySelectorAll("[data-hotline]")].map(
        (hotline) => hotline.getBoundingClientRect().bottom,
      )
      const added = document.querySelector(".contact")
      return {
        isBelow: (added?.getBoundingClientRect().top ?? 0) > Math.max(...rows),
        links: added?.querySelectorAll("a").length,
      }
    })
    expect(last).toEqual({ isBelow: true, links: 0 })
    await popup.run(async () => {
      window.scrollTo(0, document.body.scrollHeight)
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
    await journey.picture(`${name}-popup-added`)
  })

  it("shows the person's own choice first, at the next opening too", async () => {
    await journey.browser.ask((api) => api.storage.session.set({ popupPreferences: { language: "en", region: "US" } }))
    const drawn = await firstDrawingOf(await journey.browser.openPopup())
    expect(drawn.language).toBe("en")
    expect(drawn.addedHotlines[0]).toMatch(/^us-/)
  })
})
