import type { Locator, Page } from "playwright-core"

/** A person's actions on a page. Each action except `pickFile` waits until its element is visible. */

const firstVisible = (page: Page, selector: string): Locator => page.locator(selector).filter({ visible: true }).first()

export function waitUntilVisible(page: Page, selector: string): Promise<void> {
  return firstVisible(page, selector).waitFor()
}

/** Clicks without a mouse pointer, which would stay over the element and change its look. */
export function press(page: Page, selector: string): Promise<void> {
  return firstVisible(page, selector).evaluate((element: HTMLElement) => element.click())
}

export function type(page: Page, selector: string, text: string): Promise<void> {
  return firstVisible(page, selector).fill(text)
}

/** Chooses an option of a menu. */
export async function choose(page: Page, selector: string, value: string): Promise<void> {
  await firstVisible(page, selector).selectOption(value)
}

/** Sets the file as the browser's file dialog would. */
export function pickFile(page: Page, selector: string, text: string): Promise<void> {
  const file = { name: "settings.json", mimeType: "application/json", buffer: Buffer.from(text) }
  return page.locator(selector).setInputFiles(file)
}

/** Runs a practice exit from the button of this section, which then shows the result. */
export async function passPractice(page: Page, section: string): Promise<void> {
  const opened = page.context().waitForEvent("page")
  await press(page, `${section} .start button`)
  const practicePage = await opened
  await waitUntilVisible(practicePage, ".exit__button")
  // Click once `evaluate` has returned: the exit closes the page, and `evaluate` would fail.
  await practicePage.evaluate(
    () => void setTimeout(() => document.querySelector<HTMLElement>(".exit__button")?.click()),
  )
  await waitUntilVisible(page, `${section} .result`)
}

/**
 * Waits until the page has not changed for a moment and for some frames. Then its late data is there, and so are all
 * rows of the lists, which render a few rows in each frame.
 */
export async function waitUntilUnchanged(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const required = { milliseconds: 120, frames: 8 }
    let [lastChangeAt, unchangedFrames] = [performance.now(), 0]
    const observer = new MutationObserver(() => {
      lastChangeAt = performance.now()
      unchangedFrames = 0
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    while (unchangedFrames < required.frames || performance.now() - lastChangeAt < required.milliseconds) {
      unchangedFrames += 1
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    }
    observer.disconnect()
  })
}
