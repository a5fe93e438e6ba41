import type { Page } from "playwright-core"
import { see } from "../tests/ui/states/steps.ts"

/** What a person does, a frame apart, with the keyboard and the pointer. */

export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done()))))

export async function typeIn(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await page.keyboard.press(letter === " " ? "Space" : letter)
    await nextFrame(page)
  }
}

/** Without Playwright's own `click`, whose checks would be measured with the page. */
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

/** A piece a frame, as a wheel does. */
export async function scroll(page: Page, by: number): Promise<void> {
  const piece = 400 * Math.sign(by)
  for (let at = 0; Math.abs(at) < Math.abs(by); at += piece) {
    await page.evaluate((top) => window.scrollBy({ top, behavior: "instant" }), piece)
    await nextFrame(page)
  }
}
