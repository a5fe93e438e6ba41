import { mkdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import popupTexts from "../../locales/en/popup.json" with { type: "json" }
import { languages, type Language } from "../../core/i18n/languages.ts"
import { localesFolder, readTextFile } from "../../build/locale-files.ts"
import type { View } from "../../tests/ui/states/view.ts"
import { takeCutout, type CutoutPicture } from "./cutout.ts"
import { dataUrl, draw, imageOf, type Drawing } from "./drawing.ts"
import { exitScene } from "./exit-scene.ts"
import { listingIn } from "./listing.ts"
import { cutoutsOf, screenshotFile, screenshotNames, type Screenshot } from "./screenshots.ts"

const icon = readFileSync(new URL("../../assets/icon.svg", import.meta.url), "utf8")
const screenshotSize = { width: 1280, height: 800 }
/** The space between the cutouts of a picture, and around them. */
const gapPx = 24
/** The space between the edge of a cutout and its content, where the cutout itself has none. */
const roomPx = 10

/** The icon with a light that fades into the night, so that it has no edge at the bottom of a tile. */
const fadingIcon = icon
  .replace(
    "<defs>",
    '<defs><linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f5b041" /><stop offset="1" stop-color="#f5b041" stop-opacity="0" /></linearGradient>',
  )
  .replace('fill="#f5b041"', 'fill="url(#fade)"')
  .replace(/ clip-path="[^"]*"/, "")
if (!fadingIcon.includes("url(#fade)")) throw new Error("assets/icon.svg has another light now: change the tiles")

/** The icon without its rounded edge, on a tile with the icon's background. */
const tile = (width: number, height: number): Drawing => ({
  width,
  height,
  style: "body { background: var(--night); overflow: hidden }",
  body: imageOf(fadingIcon, "position: fixed; inset: 4% 0 auto; margin-inline: auto; block-size: 92%"),
})

/** The icon alone, with this margin on each side. */
const iconDrawing = (size: number, margin: number): Drawing => ({
  width: size,
  height: size,
  body: imageOf(icon, `inline-size: ${size - 2 * margin}px; margin: ${margin}px`),
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

const heightOf = (column: readonly CutoutPicture[]): number =>
  column.reduce((sum, { height, isPart }) => sum + height + (isPart ? 2 : 1) * roomPx, 0) + (column.length - 1) * gapPx
const widthOf = (column: readonly CutoutPicture[]): number => Math.max(...column.map(({ width }) => width))

/** Columns of cutouts on a plain ground, as large as fits. */
function onPlainGround(columns: readonly (readonly CutoutPicture[])[]): Drawing {
  const { width, height } = screenshotSize
  const widthScale = (width - (columns.length + 1) * gapPx) / columns.reduce((sum, column) => sum + widthOf(column), 0)
  const heightScale = (height - 2 * gapPx) / Math.max(...columns.map(heightOf))
  const scale = Math.min(widthScale, heightScale)
  const imageOfCutout = ({ png, width: cutoutWidth, isPart }: CutoutPicture): string =>
    `<img src="${dataUrl("image/png", png)}" alt="" style="inline-size: ${cutoutWidth * scale}px; padding-block: ${isPart ? roomPx : 0}px ${roomPx}px">`
  return {
    ...screenshotSize,
    style: `body { background: var(--surface-strong); block-size: 100vb; display: flex; justify-content: space-evenly; align-items: center }
      div { display: grid; gap: ${gapPx * scale}px } img { border-radius: 8px; background: var(--ground); box-shadow: 0 4px 24px #0004 }`,
    body: columns.map((column) => `<div>${column.map(imageOfCutout).join("")}</div>`).join(""),
  }
}

const exitButton = (language: Language): string =>
  (readTextFile(`${localesFolder}${language}/popup.json`) as typeof popupTexts).exit.button

async function drawingOf(view: View, name: Screenshot, language: Language): Promise<Drawing> {
  const columns: CutoutPicture[][] = []
  for (const column of cutoutsOf(name)) {
    const pictures: CutoutPicture[] = []
    for (const cutout of column) pictures.push(await takeCutout(view, cutout, language))
    columns.push(pictures)
  }
  const [[popup] = []] = columns
  if (name !== "exit" || popup === undefined) return onPlainGround(columns)
  const { scene } = listingIn(language, "chrome").store
  return { ...screenshotSize, ...exitScene(scene, exitButton(language), popup, icon) }
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
  const drawingsByPath = Object.entries(drawings).map(([file, drawing]) => [join(folder, file), drawing] as const)
  const drawAt = async (path: string, drawing: Drawing): Promise<void> => {
    mkdirSync(dirname(path), { recursive: true })
    await draw(view.page.context(), drawing, path)
    requirePicture(path, drawing)
  }
  for (const language of languages)
    for (const name of screenshotNames)
      await drawAt(join(folder, "screenshots", screenshotFile(name, language)), await drawingOf(view, name, language))
  for (const [path, drawing] of drawingsByPath) await drawAt(path, drawing)
}
