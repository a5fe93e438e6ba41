import type { Language } from "../languages"
import { countryOf, type Region } from "../places/region"
import { snapshotOf, type SettingsSnapshot } from "./snapshot"
import type { Settings } from "./settings"

/** What a person chose in the popup for themselves; null: nothing. */
export type PopupPreferences = Pick<Settings, "language" | "region">

/** What is kept when a page opens: on the disk, by policy, and in memory. */
export interface PopupStart {
  readonly snapshot: SettingsSnapshot
  readonly preferences: PopupPreferences
}

export const emptyPopupStart: PopupStart = { snapshot: snapshotOf(), preferences: { language: null, region: null } }

/** Where hotlines and words are shown for. */
export interface Shown {
  readonly language: Language
  readonly region: Region | null
}

/** What the browser's language and the clock say. */
export interface Guess extends Shown {
  /** Countries whose clocks say the same. */
  readonly alsoFits?: readonly Region[]
}

/** The person's own choice, else the adult's setting, else a guess. A kept place that has no hotlines counts as none. */
export function shownFor(
  { snapshot, preferences }: PopupStart,
  guess: Shown,
  hasHotlines: (region: Region) => boolean,
): Shown {
  const { settings } = snapshot
  const region = [preferences.region, settings.region].find((place) => place !== null && hasHotlines(place))
  return { language: preferences.language ?? settings.language ?? guess.language, region: region ?? guess.region }
}

function isSet({ snapshot, preferences }: PopupStart, hasHotlines: (region: Region) => boolean): boolean {
  return [preferences.region, snapshot.settings.region].some((place) => place !== null && hasHotlines(place))
}

/** So many countries can be offered by name. */
const offered = 4

/** What else the clock may mean, where nobody has set or chosen a place. */
export function clockFits(kept: PopupStart, guess: Guess, hasHotlines: (region: Region) => boolean): readonly Region[] {
  return isSet(kept, hasHotlines) ? [] : (guess.alsoFits ?? []).slice(0, offered)
}

/**
 * The clock's place, where a setting names another country and the person has chosen no place: its
 * hotlines and its emergency number stay. Else null: also where the clock fits the country that is set.
 */
export function clockPlace(kept: PopupStart, guess: Guess, hasHotlines: (region: Region) => boolean): Region | null {
  const { region } = shownFor(kept, guess, hasHotlines)
  const chosen = kept.preferences.region !== null && hasHotlines(kept.preferences.region)
  if (chosen || region === null || guess.region === null) return null
  if (guess.alsoFits?.includes(countryOf(region))) return null
  return countryOf(region) === countryOf(guess.region) ? null : guess.region
}
