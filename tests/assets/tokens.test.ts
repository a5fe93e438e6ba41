import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")
const [lightCss = "", darkCss = ""] = read("assets/tokens.css").split("@media (prefers-color-scheme: dark)")

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]))
}

const light = colours(lightCss)
const themes = { light, dark: new Map([...light, ...colours(darkCss)]) }

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme: Map<string, string>, a: string, b: string): number {
  const [x, y] = [a, b].map((name) => luminance(theme.get(name) ?? "#000000")).sort((p, q) => q - p)
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05)
}

describe.each(["light", "dark"] as const)("the colours, %s", (name) => {
  const theme = themes[name]

  it.each([
    ["ink", "ground"],
    ["ink", "surface"],
    ["ink", "surface-strong"],
    ["ink-soft", "ground"],
    ["ink-soft", "surface"],
    ["link", "ground"],
    ["link", "surface"],
    ["open", "ground"],
    ["open", "surface"],
    ["amber-ink", "amber"],
    ["amber-ink", "amber-strong"],
    ["amber-soft-ink", "amber-soft"],
    ["exit-ink", "exit"],
    ["exit-ink", "exit-strong"],
  ])("%s can be read on %s", (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ["edge-strong", "ground"],
    ["edge-strong", "surface"],
    ["focus", "ground"],
    ["focus", "surface"],
  ])("%s can be seen on %s", (edge, ground) => {
    expect(contrast(theme, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe("the tokens", () => {
  const styled = ["components", "entrypoints"].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".vue"))
      .map((name) => [name, read(`${folder}/${name}`).match(/<style[\s\S]*/)?.[0] ?? ""] as const),
  )

  it.each(styled)("%s takes its colours from them", (_name, style) => {
    expect(style).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i)
  })

  it.each(styled)("%s knows no left and right", (_name, style) => {
    expect(style).not.toMatch(
      /\b(margin|padding|border)-(left|right|top|bottom)\b|^\s*(left|right|top|bottom|width|height):/m,
    )
  })

  it.each(styled)("%s asks only for tokens that there are", (_name, style) => {
    const known = new Set([...lightCss.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([token]) => token))
    const asked = [...style.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, token = ""]) => token)
    expect(asked.filter((token) => !known.has(token))).toEqual([])
  })
})
