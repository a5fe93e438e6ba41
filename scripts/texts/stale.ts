import { compareTexts } from "./compare.ts"
import { gatherAllTexts, gatherRequiredTexts, projectFolder } from "./gather.ts"
import { placeOfText } from "./places.ts"
import { mayBeSameAsEnglish } from "./same-as-english.ts"
import { hashOf, readTranslatedFrom } from "./translated-from.ts"

/** A text in another language, with the current English. */
export interface Translation {
  readonly place: string
  readonly english: string
  readonly text: string
}

/** All translations. A text that is the same as in English counts as a translation only if it may be the same. */
export function translationsIn(language: string, root = projectFolder): Translation[] {
  const findings = compareTexts(
    gatherRequiredTexts("en", root),
    gatherRequiredTexts(language, root),
    mayBeSameAsEnglish(language),
  )
  const untranslated = new Set(
    findings.filter(({ problem }) => problem === "same as in English").map(({ name }) => name),
  )
  const texts = gatherAllTexts(language, root)
  return [...gatherAllTexts("en", root)].flatMap(([name, english]) => {
    const text = texts.get(name) ?? ""
    return text.trim() === "" || untranslated.has(name) ? [] : [{ place: placeOfText(language, name), english, text }]
  })
}

export interface Drift {
  /** Translations whose English has changed since they were recorded. */
  readonly stale: readonly Translation[]
  /** Translations that are not recorded, so that nobody would notice a change of their English. */
  readonly unrecorded: readonly Translation[]
}

export function findDrift(language: string, root = projectFolder): Drift {
  const translatedFrom = readTranslatedFrom(language, root)
  const translations = translationsIn(language, root)
  const isStale = ({ place, english }: Translation): boolean => translatedFrom.get(place) !== hashOf(english)
  return {
    stale: translations.filter((translation) => translatedFrom.has(translation.place) && isStale(translation)),
    unrecorded: translations.filter(({ place }) => !translatedFrom.has(place)),
  }
}

export const updateCommand = "npm run update:translations"

const maxCharacters = 160
const quote = (text: string): string =>
  JSON.stringify(text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text)

/** One row for each outdated text, with its place, both texts and what to do, and one row for all unrecorded texts. */
export function driftRows(language: string, { stale, unrecorded }: Drift): string[] {
  const languageName = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language
  const rows = stale.map(
    ({ place, english, text }) =>
      `${place}: the English has changed. English now: ${quote(english)}. ${languageName} now: ${quote(text)}. ` +
      `Check the ${languageName}, then run: ${updateCommand} -- ${place}`,
  )
  const [first] = unrecorded
  if (!first) return rows
  const more = unrecorded.length > 1 ? ` and ${unrecorded.length - 1} more` : ""
  return [...rows, `${first.place}${more}: new in ${languageName}. Run: ${updateCommand}`]
}
