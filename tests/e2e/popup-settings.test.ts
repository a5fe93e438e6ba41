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

/** The first render, before settings from storage could have changed it. */
const firstRenderOf = async (page: LabPage) => {
  await until("the popup has rendered", () => page.run(() => document.querySelector("[data-hotline]") !== null))
  return page.run(() => ({
    language: document.documentElement.lang,
    textSize: document.documentElement.dataset["textSize"],
    emergency: document.querySelector("a[href^='tel:']")?.getAttribute("href"),
    hotlines: [...document.querySelectorAll("[data-hotline]")].map(
      (hotline) => hotline.getAttribute("data-hotline") ?? "",
    ),
  }))
}

const maxOpenings = 5

/**
 * Opens the popup until its first render is in this language. The popup waits a tenth of a second for
 * storage; on a busy machine storage may take longer, and the popup renders its guess first. A popup that
 * did not wait at all would render the guess first every time.
 */
async function openRenderedIn(language: string, journey: Journey) {
  for (let opening = 1; opening <= maxOpenings; opening += 1) {
    const popup = await journey.browser.openPopup()
    const firstRender = await firstRenderOf(popup)
    if (firstRender.language === language) return { popup, firstRender }
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  }
  throw new Error(`the first render was never in ${language} in ${maxOpenings} openings`)
}

describe.each(browsers)("the popup in %s, with settings stored", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.ask((api, kept: object) => api.storage.local.set({ settings: kept }), settings)
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  it("follows them from the first render, and lists added contacts below all built-in hotlines, without links", async () => {
    const { popup, firstRender } = await openRenderedIn("es", journey)
    expect(firstRender).toMatchObject({ language: "es", textSize: "largest", emergency: "tel:911" })
    expect(firstRender.hotlines[0]).toMatch(/^mx-/)
    expect(await isInSight(popup, "a[href='tel:911']")).toBe(true)
    expect(await isInSight(popup, ".exit__button")).toBe(true)
    await journey.picture(`${name}-popup-largest`)

    await until("the added contacts have rendered", async () => (await textOf(popup)).includes("Aunt Maria"))
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
      await new Promise((rendered) => requestAnimationFrame(() => requestAnimationFrame(rendered)))
    })
    await journey.picture(`${name}-popup-added`)
  })

  it("follows the person's own choice instead when it opens again", async () => {
    await journey.browser.ask((api) => api.storage.session.set({ popupPreferences: { language: "en", region: "US" } }))
    const firstRender = await firstRenderOf(await journey.browser.openPopup())
    expect(firstRender.language).toBe("en")
    expect(firstRender.hotlines[0]).toMatch(/^us-/)
  })
})
