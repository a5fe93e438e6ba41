import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { fullHeightSize, type Size } from "./appearance.ts"
import type { View } from "./view.ts"

/** Chromium repeats the top of the page in a higher screenshot. */
const maxHeightPx = 16_000
const marginPx = 8

/** By default, a picture shows the part of the page that is in sight. */
interface Subject {
  readonly wholePage?: boolean
  /** The selector of the one element to show. */
  readonly element?: string
}

async function clipOf({ page }: View, subject: Subject) {
  const selector = subject.element
  const element = selector === undefined ? null : await page.locator(selector).first().boundingBox()
  if (selector !== undefined && element === null) throw new Error(`${selector} can't be seen`)
  const { width, height, scrolled, scrollHeight } = await page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrolled: scrollY,
    scrollHeight: document.documentElement.scrollHeight,
  }))
  // The page can be higher than the window even now, because in a higher window it may have grown again.
  const pageHeight = Math.max(height, scrollHeight)
  if (element === null && subject.wholePage) return { x: 0, y: 0, width, height: pageHeight }
  if (element === null) return { x: 0, y: scrolled, width, height }
  return {
    x: Math.max(0, element.x - marginPx),
    y: Math.max(0, element.y - marginPx),
    width: Math.min(width, element.width + 2 * marginPx),
    height: element.height + 2 * marginPx,
  }
}

/** Writes a PNG of a view that has this size. */
export async function takePicture(view: View, size: Size, file: string, subject: Subject = {}): Promise<void> {
  const needsFullHeight = subject.wholePage === true || subject.element !== undefined
  // Otherwise sticky bars would appear in the middle of the picture.
  if (needsFullHeight) await view.setSize(await fullHeightSize(view.page, size))
  const clip = await clipOf(view, subject)
  const scale = Math.min(1, maxHeightPx / (clip.height * size.zoom))
  const { data } = await view.devtools.send("Page.captureScreenshot", { format: "png", clip: { ...clip, scale } })
  if (needsFullHeight) await view.setSize(size)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, "base64"))
}
