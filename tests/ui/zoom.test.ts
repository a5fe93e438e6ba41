import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { tabSizes } from "./surfaces/appearance.ts"
import { isWhole, showSurface, surfaces } from "./surfaces/surfaces.ts"
import { findSmallTargets, findUnseenFocus } from "./surfaces/touch.ts"

const it = headless("chrome-mv3")
const tabs = surfaces.filter(isWhole).filter(({ kind }) => kind === "tab")

/** How much of the height is left for what is read, and whether the exit button is in sight. */
function measureBars(): { isExitInSight: boolean; left: number } {
  const box = document.querySelector(".exit__button")?.getBoundingClientRect()
  const bars = [...document.querySelectorAll(".page-top, .bar--shown")]
  const taken = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
  return {
    isExitInSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    left: 1 - taken / innerHeight,
  }
}

describe("at 400 %, the exit stays in sight, most of the page is for reading, and controls are large", () => {
  it.for(tabs)("$name", async (surface, { view }) => {
    const { page } = view
    await view.setTheme("light")
    await view.setSize(tabSizes[400])
    await showSurface(view, surface, "es")
    await page.evaluate(() => window.scrollTo(0, 500))
    const { isExitInSight, left } = await page.evaluate(measureBars)
    expect(isExitInSight).toBe(true)
    expect(left).toBeGreaterThan(0.5)
    expect(await page.evaluate(findSmallTargets, 44)).toEqual([])
    await page.keyboard.press("Shift")
    expect(await page.evaluate(findUnseenFocus)).toEqual([])
  })
})
