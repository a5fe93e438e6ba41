import { describe, expect } from "vitest"
import { languages } from "../../core/i18n/languages.ts"
import { headless } from "./headless.ts"
import { tabSizes } from "./states/appearance.ts"
import { press, waitUntilUnchanged, waitUntilVisible } from "./states/steps.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"
import type { View } from "./states/view.ts"

const it = headless("chrome-mv3")
const pages = ["options", "options-much", "settings-overview"].flatMap((name) =>
  languages.map((language) => [name, language] as const),
)

/** The addresses of the links that are marked as the current section. */
const readMarked = ({ page }: View): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[aria-current='location']")].map((link) => link.getAttribute("href")),
  )

const isInView = ({ page }: View, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    const barBottom = document.querySelector(".page-top")?.getBoundingClientRect().bottom ?? 0
    return box !== undefined && box.top >= barBottom && box.bottom <= innerHeight
  }, selector)

describe("a page with links to its sections", () => {
  it.for(pages)("has no section longer than two screens: %s in %s", async ([name, language], { view }) => {
    await view.setSize(tabSizes[100])
    await showUiState(view, uiStateNamed(name), language)
    const long = await view.page.evaluate(() =>
      [...document.querySelectorAll("main section")]
        .map((section) => ({ name: section.getAttribute("aria-labelledby"), height: section.clientHeight }))
        .filter(({ height }) => height > 2 * innerHeight),
    )
    expect(long).toEqual([])
  })

  it("keeps the links beside the sections while people scroll, and marks the one they read", async ({ view }) => {
    await view.setSize(tabSizes[100])
    await showUiState(view, uiStateNamed("options"), "en")
    expect(await readMarked(view)).toEqual(["#readiness"])
    await press(view.page, "a[href='#added']")
    await waitUntilUnchanged(view.page)
    expect(await readMarked(view)).toEqual(["#added"])
    expect(await isInView(view, "#added")).toBe(true)
    expect(await isInView(view, "a[href='#readiness']")).toBe(true)
    await view.page.evaluate(() => document.getElementById("erase")?.scrollIntoView())
    await waitUntilUnchanged(view.page)
    expect(await readMarked(view)).toEqual(["#erase"])
    await view.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await waitUntilUnchanged(view.page)
    expect(await readMarked(view)).toEqual(["#lock"])
  })

  it("marks a section near the end of the page that no scrolling can bring to the top", async ({ view }) => {
    await view.setSize(tabSizes[100])
    await showUiState(view, uiStateNamed("options"), "en")
    await press(view.page, "a[href='#first']")
    await waitUntilUnchanged(view.page)
    expect(await readMarked(view)).toEqual(["#first"])
    expect(await isInView(view, "#first")).toBe(true)
  })

  it("opens at the section that its address names", async ({ view }) => {
    await view.setSize(tabSizes[100])
    await view.open("options.html#lock", { language: "en" })
    await waitUntilVisible(view.page, "#lock")
    await waitUntilUnchanged(view.page)
    expect(await view.page.evaluate(() => document.activeElement?.id)).toBe("lock")
    expect(await isInView(view, "#lock")).toBe(true)
    expect(await readMarked(view)).toEqual(["#lock"])
  })

  it.for(languages)(
    "in a narrow window has the links above the sections, with whole words, in %s",
    async (language, { view }) => {
      await view.setSize(tabSizes[200])
      await showUiState(view, uiStateNamed("options"), language)
      const { linksBottom, sectionsTop } = await view.page.evaluate(() => ({
        linksBottom: document.querySelector("main nav")?.getBoundingClientRect().bottom ?? Infinity,
        sectionsTop: document.querySelector("main section")?.getBoundingClientRect().top ?? 0,
      }))
      expect(linksBottom).toBeLessThanOrEqual(sectionsTop)
    },
  )
})
