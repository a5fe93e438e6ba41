import { describe, expect } from "vitest"
import type { Language } from "../../core/languages.ts"
import { headless } from "./headless.ts"
import { sizesOf, unrolled } from "./states/appearance.ts"
import { findInaccessible } from "./states/axe.ts"
import { faultsAtEachSize, findCutChoices, findCutText, findOverlaps } from "./states/layout.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"
import { findSmallTargets, findUnseenFocus } from "./states/touch.ts"

/**
 * Shows each UI state once and runs every check on it. Each language has its own test file, so that two browsers share
 * the work.
 */
export function testUiStates(language: Language): void {
  const it = headless("chrome-mv3")

  describe(`every UI state in ${language} has room for its text, passes axe, keeps its policy, and can be pressed and focused`, () => {
    it.for(uiStates.filter(isWhole))("$name", async (uiState, { view }) => {
      const { page } = view
      const size = sizesOf[uiState.kind][100]
      await view.setSize(size)
      await showUiState(view, uiState, language)
      // Read it before the checks, which add scripts and styles.
      const violations = await view.violations()
      const room = await faultsAtEachSize(view, uiState.kind, [findCutText, findCutChoices, findOverlaps])

      await view.setSize(await unrolled(page, size))
      const axe = await findInaccessible(view, "page")

      await view.setSize(size)
      const small = await page.evaluate(findSmallTargets, 44)
      await page.keyboard.press("Shift")
      const unseenFocus = await page.evaluate(findUnseenFocus)
      const found = { violations, room, axe, small, unseenFocus }
      expect(found).toEqual({ violations: [], room: [], axe: [], small: [], unseenFocus: [] })
    })
  })
}
