import { computed, shallowRef, type Ref } from "vue"
import type { Language } from "@/core/languages"
import type { SettingsSnapshot } from "@/core/settings/snapshot"
import type { Region } from "@/core/places/region"
import {
  clockFits,
  clockPlace,
  shownFor,
  type Guess,
  type PopupStart,
  type PopupPreferences,
} from "@/core/settings/popup-preferences"

export interface PagePreferences {
  readonly snapshot: Readonly<Ref<SettingsSnapshot>>
  readonly language: Readonly<Ref<Language>>
  readonly region: Readonly<Ref<Region | null>>
  /** The clock's place, if another country was set and nobody has chosen one. */
  readonly clockRegion: Readonly<Ref<Region | null>>
  /** Other places that the clock may mean, if nobody has set or chosen one. */
  readonly alsoFits: Readonly<Ref<readonly Region[]>>
  readonly chooseLanguage: (language: Language) => void
  readonly chooseRegion: (region: Region) => void
}

/** The language and place of a page. `first` applies at once; `later` replaces it, but no choice made meanwhile. */
export function usePopupPreferences(
  stored: {
    readonly first: PopupStart
    readonly later: Promise<PopupStart>
    write(preferences: PopupPreferences): Promise<void>
  },
  guess: Guess,
  hasHotlines: (region: Region) => boolean,
): PagePreferences {
  const now = shallowRef(stored.first)
  void stored.later.then((late) => {
    if (late === stored.first) return
    const { language, region } = now.value.preferences
    now.value = {
      ...late,
      preferences: { language: language ?? late.preferences.language, region: region ?? late.preferences.region },
    }
  })
  function choose(part: Partial<PopupPreferences>): void {
    now.value = { ...now.value, preferences: { ...now.value.preferences, ...part } }
    void stored.write(now.value.preferences)
  }
  const shown = computed(() => shownFor(now.value, guess, hasHotlines))
  return {
    snapshot: computed(() => now.value.snapshot),
    language: computed(() => shown.value.language),
    region: computed(() => shown.value.region),
    clockRegion: computed(() => clockPlace(now.value, guess, hasHotlines)),
    alsoFits: computed(() => clockFits(now.value, guess, hasHotlines)),
    chooseLanguage: (language) => choose({ language }),
    chooseRegion: (region) => choose({ region }),
  }
}
