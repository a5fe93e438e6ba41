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

function contrastOf(theme: Map<string, string>, first: string, second: string): number {
  return contrast(colorOf(theme.get(first) ?? "#000000"), colorOf(theme.get(second) ?? "#000000"))
}

describe.each(["light", "dark"] as const)("the colors of the %s theme", (name) => {
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
  ])("give %s on %s a contrast of at least 4.5", (text, ground) => {
    expect(contrastOf(theme, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ["edge-strong", "ground"],
    ["edge-strong", "surface"],
    ["chosen", "ground"],
    ["chosen", "surface"],
    ["focus", "ground"],
    ["focus", "surface"],
  ])("give %s on %s a contrast of at least 3", (edge, ground) => {
    expect(contrastOf(theme, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe("the colors with prefers-contrast: more", () => {
  const highContrastCss = read("assets/tokens.css").match(/@media \(prefers-contrast: more\) {([\s\S]*?)\n}/)?.[1] ?? ""
  const replacements = new Map(
    [...highContrastCss.matchAll(/--([a-z-]+): var\(--([a-z-]+)\);/g)].map(([, name, replacement]) => [
      name,
      replacement,
    ]),
  )

  it.each(["light", "dark"] as const)(
    "give edges a contrast of at least 3 and soft text at least 7 in the %s theme",
    (name) => {
      const theme = themes[name]
      for (const ground of ["ground", "surface"]) {
        expect(contrastOf(theme, replacements.get("edge") ?? "edge", ground)).toBeGreaterThanOrEqual(3)
        expect(contrastOf(theme, replacements.get("ink-soft") ?? "ink-soft", ground)).toBeGreaterThanOrEqual(7)
      }
    },
  )
})

it("the light theme sets every token, so that no theme lacks one", () => {
  const tokensSetIn = (css: string): string[] => [...css.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([token]) => token)
  const lightTokens = new Set(tokensSetIn(lightCss))

  expect(lightTokens.size).toBeGreaterThan(60)
  expect(tokensSetIn(darkCss).filter((token) => !lightTokens.has(token))).toEqual([])
})
