import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { BrowserContext } from "playwright-core"
import { languages, type Language } from "../../core/i18n/languages.ts"
import { popupSizes, type Size } from "../../tests/ui/states/appearance.ts"
import { takePicture } from "../../tests/ui/states/picture.ts"
import { showUiState, uiStateNamed } from "../../tests/ui/states/ui-states.ts"
import type { View } from "../../tests/ui/states/view.ts"
import { screenshotFile, screenshotNames, screenshots, type Screenshot } from "./screenshots.ts"

const root = new URL("../../", import.meta.url)
const tokens = readFileSync(new URL("assets/tokens.css", root), "utf8")
const dataUrl = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString("base64")}`
const icon = readFileSync(new URL("assets/icon.svg", root), "utf8")
const image = (svg: string, style: string): string =>
  `<img src="${dataUrl("image/svg+xml", Buffer.from(svg))}" alt="" style="${style}">`
const screenshotSize = { width: 1280, height: 800 }
/** A popup as tall as fits on a screenshot. */
const popupSize: Size = { ...popupSizes[100], zoom: 1.2 }
/** A page with larger text than at 100%, because stores show small pictures. */
const pageSize: Size = { width: 1024, height: 640, zoom: 1.25 }

interface Drawing {
  readonly width: number
  readonly height: number
  /** HTML. */
  readonly body: string
  readonly isTransparent?: boolean
}

/** The icon without its rounded corners, on a tile of its background color. Its light reaches the lower edge. */
const tile = (width: number, height: number): Drawing => ({
  width,
  height,
  body:
    `<body style="background: var(--ink); overflow: hidden">` +
    image(
      icon.replace(/ clip-path="[^"]*"/, ""),
      "position: fixed; inset: auto 0 -4%; margin-inline: auto; block-size: 92%",
    ),
})

/** The icon alone, with this margin on each side. */
const iconDrawing = (size: number, margin: number): Drawing => ({
  width: size,
  height: size,
  body: image(icon, `inline-size: ${size - 2 * margin}px; margin: ${margin}px`),
  isTransparent: true,
})

/** The same in all languages, by the name of the file. */
const drawings: Readonly<Record<string, Drawing>> = {
  "tile-440x280.png": tile(440, 280),
  "tile-1400x560.png": tile(1400, 560),
  "logo-300.png": iconDrawing(300, 0),
  // Chrome's store wants a margin: https://developer.chrome.com/docs/webstore/images
  "store-icon-128.png": iconDrawing(128, 16),
}

async function draw(context: BrowserContext, drawing: Drawing, path: string): Promise<void> {
  const { width, height, body, isTransparent = false } = drawing
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.setContent(
    `<!doctype html><html data-theme="light"><style>${tokens} body { margin: 0 } img { display: block }</style>${body}`,
  )
  await page.screenshot({ path, omitBackground: isTransparent })
  await page.close()
}

/** Popups side by side, as a browser shows them: above the page. */
function popupsOnPlainGround(pictures: readonly Buffer[]): Drawing {
  const images = pictures.map(
    (picture) =>
      `<img src="${dataUrl("image/png", picture)}" alt="" style="border-radius: 8px; box-shadow: 0 4px 24px #0004">`,
  )
  const style =
    "background: var(--surface-strong); block-size: 100vb; display: flex; justify-content: space-evenly; align-items: center"
  return { ...screenshotSize, body: `<body style="${style}">${images.join("")}` }
}

/** Shows a state of the popup or of a page, and takes a picture of what is in sight. */
async function photograph(view: View, stateName: string, language: Language, path: string): Promise<Buffer> {
  const uiState = uiStateNamed(stateName)
  const size = uiState.kind === "popup" ? popupSize : pageSize
  await view.setSize(size)
  await showUiState(view, uiState, language)
  // The scrollbar is hidden, so its room would be an empty strip.
  await view.page.evaluate(() => (document.documentElement.style.scrollbarGutter = "auto"))
  await takePicture(view, size, path)
  return readFileSync(path)
}

async function takeScreenshot(view: View, name: Screenshot, language: Language, path: string): Promise<void> {
  const pictures: Buffer[] = []
  for (const stateName of screenshots[name]) pictures.push(await photograph(view, stateName, language, path))
  if (uiStateNamed(screenshots[name][0]).kind === "popup")
    await draw(view.page.context(), popupsOnPlainGround(pictures), path)
}

/** Width, height and color type of a PNG: https://www.w3.org/TR/png/#11IHDR */
const headerOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20), colorType: png[25] })
const opaqueColor = 2

function requirePicture(path: string, { width, height, isTransparent = false }: Omit<Drawing, "body">): void {
  const header = headerOf(readFileSync(path))
  const isAsExpected =
    header.width === width && header.height === height && (isTransparent || header.colorType === opaqueColor)
  if (!isAsExpected)
    throw new Error(`${path} is not an opaque picture of ${width} by ${height} pixels: ${JSON.stringify(header)}`)
}

/** Writes all pictures of the kit into its folder, and checks their sizes. */
export async function takePictures(view: View, folder: string): Promise<void> {
  await view.devtools.send("Emulation.setScrollbarsHidden", { hidden: true })
  await view.setTheme("light")
  for (const language of languages) {
    for (const name of screenshotNames) {
      const path = join(folder, "screenshots", screenshotFile(name, language))
      await takeScreenshot(view, name, language, path)
      requirePicture(path, screenshotSize)
    }
  }
  for (const [file, drawing] of Object.entries(drawings)) {
    const path = join(folder, file)
    await draw(view.page.context(), drawing, path)
    requirePicture(path, drawing)
  }
}
