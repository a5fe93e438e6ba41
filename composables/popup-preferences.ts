import { computed, shallowRef, type Ref } from "vue"
import type { Language } from "@/core/i18n/languages"
import type { SettingsSnapshot } from "@/core/settings/snapshot"
import type { Region } from "@/core/places/region"
import {
  otherClockCountries,
  clockPlace,
  decideLanguageAndPlace,
  type Guess,
  type StoredState,
  type PopupPreferences,
} from "@/core/settings/popup-preferences"

interface PagePreferences {
  readonly snapshot: Readonly<Ref<SettingsSnapshot>>
  readonly language: Readonly<Ref<Language>>
  readonly region: Readonly<Ref<Region | null>>
  /** A person has chosen the place in the popup. */
  readonly isRegionChosen: Readonly<Ref<boolean>>
  /** The clock's place, if the settings name another country and nobody has chosen one in the popup. */
  readonly clockRegion: Readonly<Ref<Region | null>>
  /** Other places with the same clock, if nobody has set or chosen a place. */
  readonly otherRegions: Readonly<Ref<readonly Region[]>>
  readonly chooseLanguage: (language: Language) => void
  /** Null: the place that a setting or the clock names. */
  readonly chooseRegion: (region: Region | null) => void
}

/**
 * The language and place of a page. `first` applies at once. `later` replaces it when it arrives, except for what
 * a person has chosen meanwhile.
 */
export function usePopupPreferences(
  stored: {
    readonly first: StoredState
    readonly later: Promise<StoredState>
    write(preferences: PopupPreferences): Promise<void>
  },
  guess: Guess,
  hasHotlines: (region: Region) => boolean,
): PagePreferences {
  const current = shallowRef(stored.first)
  void stored.later.then((later) => {
    if (later === stored.first) return
    const { language, region } = current.value.preferences
    current.value = {
      ...later,
      preferences: { language: language ?? later.preferences.language, region: region ?? later.preferences.region },
    }
  })
  function choose(choice: Partial<PopupPreferences>): void {
    current.value = { ...current.value, preferences: { ...current.value.preferences, ...choice } }
    void stored.write(current.value.preferences)
  }
  const shown = computed(() => decideLanguageAndPlace(current.value, guess, hasHotlines))
  return {
    snapshot: computed(() => current.value.snapshot),
    language: computed(() => shown.value.language),
    region: computed(() => shown.value.region),
    isRegionChosen: computed(() => {
      const { region } = current.value.preferences
      return region !== null && hasHotlines(region)
    }),
    clockRegion: computed(() => clockPlace(current.value, guess, hasHotlines)),
    otherRegions: computed(() => otherClockCountries(current.value, guess, hasHotlines)),
    chooseLanguage: (language) => choose({ language }),
    chooseRegion: (region) => choose({ region }),
  }
}
