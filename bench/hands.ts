import type { Page } from "playwright-core"
import { see } from "../tests/ui/states/steps.ts"

/** Keyboard and pointer input as a person would give it, one action per frame. */

export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done()))))

export async function typeIn(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await page.keyboard.press(letter === " " ? "Space" : letter)
    await nextFrame(page)
  }
}

/** Avoids Playwright's own `click`, whose checks would be part of the measurement. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await see(page, selector)
  const { x, y } = await page.evaluate((wanted) => {
    const element = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility())
    element?.scrollIntoView({ block: "center" })
    const box = element?.getBoundingClientRect() ?? new DOMRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, selector)
  await page.mouse.click(x, y)
}

/** Scrolls 400 px per frame, like a mouse wheel. */
export async function scroll(page: Page, by: number): Promise<void> {
  const step = 400 * Math.sign(by)
  for (let at = 0; Math.abs(at) < Math.abs(by); at += step) {
    await page.evaluate((top) => window.scrollBy({ top, behavior: "instant" }), step)
    await nextFrame(page)
  }
}
