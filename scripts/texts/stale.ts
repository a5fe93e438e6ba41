import { compareTexts } from "./compare.ts"
import { gatherAllTexts, gatherTexts, project } from "./gather.ts"
import { placeIn } from "./places.ts"
import { isSameAsEnglish } from "./same-as-english.ts"
import { hashOf, readTranslatedFrom } from "./translated-from.ts"

/** A text in another language, with the current English. */
export interface Translation {
  readonly place: string
  readonly english: string
  readonly text: string
}

/** All translated texts. A text that is the same as in English counts only if it may be the same. */
export function translationsIn(language: string, root = project): Translation[] {
  const required = compareTexts(gatherTexts("en", root), gatherTexts(language, root), isSameAsEnglish(language))
  const untranslated = new Set(required.filter(({ problem }) => problem === "as in English").map(({ name }) => name))
  const texts = gatherAllTexts(language, root)
  return [...gatherAllTexts("en", root)].flatMap(([name, english]) => {
    const text = texts.get(name) ?? ""
    return text.trim() === "" || untranslated.has(name) ? [] : [{ place: placeIn(language, name), english, text }]
  })
}

export interface Drift {
  /** Their English has changed since. */
  readonly stale: readonly Translation[]
  /** Nobody would notice a change of their English. */
  readonly unrecorded: readonly Translation[]
}

export function driftOf(language: string, root = project): Drift {
  const translatedFrom = readTranslatedFrom(language, root)
  const translations = translationsIn(language, root)
  const isStale = ({ place, english }: Translation): boolean => translatedFrom.get(place) !== hashOf(english)
  return {
    stale: translations.filter((each) => translatedFrom.has(each.place) && isStale(each)),
    unrecorded: translations.filter(({ place }) => !translatedFrom.has(place)),
  }
}

export const updateCommand = "npm run update:translations"

const longest = 160
const shortened = (text: string): string => JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text)

/** One row for each outdated text: its place, its current wording and what to do. */
export function driftRows(language: string, { stale, unrecorded }: Drift): string[] {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language
  const rows = stale.map(
    ({ place, english, text }) =>
      `${place}: the English has changed. English now: ${shortened(english)}. ${name} now: ${shortened(text)}. ` +
      `Check the ${name}, then run: ${updateCommand} -- ${place}`,
  )
  const [first] = unrecorded
  if (!first) return rows
  const more = unrecorded.length > 1 ? ` and ${unrecorded.length - 1} more` : ""
  return [...rows, `${first.place}${more}: new in ${name}. Run: ${updateCommand}`]
}
