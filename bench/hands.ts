import type { Page } from "playwright-core"
import { waitUntilVisible } from "../tests/ui/states/steps.ts"

/*
 * Keyboard and pointer input as a person would give it, one action per frame.
 */

export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve()))))

export async function typeIn(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await page.keyboard.press(letter === " " ? "Space" : letter)
    await nextFrame(page)
  }
}

/** Clicks the visible element, without the checks of Playwright's own `click`, which would be measured too. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await waitUntilVisible(page, selector)
  const { x, y } = await page.evaluate((visibleSelector) => {
    const element = [...document.querySelectorAll(visibleSelector)].find((candidate) => candidate.checkVisibility())
    element?.scrollIntoView({ block: "center" })
    const box = element?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  await page.mouse.click(x, y)
}

/** Scrolls 400 px per frame, like a mouse wheel. */
export async function scroll(page: Page, distancePx: number): Promise<void> {
  const step = 400 * Math.sign(distancePx)
  for (let scrolledPx = 0; Math.abs(scrolledPx) < Math.abs(distancePx); scrolledPx += step) {
    await page.evaluate((top) => window.scrollBy({ top, behavior: "instant" }), step)
    await nextFrame(page)
  }
}
