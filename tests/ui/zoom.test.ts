import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { tabSizes } from "./states/appearance.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"
import { findSmallTargets, findUnseenFocus } from "./states/touch.ts"

const it = headless("chrome-mv3")
const tabs = uiStates.filter(isWhole).filter(({ kind }) => kind === "tab")

/** The share of the height left for reading, and whether the exit button is visible. */
function measureBars(): { isExitInSight: boolean; left: number } {
  const box = document.querySelector(".exit__button")?.getBoundingClientRect()
  const bars = [...document.querySelectorAll(".page-top, .bar--shown")]
  const taken = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
  return {
    isExitInSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    left: 1 - taken / innerHeight,
  }
}

describe("at 400% zoom the exit stays visible, most of the page is readable text, and controls are large", () => {
  it.for(tabs)("$name", async (uiState, { view }) => {
    const { page } = view
    await view.setTheme("light")
    await view.setSize(tabSizes[400])
    await showUiState(view, uiState, "es")
    await page.evaluate(() => window.scrollTo(0, 500))
    const { isExitInSight, left } = await page.evaluate(measureBars)
    expect(isExitInSight).toBe(true)
    expect(left).toBeGreaterThan(0.5)
    expect(await page.evaluate(findSmallTargets, 44)).toEqual([])
    await page.keyboard.press("Shift")
    expect(await page.evaluate(findUnseenFocus)).toEqual([])
  })
})

/** Zoomed to 300 %, a popup of 800 by 600; and in Firefox's panel of extensions, which has a width of its own. */
const leastRoom = [
  ["at 300 %", { width: 267, height: 200, zoom: 3 }],
  ["in a narrow panel", { width: 320, height: 600, zoom: 1 }],
] as const
const popups = uiStates.filter(({ name }) => ["popup-hotlines", "popup-largest", "popup-several"].includes(name))

/** Controls at the top that are cut off, and how far the page scrolls sideways. */
function measureTop(): { cut: number; wide: number; left: number } {
  const { clientWidth, scrollWidth } = document.documentElement
  const boxes = [...document.querySelectorAll("header button, header a")].map((each) => each.getBoundingClientRect())
  return {
    cut: boxes.filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > clientWidth || bottom > innerHeight,
    ).length,
    wide: scrollWidth - clientWidth,
    left: 1 - (document.querySelector("header")?.getBoundingClientRect().height ?? 0) / innerHeight,
  }
}

describe.each(leastRoom)("the popup %s keeps the exit and the number whole, and room to read", (_where, size) => {
  it.for(popups)("$name", async (uiState, { view }) => {
    await view.setTheme("light")
    await view.setSize(size)
    await showUiState(view, uiState, "es")
    const { cut, wide, left } = await view.page.evaluate(measureTop)
    expect({ cut, wide }).toEqual({ cut: 0, wide: 0 })
    expect(left).toBeGreaterThan(0.39)
  })
})
