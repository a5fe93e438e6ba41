import type { Language } from "../../core/i18n/languages.ts"
import { fullHeightSize } from "../../tests/ui/states/appearance.ts"
import { waitUntilUnchanged } from "../../tests/ui/states/steps.ts"
import { showUiState, uiStateNamed } from "../../tests/ui/states/ui-states.ts"
import type { View } from "../../tests/ui/states/view.ts"
import type { Cutout } from "./screenshots.ts"

/** Twice the size, because a picture may show a cutout enlarged. */
const zoom = 2
/** Less than the gap between two elements of a list. */
const marginPx = 6

/** A picture of a cutout, and its size in CSS pixels. */
export interface CutoutPicture {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  /** Whether it begins at an element, close to the text, rather than at the top of a window. */
  readonly isPart: boolean
}

/** Runs in the page. Returns where the cutout begins and ends, from the top of the page. */
function spanOf({ from, to, isWindow }: { from: string | undefined; to: string; isWindow: boolean }) {
  const first = from === undefined ? null : document.querySelector(from)
  if (from !== undefined && first === null) throw new Error(`${from} is not on the page`)
  const bottoms = [...document.querySelectorAll(to)].map((element) => element.getBoundingClientRect().bottom)
  const end = isWindow ? Math.max(...bottoms.filter((bottom) => bottom <= innerHeight)) : bottoms[0]
  if (end === undefined || !Number.isFinite(end)) throw new Error(`${to} does not end in sight`)
  return { start: (first?.getBoundingClientRect().top ?? 0) + scrollY, end: end + scrollY }
}

export async function takeCutout(view: View, cutout: Cutout, language: Language): Promise<CutoutPicture> {
  const { uiState: name, kind, from, to, start, then } = cutout
  const size = { ...cutout.size, zoom }
  const uiState = uiStateNamed(name)
  await view.setSize(size)
  await showUiState(view, start === undefined ? uiState : { ...uiState, start: start(language) }, language)
  await then?.(view.page)
  // The scrollbar is hidden, so its room would be an empty strip.
  await view.page.evaluate(() => (document.documentElement.style.scrollbarGutter = "auto"))
  // Otherwise sticky bars would lie over the part.
  if (kind === "part") await view.setSize(await fullHeightSize(view.page, size))
  await waitUntilUnchanged(view.page)
  const span = await view.page.evaluate(spanOf, { from, to, isWindow: kind === "window" })
  const y = Math.max(0, span.start - (from === undefined ? 0 : marginPx))
  const { width } = size
  const height = span.end + marginPx - y
  const clip = { x: 0, y, width, height, scale: 1 }
  const { data } = await view.devtools.send("Page.captureScreenshot", { format: "png", clip })
  return { png: Buffer.from(data, "base64"), width, height, isPart: from !== undefined }
}
