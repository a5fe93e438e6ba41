import type { Language } from "../i18n/languages"
import { countryOf, type Region } from "../places/region"
import { snapshotOf, type SettingsSnapshot } from "./snapshot"
import type { Settings } from "./settings"

/** The language and place that a person chose in the popup; null: not chosen. */
export type PopupPreferences = Pick<Settings, "language" | "region">

/** What is stored when a page opens: on disk, by policy, and in memory. */
export interface StoredState {
  readonly snapshot: SettingsSnapshot
  readonly preferences: PopupPreferences
}

export const emptyStoredState: StoredState = { snapshot: snapshotOf(), preferences: { language: null, region: null } }

/** The language of a page, and the place whose hotlines it shows. */
export interface LanguageAndPlace {
  readonly language: Language
  readonly region: Region | null
}

/** A guess from the browser's language and the clock's time zone. */
export interface Guess extends LanguageAndPlace {
  /** Other countries that the same time zone fits. */
  readonly otherRegions?: readonly Region[]
}

/** The person's own choice, otherwise the setting, otherwise a guess. A stored place without hotlines counts as none. */
export function decideLanguageAndPlace(
  { snapshot, preferences }: StoredState,
  guess: LanguageAndPlace,
  hasHotlines: (region: Region) => boolean,
): LanguageAndPlace {
  const { settings } = snapshot
  const region = [preferences.region, settings.region].find((place) => place !== null && hasHotlines(place))
  return { language: preferences.language ?? settings.language ?? guess.language, region: region ?? guess.region }
}

function isPlaceSet({ snapshot, preferences }: StoredState, hasHotlines: (region: Region) => boolean): boolean {
  return [preferences.region, snapshot.settings.region].some((place) => place !== null && hasHotlines(place))
}

/** The popup has room to name this many countries. */
const maxOffered = 4

/** The other countries that share the time zone of the guess; empty if a place is set or chosen. */
export function otherClockCountries(
  start: StoredState,
  guess: Guess,
  hasHotlines: (region: Region) => boolean,
): readonly Region[] {
  return isPlaceSet(start, hasHotlines) ? [] : (guess.otherRegions ?? []).slice(0, maxOffered)
}

/**
 * Returns the clock's place if a setting names another country and the person has chosen no place, so that the
 * popup keeps that place's hotlines and emergency number too. Otherwise null, also if the clock fits the country
 * in the settings.
 */
export function clockPlace(start: StoredState, guess: Guess, hasHotlines: (region: Region) => boolean): Region | null {
  const { region } = decideLanguageAndPlace(start, guess, hasHotlines)
  const isChosen = start.preferences.region !== null && hasHotlines(start.preferences.region)
  if (isChosen || region === null || guess.region === null) return null
  if (guess.otherRegions?.includes(countryOf(region))) return null
  return countryOf(region) === countryOf(guess.region) ? null : guess.region
}
