import { readdirSync, readFileSync } from "node:fs"
import { describe, expect } from "vitest"
import { languageList } from "../../core/i18n/languages.ts"
import { topicChoices } from "../../core/hotlines/filter-by-need.ts"
import { fields, settingNames } from "../../core/settings/settings.ts"
import { headless } from "./headless.ts"
import { sizesOf } from "./states/appearance.ts"
import { agencyDirectory, manySettings, policyWithMistakes } from "./states/examples.ts"
import { findCutText, findFaultsAtEachSize, findOverlaps } from "./states/layout.ts"
import { findPlainWords, findReversedNumbers, findUnmirrored } from "./states/mirror.ts"
import { isWhole, showUiState, uiStates } from "./states/ui-states.ts"

const it = headless("chrome-mv3-pseudo")

/** This UI state types the English name of a hotline, which has another name in the pseudo-language. */
const englishOnly = "options-added-fault"
const testedStates = uiStates.filter(isWhole).filter(({ name }) => name !== englishOnly)

/** The fields of a hotline record that nobody translates. */
interface UntranslatedFields {
  readonly operator: string
  readonly locality: string | null
  readonly ages: string | null
  readonly alsoKnownAs: readonly string[]
  readonly formerNames?: readonly string[]
}

/** Every name and text of a JSON value. The pages show those of a policy unchanged. */
function namesAndTextsOf(json: unknown): readonly string[] {
  if (typeof json === "string") return [json]
  if (typeof json !== "object" || json === null) return []
  const names = Array.isArray(json) ? [] : Object.keys(json)
  return [...names, ...Object.values(json).flatMap(namesAndTextsOf)]
}

/** Texts that nobody translates: hotlines' operators, other names and places, values of settings, and typed text. */
function untranslatedTexts(): readonly string[] {
  const folder = new URL("../../directory/hotlines/", import.meta.url)
  const records = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly UntranslatedFields[],
  )
  const inRecords = records.flatMap(({ operator, locality, ages, alsoKnownAs, formerNames = [] }) => [
    operator,
    locality ?? "",
    ages ?? "",
    ...alsoKnownAs,
    ...formerNames,
  ])
  const { addedPeople, addedHotlines } = manySettings.settings
  const added = [...addedPeople, ...addedHotlines, ...agencyDirectory.settings.addedHotlines]
  const typed = added.flatMap(({ name, note }) => [name, note])
  const inSettings = [
    ...namesAndTextsOf(policyWithMistakes),
    ...settingNames,
    ...topicChoices,
    ...fields.exitDestination.values,
  ]
  const languageNames = languageList.map(({ name }) => name)
  const texts = new Set([...inRecords, ...typed, ...inSettings, "Porchlight", ...languageNames])
  // The longest first, because a shorter name can be a part of a longer one.
  return [...texts].filter((text) => text !== "").sort((a, b) => b.length - a.length)
}

describe("every UI state in a right-to-left pseudo-language with 40% longer texts has room for its text and is mirrored", () => {
  const untranslated = untranslatedTexts()

  it.for(testedStates)("$name", async (uiState, { view }) => {
    const { page } = view
    await view.setSize(sizesOf[uiState.kind][100])
    await showUiState(view, uiState, "en")
    const results = {
      direction: await page.evaluate(() => document.documentElement.dir),
      plainWords: await page.evaluate(findPlainWords, untranslated),
      reversedNumbers: await page.evaluate(findReversedNumbers),
      unmirrored: await page.evaluate(findUnmirrored),
      // Without `findCutChoices`: menu choices and placeholders can't wrap, so a translator has to keep them short, and
      // test-ui-states.ts checks that.
      layout: await findFaultsAtEachSize(view, uiState.kind, [findCutText, findOverlaps]),
    }
    expect(results).toEqual({ direction: "rtl", plainWords: [], reversedNumbers: [], unmirrored: [], layout: [] })
  })
})
