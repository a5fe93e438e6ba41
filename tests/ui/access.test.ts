import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { languages } from "../../core/languages.ts"
import { sizesOf, type Theme } from "./surfaces/appearance.ts"
import { askAxe, type Finding, type RuleSet } from "./surfaces/axe.ts"
import { openChromiumView, type View } from "./surfaces/chromium-view.ts"
import { isWhole, showSurface, surfaces } from "./surfaces/surfaces.ts"
import { findSmallTargets, findUnseenFocus } from "./surfaces/touch.ts"
import { exceptions, unexplained, type Exception } from "./access-exceptions.ts"

/** Only what has to do with color can differ in them: the elements are the same. */
const otherThemes: readonly Theme[] = ["dark", "forced"]
const whole = surfaces.filter(isWhole)
const met = new Set<Exception>()
const told = (findings: readonly Finding[]): string[] =>
  unexplained(findings, met).map(({ kind, rule, html, says }) => `${kind} ${rule}: ${html} (${says})`)

async function lookAt(view: View, rules: RuleSet, within = ""): Promise<string[]> {
  await view.setTheme("light")
  const wrong = told(await askAxe(view, rules, within))
  for (const theme of otherThemes) {
    await view.setTheme(theme)
    wrong.push(...told(await askAxe(view, "colors", within)).map((one) => `${theme}: ${one}`))
  }
  return wrong
}

describe("every surface, for everyone", () => {
  let view: View
  beforeAll(async () => {
    view = await openChromiumView(fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url)))
  })
  afterAll(() => view.end())

  describe.each(languages)("in %s", (language) => {
    it.each(whole.map((surface) => [surface.name, surface] as const))("%s", async (_, surface) => {
      await view.setSize(sizesOf[surface.kind][100])
      await view.setTheme("light")
      await showSurface(view, surface, language)
      await view.unroll()
      const wrong = await lookAt(view, "all")
      await view.setTheme("light")
      await view.setSize(sizesOf[surface.kind][100])
      wrong.push(...(await view.run(findSmallTargets, 44)))
      await view.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Shift", code: "ShiftLeft" })
      await view.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Shift", code: "ShiftLeft" })
      wrong.push(...(await view.run(findUnseenFocus)))
      expect(wrong).toEqual([])
    })
  })

  const tabs = whole.filter(({ kind }) => kind === "tab")
  it.each(tabs.map((surface) => [surface.name, surface] as const))("at 400 %%, %s", async (_, surface) => {
    await view.setTheme("light")
    await view.setSize(sizesOf.tab[400])
    await showSurface(view, surface, "es")
    await view.run(() => window.scrollTo(0, 500))
    const { exit, left } = await view.run(() => {
      const box = document.querySelector(".exit__button")?.getBoundingClientRect()
      const bars = [...document.querySelectorAll(".page-top, .bar--shown")]
      const taken = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
      return { exit: box !== undefined && box.top >= 0 && box.bottom <= innerHeight, left: 1 - taken / innerHeight }
    })
    expect(exit).toBe(true)
    // Most of the page is for what is read.
    expect(left).toBeGreaterThan(0.5)
    expect(await view.run(findSmallTargets, 44)).toEqual([])
    await view.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Shift", code: "ShiftLeft" })
    await view.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Shift", code: "ShiftLeft" })
    expect(await view.run(findUnseenFocus)).toEqual([])
  })
})

describe("every component in every state", () => {
  const folder = fileURLToPath(new URL("../../.output/chrome-mv3-gallery", import.meta.url))
  let view: View
  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error("build the gallery first: npm run build:gallery")
    view = await openChromiumView(folder)
    // So high that nothing lies under what sticks to an edge.
    await view.setSize({ ...sizesOf.tab[100], height: 6000 })
  })
  afterAll(() => view.end())

  it.each(languages)("in %s", { timeout: 240_000 }, async (language) => {
    await view.open(`gallery.html?language=${language}`)
    const names = await view.run(() =>
      [...document.querySelectorAll<HTMLElement>("[data-gallery]")].map(({ dataset }) => dataset["gallery"] ?? ""),
    )
    expect(names.length).toBeGreaterThan(100)
    const wrong: string[] = []
    for (const name of names) {
      await view.run((wanted: string) => {
        location.hash = encodeURIComponent(wanted)
      }, name)
      await view.until(
        `${name} is shown alone`,
        () => document.querySelectorAll("[data-gallery]").length === 1,
        undefined,
      )
      wrong.push(...(await lookAt(view, "piece", "[data-gallery]")).map((one) => `${name}: ${one}`))
    }
    expect(wrong).toEqual([])
  })
})

it("has no exception that is no longer needed", () => {
  expect(exceptions.filter((exception) => !met.has(exception))).toEqual([])
})
