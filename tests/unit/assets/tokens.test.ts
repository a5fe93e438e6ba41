import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { colorOf, contrast } from "./contrast"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")
const [lightCss = "", darkCss = ""] = read("assets/tokens.css").split("@media (prefers-color-scheme: dark)")

function colors(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]))
}

const light = colors(lightCss)
const themes = { light, dark: new Map([...light, ...colors(darkCss)]) }

function contrastOf(theme: Map<string, string>, a: string, b: string): number {
  return contrast(colorOf(theme.get(a) ?? "#000000"), colorOf(theme.get(b) ?? "#000000"))
}

describe.each(["light", "dark"] as const)("the colors, %s", (name) => {
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
    expect(contrastOf(theme, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ["edge-strong", "ground"],
    ["edge-strong", "surface"],
    ["chosen", "ground"],
    ["chosen", "surface"],
    ["focus", "ground"],
    ["focus", "surface"],
  ])("%s can be seen on %s", (edge, ground) => {
    expect(contrastOf(theme, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

const rawColor = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk|light-dark)\(/i
/** Not those of the system, which forced colors need: Canvas, ButtonText, Highlight. */
const namedColor = new RegExp(
  `(?<![\\w-])(?:[a-z]*(?:${[
    "red|orange|yellow|green|blue|purple|violet|pink|brown|gr[ae]y|white|black|cyan|magenta|turquoise|salmon|coral",
    "gold|khaki|olive|orchid|lavender|maroon|navy|teal|aqua|lime|fuchsia|silver|beige|crimson|indigo|ivory|linen",
    "tomato|snow|tan|plum|peru|sienna|wheat|azure|bisque|chocolate|firebrick|gainsboro|honeydew|cornsilk|seashell",
    "moccasin|thistle|chartreuse|oldlace|peachpuff|papayawhip|mintcream|rosybrown|burlywood|smoke|blush|lace|drab",
  ].join("|")}))(?![\\w-])`,
  "i",
)

describe("where more contrast is asked for", () => {
  const more = read("assets/tokens.css").match(/@media \(prefers-contrast: more\) {([\s\S]*?)\n}/)?.[1] ?? ""
  const asked = new Map([...more.matchAll(/--([a-z-]+): var\(--([a-z-]+)\);/g)].map(([, name, as]) => [name, as]))

  it.each(["light", "dark"] as const)("edges reach 3 and soft words 7, %s", (name) => {
    const theme = themes[name]
    for (const ground of ["ground", "surface"]) {
      expect(contrastOf(theme, asked.get("edge") ?? "edge", ground)).toBeGreaterThanOrEqual(3)
      expect(contrastOf(theme, asked.get("ink-soft") ?? "ink-soft", ground)).toBeGreaterThanOrEqual(7)
    }
  })
})

describe("the tokens", () => {
  const files = ["components", "entrypoints"].flatMap((folder) =>
    readdirSync(new URL(`../../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(vue|css)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  const styled = [...files, "assets/base.css"].map((name) => {
    const text = read(name)
    const style = name.endsWith(".css") ? text : (text.match(/<style[\s\S]*/)?.[0] ?? "")
    return [name, style.replace(/\/\*[\s\S]*?\*\//g, "")] as const
  })
  const templates = files
    .filter((name) => name.endsWith(".vue"))
    .map((name) => [name, read(name).match(/^<template>[\s\S]*^<\/template>/m)?.[0] ?? ""] as const)

  it("are looked for in all style sheets", () => {
    expect(styled.filter(([, style]) => style !== "").length).toBeGreaterThan(40)
    expect(styled.map(([name]) => name)).toEqual(expect.arrayContaining(["entrypoints/popup/popup.css"]))
  })

  /** Neither the question of a media query nor the edge of a sheet of paper can ask for a token. */
  const withoutQueries = (style: string): string => style.replace(/@media[^{]*|@page\s*{[^}]*}/g, "")

  it.each(styled)("%s takes its spaces, sizes and durations from them", (_name, style) => {
    const raw = withoutQueries(style).match(
      /(?<![\w-])-?[\d.]+(?:px|r?em|ex|r?lh|ch|p[tc]|[cm]m|in|Q|[sdl]?v[hwib]|vmin|vmax|cq(?:[whib]|min|max)|m?s)\b/g,
    )
    expect(raw ?? []).toEqual([])
  })

  it.each(styled)("%s takes its colors from them", (_name, style) => {
    expect(style).not.toMatch(rawColor)
    // In no property but those that name no color by such a word.
    const values = [...style.matchAll(/[\w-]+:\s*([^;{}]+);/g)].map(([, value = ""]) =>
      value.replace(/var\([^)]*\)/g, ""),
    )
    expect(values.filter((value) => namedColor.test(value))).toEqual([])
  })

  it.each(styled)("%s takes its weights, heights of lines, layers and rounds from them", (_name, style) => {
    const set = [...style.matchAll(/(line-height|opacity|z-index|font-weight|border-radius):\s*([^;}]+)/g)]
    const raw = set.filter(
      ([, , value = ""]) => !/^(var\(--[a-z0-9-]+\)|inherit|0|1|calc\(var\(.*)$/.test(value.trim()),
    )
    expect(raw.map(([all]) => all)).toEqual([])
    // 0 and 1 are whole only where they take something away: a layer and a line have names.
    expect(style).not.toMatch(/(line-height|z-index|font-weight):\s*[\d.]/)
  })

  it.each(templates)("%s has no style of its own in what it draws", (_name, template) => {
    expect(template).not.toMatch(/[\s:]style=|:style\b/)
    expect(template).not.toMatch(/\s:?(fill|stroke|stop-color|flood-color|color|bgcolor)=/)
  })

  it.each([
    ["color: rebeccapurple;", rawColor, namedColor],
    ["background: color-mix(in srgb, var(--ink), white)", rawColor, namedColor],
    ["color: hwb(194 0% 0%)", rawColor, namedColor],
    ["color: lab(50% 40 59)", rawColor, namedColor],
    ["color: color(display-p3 1 0 0)", rawColor, namedColor],
    ["border-color: Tomato", rawColor, namedColor],
  ])("%s would be seen", (style, raw, named) => {
    expect(raw.test(style) || named.test(style)).toBe(true)
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
