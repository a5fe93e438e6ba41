import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { languages } from "../../core/i18n/languages.ts"
import { headless } from "./headless.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"

/** What two small laptops leave for a page: windows of 1280 by 800 and 1366 by 768 pixels, less a browser's bars. */
const laptops = [
  { width: 1280, height: 680, zoom: 1 },
  { width: 1366, height: 640, zoom: 1 },
] as const
const both = laptops.flatMap((size) => languages.map((language) => ({ size, language })))

const practiceButton = ".start button"
/** The risk of having Porchlight, the button that removes it, and the exit's limits with a link to all of them. */
const warnings = ["#risk", "#risk + p", "#risk ~ button", ".key__limits", ".key__limits + p"]

/** The buttons for people who need help now. */
const helpButtons = [1, 2, 3, 4].map((place) => `.help__item:nth-child(${place}) > button`)

/** The elements that are cut off or covered before anyone scrolls. */
const findUnseen = (page: Page, selectors: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (all) =>
      all.filter((selector) => {
        const element = document.querySelector(selector)
        const box = element?.getBoundingClientRect()
        if (!element || !box || box.height === 0 || box.top < 0 || box.bottom > innerHeight) return true
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        return !element.contains(top)
      }),
    selectors,
  )

const it = headless("chrome-mv3")

describe("the welcome page", () => {
  it.for(both)("shows its three steps at once in $size.width px ($language)", async ({ size, language }, { view }) => {
    await view.setTheme("light")
    await view.setSize(size)
    await showUiState(view, uiStateNamed("welcome"), language)
    const steps = ["#what", ...warnings, practiceButton, "#for-me", "#for-child"]
    expect(await findUnseen(view.page, [...helpButtons, ...steps])).toEqual([])
    const pictureBox = await view.page.locator(".picture").boundingBox()
    expect((pictureBox?.y ?? Infinity) + (pictureBox?.height ?? 0)).toBeLessThanOrEqual(size.height)
  })

  it("states the exit's limits and the risk of having Porchlight before the practice, in text of 16 px or more", async ({
    view,
  }) => {
    await view.setSize(laptops[0])
    await showUiState(view, uiStateNamed("welcome"), "en")
    const found = await view.page.evaluate(
      ([selectors, button]) =>
        selectors.map((selector) => {
          const element = document.querySelector(selector)
          const practice = document.querySelector(button)
          if (!element || !practice) return `${selector} is missing`
          const isBefore = (element.compareDocumentPosition(practice) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
          const isLarge = parseFloat(getComputedStyle(element).fontSize) >= 16
          return isBefore && isLarge && element.closest("details, [hidden], [inert]") === null ? "" : selector
        }),
      [warnings, practiceButton] as const,
    )
    expect(found).toEqual(warnings.map(() => ""))
  })

  it("shows a picture of the popup with the place's first hotlines, whose controls can't get the focus", async ({
    view,
  }) => {
    const { page } = view
    await view.setSize(laptops[1])
    await showUiState(view, uiStateNamed("popup-hotlines"), "en")
    const first = await page.locator("[data-hotline]").first().textContent()
    await showUiState(view, uiStateNamed("welcome"), "en")
    expect(await page.locator(".picture [data-hotline]").first().textContent()).toBe(first)
    const reachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".picture :is(a, button, input, select, summary)")].filter(
        (control) => {
          control.focus()
          return document.activeElement === control
        },
      ),
    )
    expect(reachable).toEqual([])
  })

  it("opens the real popup wherever the picture is pressed", async ({ view }) => {
    await view.setSize(laptops[1])
    await showUiState(view, uiStateNamed("welcome"), "en")
    const pressed = await view.page.evaluate(() => {
      const box = document.querySelector(".picture")?.getBoundingClientRect() ?? new DOMRect()
      const shares = [0.02, 0.25, 0.5, 0.75, 0.98]
      const points = shares.flatMap((across) => shares.map((down) => [across, down] as const))
      return points.map(([across, down]) => {
        const element = document.elementFromPoint(box.x + across * box.width, box.y + down * box.height)
        return element?.closest("button")?.textContent.trim()
      })
    })
    expect([...new Set(pressed)]).toEqual(["All hotlines"])
  })

  it("leaves the picture out of a narrow window", async ({ view }) => {
    await view.setSize({ width: 999, height: 800, zoom: 1 })
    await showUiState(view, uiStateNamed("welcome"), "en")
    expect(await view.page.locator(".picture").isVisible()).toBe(false)
  })
})
