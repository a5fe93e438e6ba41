import { describe, expect } from "vitest"
import type { Language } from "../../core/i18n/languages.ts"
import { headless } from "./headless.ts"
import { fullHeightSize, sizesOf } from "./states/appearance.ts"
import { findInaccessible } from "./states/axe.ts"
import { findCutChoices, findCutText, findFaultsAtEachSize, findOverlaps } from "./states/layout.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"
import { findHiddenFocus, findSmallTargets } from "./states/controls.ts"

/**
 * Defines a test for each UI state, which shows it once and runs every check on it. Each language has its own test
 * file, so that two browsers share the work.
 */
export function testUiStates(language: Language): void {
  const it = headless("chrome-mv3")

  describe(`every UI state in ${language} has room for its text, passes axe, obeys its content security policy, and has large controls with a visible focus`, () => {
    it.for(uiStates.filter(isWhole))("$name", async (uiState, { view }) => {
      const { page } = view
      const size = sizesOf[uiState.kind][100]
      await view.setSize(size)
      await showUiState(view, uiState, language)
      // Read them before the checks, which add scripts and styles.
      const policyViolations = await view.policyViolations()
      const layout = await findFaultsAtEachSize(view, uiState.kind, [findCutText, findCutChoices, findOverlaps])

      await view.setSize(await fullHeightSize(page, size))
      const axe = await findInaccessible(view, { rules: "page", language })

      await view.setSize(size)
      const smallTargets = await page.evaluate(findSmallTargets, 44)
      await page.keyboard.press("Shift")
      const hiddenFocus = await page.evaluate(findHiddenFocus)
      const faults = { policyViolations, layout, axe, smallTargets, hiddenFocus }
      expect(faults).toEqual({ policyViolations: [], layout: [], axe: [], smallTargets: [], hiddenFocus: [] })
    })
  })
}
