import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { unrolled, type Size } from "./appearance.ts"
import type { View } from "./view.ts"

/** In pixels. In a higher screenshot, Chromium repeats the top. */
const highestPicture = 16_000
const edge = 8

/** `whole`: the whole page instead of the visible part. `of`: one element. */
interface Part {
  readonly whole?: boolean
  readonly of?: string
}

async function clipOf({ page }: View, what: Part) {
  const element = what.of === undefined ? null : await page.locator(what.of).first().boundingBox()
  if (what.of !== undefined && element === null) throw new Error(`${what.of} can't be seen`)
  const { width, height, scrollHeight } = await page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    scrollHeight: document.documentElement.scrollHeight,
  }))
  // In a higher window a page may grow again.
  if (element === null) return { x: 0, y: 0, width, height: what.whole ? Math.max(height, scrollHeight) : height }
  return {
    x: Math.max(0, element.x - edge),
    y: Math.max(0, element.y - edge),
    width: Math.min(width, element.width + 2 * edge),
    height: element.height + 2 * edge,
  }
}

/** Writes a PNG of a view that has this size. */
export async function takePicture(view: View, size: Size, file: string, what: Part = {}): Promise<void> {
  const isMore = what.whole === true || what.of !== undefined
  // Otherwise sticky bars would appear in the middle of the picture.
  if (isMore) await view.setSize(await unrolled(view.page, size))
  const clip = await clipOf(view, what)
  const scale = Math.min(1, highestPicture / (clip.height * size.zoom))
  const { data } = await view.devtools.send("Page.captureScreenshot", { format: "png", clip: { ...clip, scale } })
  if (isMore) await view.setSize(size)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, "base64"))
}
