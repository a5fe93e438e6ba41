import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf, type Journey } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage, isInView } from "./steps.ts"

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

/** Waits for the first render, and returns what it shows before settings from storage could change it. */
const readFirstRender = async (page: LabPage) => {
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
 * storage. On a busy machine storage may take longer, and the popup first renders its guess. A popup that
 * did not wait at all would first render its guess every time.
 */
async function openUntilRenderedIn(language: string, journey: Journey) {
  for (let opening = 1; opening <= maxOpenings; opening += 1) {
    const popup = await journey.browser.openPopup()
    const firstRender = await readFirstRender(popup)
    if (firstRender.language === language) return { popup, firstRender }
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  }
  throw new Error(`the first render was never in ${language} in ${maxOpenings} openings`)
}

describe.each(browsers)("the popup in %s, with stored settings", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.ask((api, stored: object) => api.storage.local.set({ settings: stored }), settings)
    await journey.browser.open(harmlessPage)
  })

  it("follows the settings from the first render, and lists added contacts below all built-in hotlines, without links", async () => {
    const { popup, firstRender } = await openUntilRenderedIn("es", journey)
    expect(firstRender).toMatchObject({ language: "es", textSize: "largest", emergency: "tel:911" })
    expect(firstRender.hotlines[0]).toMatch(/^mx-/)
    expect(await isInView(popup, "a[href='tel:911']")).toBe(true)
    expect(await isInView(popup, ".exit__button")).toBe(true)
    await journey.savePicture(`${name}-popup-largest`)

    await until("the added contacts have rendered", async () => (await textOf(popup)).includes("Aunt Maria"))
    const text = await textOf(popup)
    expect(text).toContain("no revisado por Porchlight")
    expect(text).toContain("school.test")
    expect(text).not.toContain("619 555 0124")
    expect(text).not.toContain("1 888 373 7888")
    const layout = await popup.run(() => {
      const rows = [...document.querySelectorAll("[data-hotline]")].map(
        (hotline) => hotline.getBoundingClientRect().bottom,
      )
      const added = document.querySelector(".contact")
      return {
        isBelow: (added?.getBoundingClientRect().top ?? 0) > Math.max(...rows),
        links: added?.querySelectorAll("a").length,
      }
    })
    expect(layout).toEqual({ isBelow: true, links: 0 })
    await popup.run(async () => {
      window.scrollTo(0, document.body.scrollHeight)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
    await journey.savePicture(`${name}-popup-added`)
  })

  it("follows a choice made in the popup, instead of the settings, when it opens again", async () => {
    await journey.browser.ask((api) => api.storage.session.set({ popupPreferences: { language: "en", region: "US" } }))
    const firstRender = await readFirstRender(await journey.browser.openPopup())
    expect(firstRender.language).toBe("en")
    expect(firstRender.hotlines[0]).toMatch(/^us-/)
  })
})
