import { readFileSync } from "node:fs"
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

it("are all set in the light theme, so that no theme lacks one", () => {
  const set = (css: string): string[] => [...css.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([token]) => token)
  const light = new Set(set(lightCss))

  expect(light.size).toBeGreaterThan(60)
  expect(set(darkCss).filter((token) => !light.has(token))).toEqual([])
})
