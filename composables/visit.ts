import { computed, shallowRef, type Ref } from "vue"
import type { Language } from "@/core/lines/line"
import { defaultSettings, type Region, type Settings } from "@/core/settings/settings"

/** What a person chose in the popup for themselves; null: nothing. */
export type VisitChoice = Pick<Settings, "language" | "region">

/** Port: keeps a visit's choice in memory, and reads what an adult set. */
export interface VisitStore {
  readVisit(): Promise<VisitChoice>
  writeVisit(visit: VisitChoice): Promise<void>
  readSettings(): Promise<Settings>
}

export interface VisitNow {
  readonly language: Readonly<Ref<Language>>
  readonly region: Readonly<Ref<Region | null>>
  chooseLanguage(language: Language): void
  chooseRegion(region: Region): void
}

export interface VisitGuess {
  readonly language: Language
  readonly region: Region | null
}

/**
 * Language and place of the popup: the person's own choice, else the adult's setting, else a guess.
 * The guess shows at once; what is kept comes a moment later and only refines it. A kept place that
 * has no lines counts as none.
 */
export function useVisit(store: VisitStore, guess: VisitGuess, hasLines: (region: Region) => boolean): VisitNow {
  const settings = shallowRef<Settings>(defaultSettings)
  const visit = shallowRef<VisitChoice>({ language: null, region: null })
  void store.readSettings().then((kept) => (settings.value = kept))
  void store.readVisit().then((kept) => {
    visit.value = { language: visit.value.language ?? kept.language, region: visit.value.region ?? kept.region }
  })
  function choose(part: Partial<VisitChoice>): void {
    visit.value = { ...visit.value, ...part }
    void store.writeVisit(visit.value)
  }
  const known = (region: Region | null): Region | null => (region !== null && hasLines(region) ? region : null)
  return {
    language: computed(() => visit.value.language ?? settings.value.language ?? guess.language),
    region: computed(() => known(visit.value.region) ?? known(settings.value.region) ?? guess.region),
    chooseLanguage: (language) => choose({ language }),
    chooseRegion: (region) => choose({ region }),
  }
}
