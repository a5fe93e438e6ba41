import type { Language } from "../languages"
import { countryOf, type Region } from "../places/region"
import { knownSettings, type KnownSettings } from "./known"
import type { Settings } from "./settings"

/** What a person chose in the popup for themselves; null: nothing. */
export type VisitChoice = Pick<Settings, "language" | "region">

/** What is kept when a page opens: on the disk, by policy, and in memory. */
export interface Kept {
  readonly known: KnownSettings
  readonly visit: VisitChoice
}

export const nothingKept: Kept = { known: knownSettings(), visit: { language: null, region: null } }

/** Where lines and words are shown for. */
export interface Shown {
  readonly language: Language
  readonly region: Region | null
}

/** What the browser's language and the clock say. */
export interface Guess extends Shown {
  /** Countries whose clocks say the same. */
  readonly alsoFits?: readonly Region[]
}

/** The person's own choice, else the adult's setting, else a guess. A kept place that has no lines counts as none. */
export function shownFor({ known, visit }: Kept, guess: Shown, hasLines: (region: Region) => boolean): Shown {
  const { settings } = known
  const region = [visit.region, settings.region].find((place) => place !== null && hasLines(place))
  return { language: visit.language ?? settings.language ?? guess.language, region: region ?? guess.region }
}

function isSet({ known, visit }: Kept, hasLines: (region: Region) => boolean): boolean {
  return [visit.region, known.settings.region].some((place) => place !== null && hasLines(place))
}

/** So many countries can be offered by name. */
const offered = 4

/** What else the clock may mean, where nobody has set or chosen a place. */
export function clockFits(kept: Kept, guess: Guess, hasLines: (region: Region) => boolean): readonly Region[] {
  return isSet(kept, hasLines) ? [] : (guess.alsoFits ?? []).slice(0, offered)
}

/**
 * The clock's place, where a setting names another country and the person has chosen no place: its
 * lines and its emergency number stay. Else null: also where the clock fits the country that is set.
 */
export function clockPlace(kept: Kept, guess: Guess, hasLines: (region: Region) => boolean): Region | null {
  const { region } = shownFor(kept, guess, hasLines)
  const chosen = kept.visit.region !== null && hasLines(kept.visit.region)
  if (chosen || region === null || guess.region === null) return null
  if (guess.alsoFits?.includes(countryOf(region))) return null
  return countryOf(region) === countryOf(guess.region) ? null : guess.region
}
