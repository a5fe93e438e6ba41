import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { tabSizes } from "./states/appearance.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"
import { findHiddenFocus, findSmallTargets } from "./states/controls.ts"

const it = headless("chrome-mv3")
const tabStates = uiStates.filter(isWhole).filter(({ kind }) => kind === "tab")

/** Whether the exit button is in sight, and the share of the height that the bars leave for reading. */
function measureBars(): { isExitInSight: boolean; readableShare: number } {
  const exitButton = document.querySelector(".exit__button")?.getBoundingClientRect()
  const bars = [...document.querySelectorAll(".page-top, .bar--shown")]
  const barsHeight = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
  return {
    isExitInSight: exitButton !== undefined && exitButton.top >= 0 && exitButton.bottom <= innerHeight,
    readableShare: 1 - barsHeight / innerHeight,
  }
}

describe("a tab at 400% zoom keeps the exit in sight, most of its height for reading, and large controls with a visible focus", () => {
  it.for(tabStates)("$name", async (uiState, { view }) => {
    const { page } = view
    await view.setTheme("light")
    await view.setSize(tabSizes[400])
    await showUiState(view, uiState, "es")
    await page.evaluate(() => window.scrollTo(0, 500))
    const { isExitInSight, readableShare } = await page.evaluate(measureBars)
    expect(isExitInSight).toBe(true)
    expect(readableShare).toBeGreaterThan(0.5)
    expect(await page.evaluate(findSmallTargets, 44)).toEqual([])
    await page.keyboard.press("Shift")
    expect(await page.evaluate(findHiddenFocus)).toEqual([])
  })
})

/** The largest popup, 800 by 600 pixels, at 300% zoom; and Firefox's extensions panel, which sets its own width. */
const smallestPopups = [
  ["at 300% zoom", { width: 267, height: 200, zoom: 3 }],
  ["in a narrow panel", { width: 320, height: 600, zoom: 1 }],
] as const
const popups = uiStates.filter(({ name }) =>
  ["popup-hotlines", "popup-largest", "popup-several", "popup-filters", "popup-place"].includes(name),
)

/** The controls at the top that are cut off, how far the page scrolls sideways, and the share of its height below. */
function measureTop(): { cutControls: number; sidewaysPx: number; readableShare: number } {
  const { clientWidth, scrollWidth } = document.documentElement
  const boxes = [...document.querySelectorAll("header button, header a")].map((control) =>
    control.getBoundingClientRect(),
  )
  return {
    cutControls: boxes.filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > clientWidth || bottom > innerHeight,
    ).length,
    sidewaysPx: scrollWidth - clientWidth,
    readableShare: 1 - (document.querySelector("header")?.getBoundingClientRect().height ?? 0) / innerHeight,
  }
}

describe.each(smallestPopups)("the popup %s cuts off no control at its top, and has room to read", (_where, size) => {
  it.for(popups)("$name", async (uiState, { view }) => {
    await view.setTheme("light")
    await view.setSize(size)
    await showUiState(view, uiState, "es")
    const { cutControls, sidewaysPx, readableShare } = await view.page.evaluate(measureTop)
    expect({ cutControls, sidewaysPx }).toEqual({ cutControls: 0, sidewaysPx: 0 })
    expect(readableShare).toBeGreaterThan(0.39)
  })
})
