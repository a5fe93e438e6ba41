import { describe, expect } from "vitest"
import { languages } from "../../core/i18n/languages.ts"
import { headless } from "./headless.ts"
import { tabSizes } from "./states/appearance.ts"
import { findInaccessible } from "./states/axe.ts"

const it = headless("chrome-mv3-gallery")

describe("axe finds no violation in any state of the gallery", () => {
  it.for(languages)("in %s", { timeout: 240_000 }, async (language, { view }) => {
    const { page } = view
    // High enough that no content is under a sticky bar.
    await view.setSize({ ...tabSizes[100], height: 6000 })
    await view.open(`gallery.html?language=${language}`)
    const names = await page
      .locator("[data-gallery]")
      .evaluateAll((states: HTMLElement[]) => states.map(({ dataset }) => dataset["gallery"] ?? ""))
    expect(names.length).toBeGreaterThan(100)

    const faults: string[] = []
    for (const name of names) {
      await page.evaluate((state) => void (location.hash = encodeURIComponent(state)), name)
      await page.waitForFunction(() => document.querySelectorAll("[data-gallery]").length === 1)
      const faultsInState = await findInaccessible(view, { rules: "component", within: "[data-gallery]", language })
      faults.push(...faultsInState.map((fault) => `${name}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})
