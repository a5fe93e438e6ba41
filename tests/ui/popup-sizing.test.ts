import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { popupSizes } from "./states/appearance.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"

const it = headless("chrome-mv3")

/** Each media query about the width, with its answer. */
function answersAboutWidth(): readonly string[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) =>
      rule instanceof CSSMediaRule && rule.conditionText.includes("width") ? [rule.conditionText] : [],
    )
    .map((query) => `${query}: ${String(matchMedia(query).matches)}`)
}

describe.each(["popup-search", "popup-guide-first"])("while Chromium sizes the popup (%s)", (state) => {
  it("gives each media query the same answer at 25 px as at its width", async ({ view }) => {
    const size = popupSizes[100]
    await view.setSize(size)
    await showUiState(view, uiStateNamed(state), "en")
    const answers = await view.page.evaluate(answersAboutWidth)
    expect(answers.length).toBeGreaterThan(1)
    await view.setSize({ ...size, width: 25 })
    expect(await view.page.evaluate(answersAboutWidth)).toEqual(answers)
  })
})
