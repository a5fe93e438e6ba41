import { readdirSync, readFileSync } from "node:fs"
import { describe, expect } from "vitest"
import { languageList } from "../../core/languages.ts"
import { topicChoices } from "../../core/hotlines/filter-by-need.ts"
import { fields, settingNames } from "../../core/settings/registry.ts"
import { headless } from "./headless.ts"
import { sizesOf } from "./states/appearance.ts"
import { muchSet, policyWithSlips } from "./states/examples.ts"
import { faultsAtEachSize, findCutText, findOverlaps } from "./states/layout.ts"
import { findPlainWords, findTurnedNumbers, findUnmirrored } from "./states/mirror.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"

const it = headless("chrome-mv3-pseudo")

/** These UI states type a hotline's name, which no hotline has in the pseudo-language. */
const englishOnly = "options-added-fault"
const tried = uiStates.filter(isWhole).filter(({ name }) => name !== englishOnly)

interface Named {
  readonly operator: string
  readonly locality: string | null
  readonly ages: string | null
  readonly alsoKnownAs: readonly string[]
  readonly formerNames?: readonly string[]
}

/** Every word of what a policy sets, with the names of the settings: they are written as they stand in it. */
function wordsOf(given: unknown): readonly string[] {
  if (typeof given === "string") return [given]
  if (typeof given !== "object" || given === null) return []
  const names = Array.isArray(given) ? [] : Object.keys(given)
  return [...names, ...Object.values(given).flatMap(wordsOf)]
}

/** What no translator is given: names of who runs a hotline, other names, places; and what a person has typed. */
function untranslated(): readonly string[] {
  const folder = new URL("../../directory/hotlines/", import.meta.url)
  const records = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly Named[],
  )
  const named = records.flatMap(({ operator, locality, ages, alsoKnownAs, formerNames = [] }) => [
    operator,
    locality ?? "",
    ages ?? "",
    ...alsoKnownAs,
    ...formerNames,
  ])
  const { addedPeople, addedHotlines } = muchSet.settings
  const typed = [...addedPeople, ...addedHotlines].flatMap(({ name, note }) => [name, note])
  const set = [...wordsOf(policyWithSlips), ...settingNames, ...topicChoices, ...fields.exitDestination.values]
  const all = [...new Set([...named, ...typed, ...set, "Porchlight", ...languageList.map(({ name }) => name)])]
  return all.filter((name) => name !== "").sort((a, b) => b.length - a.length)
}

describe("every UI state in a right-to-left pseudo-language with 40% longer texts has room for its text and is mirrored", () => {
  const known = untranslated()

  it.for(tried)("$name", async (uiState, { view }) => {
    const { page } = view
    await view.setSize(sizesOf[uiState.kind][100])
    await showUiState(view, uiState, "en")
    const found = {
      direction: await page.evaluate(() => document.documentElement.dir),
      plain: await page.evaluate(findPlainWords, known),
      turned: await page.evaluate(findTurnedNumbers),
      unmirrored: await page.evaluate(findUnmirrored),
      // What a menu or an empty field says can't break: whoever translates it keeps it short, and test-ui-states.ts looks.
      room: await faultsAtEachSize(view, uiState.kind, [findCutText, findOverlaps]),
    }
    expect(found).toEqual({ direction: "rtl", plain: [], turned: [], unmirrored: [], room: [] })
  })
})
