import { describe, expect } from "vitest"
import type { Language } from "../../core/languages.ts"
import { headless } from "./headless.ts"
import { sizesOf, unrolled } from "./surfaces/appearance.ts"
import { findInaccessible } from "./surfaces/axe.ts"
import { faultsAtEachSize, findCutChoices, findCutText, findOverlaps } from "./surfaces/layout.ts"
import { isWhole, showSurface, surfaces } from "./surfaces/surfaces.ts"
import { findSmallTargets, findUnseenFocus } from "./surfaces/touch.ts"

/**
 * Shows each surface once and runs every check over it. Each language has a file of its own, so that
 * two browsers share the work.
 */
export function testSurfaces(language: Language): void {
  const it = headless("chrome-mv3")

  describe(`every surface in ${language} has room for its text, passes axe, keeps its policy, and can be pressed and focused`, () => {
    it.for(surfaces.filter(isWhole))("$name", async (surface, { view }) => {
      const { page } = view
      const size = sizesOf[surface.kind][100]
      await view.setSize(size)
      await showSurface(view, surface, language)
      // Before the checks, which bring scripts and styles of their own.
      const violations = await view.violations()
      const room = await faultsAtEachSize(view, surface.kind, [findCutText, findCutChoices, findOverlaps])

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
