import type { Locator, Page } from "playwright-core"

/** A person's actions on a page. Each step waits until `selector` is visible. */

const seen = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true }).first()

export function see(page: Page, selector: string): Promise<void> {
  return seen(page, selector).waitFor()
}

/** Clicks without a mouse pointer, which would stay over the element and change its look. */
export function press(page: Page, selector: string): Promise<void> {
  return seen(page, selector).evaluate((element: HTMLElement) => element.click())
}

export function type(page: Page, selector: string, text: string): Promise<void> {
  return seen(page, selector).fill(text)
}

/** Chooses an option of a menu. */
export async function choose(page: Page, selector: string, value: string): Promise<void> {
  await seen(page, selector).selectOption(value)
}

/** Sets the file as the browser's file dialog would. */
export function pickFile(page: Page, selector: string, text: string): Promise<void> {
  const file = { name: "settings.json", mimeType: "application/json", buffer: Buffer.from(text) }
  return page.locator(selector).setInputFiles(file)
}

/**
 * Waits until nothing has changed for a moment and for some frames, so that late data and the lists, which render a
 * few rows per frame, are complete.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const enough = { time: 120, frames: 8 }
    let [since, frames] = [performance.now(), 0]
    const watcher = new MutationObserver(() => {
      since = performance.now()
      frames = 0
    })
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    while (frames < enough.frames || performance.now() - since < enough.time) {
      frames += 1
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
    }
    watcher.disconnect()
  })
}
