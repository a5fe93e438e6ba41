import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { colorOf, contrast } from "./contrast"
import { readPng, type Pixel } from "./pixels"

const file = (path: string): URL => new URL(`../../../${path}`, import.meta.url)
/** Toolbar colors of Chrome and Firefox. */
const toolbars = { light: ["#f0f0f0", "#dee1e6", "#ffffff"], dark: ["#202124", "#2b2a33", "#000000"] }

type Color = Pixel["color"]
function over({ color, alpha }: Pixel, ground: Color): Color {
  const mixed = color.map((one, at) => Math.round((one * alpha + (ground[at] ?? 0) * (255 - alpha)) / 255))
  const [red = 0, green = 0, blue = 0] = mixed
  return [red, green, blue]
}

describe.each([16, 32])("the icon at %i px", (size) => {
  const { width, height, pixels } = readPng(file(`public/icon/${size}.png`))
  const visibleShareOn = (ground: string): number =>
    pixels.filter((pixel) => contrast(over(pixel, colorOf(ground)), colorOf(ground)) >= 3).length / pixels.length
  /** The color at a position of the drawing, which is 32 units wide. */
  const at = (x: number, y: number): Color => {
    const scale = size / 32
    const pixel = pixels[Math.floor(y * scale) * width + Math.floor(x * scale)]
    return pixel?.color ?? [0, 0, 0]
  }
  const [lamp, light, night] = [at(16, 14), at(12, 26), at(4, 16)]

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

  it("has the colors of the current drawing, so that it was not left outdated", () => {
    const drawn = [...readFileSync(file("assets/icon-small.svg"), "utf8").matchAll(/fill="(#[0-9a-f]{6})"/g)]
    const colors = drawn.map(([, color = ""]) => colorOf(color).join())
    const seen = new Set(pixels.filter(({ alpha }) => alpha === 255).map(({ color }) => color.join()))
    expect(colors.length).toBeGreaterThan(3)
    expect(colors.filter((color) => !seen.has(color))).toEqual([])
  })
})
