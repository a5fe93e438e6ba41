import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { colorOf, contrast } from "./contrast"
import { readPng, type Pixel } from "./pixels"

const urlOf = (path: string): URL => new URL(`../../../${path}`, import.meta.url)
/** Toolbar colors of Chrome and Firefox. */
const toolbars = { light: ["#f0f0f0", "#dee1e6", "#ffffff"], dark: ["#202124", "#2b2a33", "#000000"] }

type Color = Pixel["color"]

/** The color of a translucent pixel on a ground. */
function blend({ color, alpha }: Pixel, ground: Color): Color {
  const channels = color.map((channel, index) =>
    Math.round((channel * alpha + (ground[index] ?? 0) * (255 - alpha)) / 255),
  )
  const [red = 0, green = 0, blue = 0] = channels
  return [red, green, blue]
}

describe.each([16, 32, 48, 96, 128])("the icon at %i px", (size) => {
  const { width, height, pixels } = readPng(urlOf(`public/icon/${size}.png`))
  const visibleShareOn = (ground: string): number =>
    pixels.filter((pixel) => contrast(blend(pixel, colorOf(ground)), colorOf(ground)) >= 3).length / pixels.length
  /** The color at a point of the drawing, which is 32 units wide. */
  const colorAt = (x: number, y: number): Color => {
    const scale = size / 32
    const pixel = pixels[Math.floor(y * scale) * width + Math.floor(x * scale)]
    return pixel?.color ?? [0, 0, 0]
  }
  const [lamp, light, night] = [colorAt(16, 14), colorAt(12, 26), colorAt(4, 16)]

  it("has the size of its file name", () => {
    expect([width, height]).toEqual([size, size])
  })

  it.each(toolbars.light)("has enough contrast on a light toolbar (%s)", (ground) => {
    expect(contrast(night, colorOf(ground))).toBeGreaterThanOrEqual(3)
    expect(visibleShareOn(ground)).toBeGreaterThan(0.25)
  })

  it.each(toolbars.dark)("has enough contrast on a dark toolbar (%s)", (ground) => {
    for (const part of [lamp, light]) expect(contrast(part, colorOf(ground))).toBeGreaterThanOrEqual(3)
    expect(visibleShareOn(ground)).toBeGreaterThan(0.25)
  })

  it("shows the lamp and its light with enough contrast on its own dark background", () => {
    for (const part of [lamp, light]) expect(contrast(part, night)).toBeGreaterThanOrEqual(3)
  })

  it("has every color of assets/icon.svg, so an outdated icon fails", () => {
    const fills = [...readFileSync(urlOf("assets/icon.svg"), "utf8").matchAll(/fill="(#[0-9a-f]{6})"/g)]
    const colors = fills.map(([, color = ""]) => colorOf(color).join())
    const iconColors = new Set(pixels.filter(({ alpha }) => alpha === 255).map(({ color }) => color.join()))
    expect(colors.length).toBeGreaterThan(3)
    expect(colors.filter((color) => !iconColors.has(color))).toEqual([])
  })
})

describe("the mark at the top of each page", () => {
  it("is the same drawing as the icon", () => {
    const pathsIn = (file: string): readonly string[] =>
      [...readFileSync(urlOf(file), "utf8").matchAll(/<path [^>]*\bd="([^"]+)"/g)].map(([, path = ""]) => path)
    const icon = pathsIn("assets/icon.svg")
    expect(icon.length).toBeGreaterThan(3)
    expect(pathsIn("components/shell/BrandMark.vue").join("")).toBe(icon.join(""))
  })
})
