import { browserLanguage } from "../../core/i18n/languages"
import { guessPlace } from "../../core/places/guess"
import type { Guess } from "../../core/settings/popup-preferences"
import { countries } from "../../directory/hotlines"

/** What the browser tells of the reader: the time zone, and what that and its languages suggest. */
export function guessReader(): { readonly timeZone: string | undefined; readonly guess: Guess } {
  // Chromium returns undefined if it does not know the name of the system's time zone.
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined
  const place = guessPlace(timeZone, countries, navigator.languages)
  return { timeZone, guess: { language: browserLanguage(navigator.languages), ...place } }
}
