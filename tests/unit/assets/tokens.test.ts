import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { colorOf, contrast } from "./contrast"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")
const css = read("assets/tokens.css")

/** The colors of a theme: a color for both, or one side of `light-dark(#ffffff, #000000)`. */
function colors(side: 0 | 1): Map<string, string> {
  const pattern = /--([a-z-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g
  return new Map(
    [...css.matchAll(pattern)].map(([, name = "", first = "", second = first]) => [name, [first, second][side] ?? ""]),
  )
}

const themes = { light: colors(0), dark: colors(1) }

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
  const highContrastCss = css.match(/@media \(prefers-contrast: more\) {([\s\S]*?)\n}/)?.[1] ?? ""
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

it("both themes set every color", () => {
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()])
  expect(themes.light.size).toBeGreaterThan(20)
  expect(css.match(/#[0-9a-f]{6}/g)?.length).toBeGreaterThan(themes.light.size)
})

it("the rules for every theme set every token, so that no theme lacks one", () => {
  const tokensIn = (text: string): string[] => [...text.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([token]) => token)
  const [firstRule = ""] = css.split("\n}")
  const rootTokens = new Set(tokensIn(firstRule))
  expect(rootTokens.size).toBeGreaterThan(60)
  expect(tokensIn(css).filter((token) => !rootTokens.has(token))).toEqual([])
})

it("a theme that was set counts on screens alone, and not with forced colors", () => {
  const [, rules = ""] = /@media screen and \(forced-colors: none\) {([\s\S]*?)\n}/.exec(css) ?? []
  expect(rules.match(/data-theme/g)).toHaveLength(2)
  expect(css.match(/data-theme/g)).toHaveLength(2)
})
