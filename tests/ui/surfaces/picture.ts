import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { unrolled, type Size } from "./appearance.ts"
import type { View } from "./view.ts"

/** In pixels; Chromium repeats the top of a picture that is higher. */
const highestPicture = 16_000
const edge = 8

async function clipOf({ page }: View, of: string | undefined) {
  const element = of === undefined ? null : await page.locator(of).first().boundingBox()
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  if (element === null) return { x: 0, y: 0, width, height }
  return {
    x: Math.max(0, element.x - edge),
    y: Math.max(0, element.y - edge),
    width: Math.min(width, element.width + 2 * edge),
    height: element.height + 2 * edge,
  }
}

/** Writes a PNG of a view that has this size. `whole`: all of the page, not only what is in sight; `of`: one element. */
export async function takePicture(
  view: View,
  size: Size,
  file: string,
  { whole = false, of }: { readonly whole?: boolean; readonly of?: string } = {},
): Promise<void> {
  const isMore = whole || of !== undefined
  // Otherwise what sticks to an edge would stand in the middle of the picture.
  if (isMore) await view.setSize(await unrolled(view.page, size))
  const clip = await clipOf(view, of)
  const scale = Math.min(1, highestPicture / (clip.height * size.zoom))
  const { data } = await view.devtools.send("Page.captureScreenshot", { format: "png", clip: { ...clip, scale } })
  if (isMore) await view.setSize(size)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, "base64"))
}
