import { computed, shallowRef, type Ref } from "vue"
import type { Language } from "@/core/lines/line"
import { knownSettings, type KnownSettings } from "@/core/settings/known"
import type { Region, Settings } from "@/core/settings/settings"

/** What a person chose in the popup for themselves; null: nothing. */
export type VisitChoice = Pick<Settings, "language" | "region">

/** What is kept when the popup opens: on the disk, by policy, and in memory. */
export interface Kept {
  readonly known: KnownSettings
  readonly visit: VisitChoice
}

export const nothingKept: Kept = { known: knownSettings(), visit: { language: null, region: null } }

export interface VisitGuess {
  readonly language: Language
  readonly region: Region | null
}

/**
 * Language and place of the popup: the person's own choice, else the adult's setting, else a guess.
 * A kept place that has no lines counts as none.
 */
export function visitOf({ known, visit }: Kept, guess: VisitGuess, hasLines: (region: Region) => boolean): VisitGuess {
  const { settings } = known
  const region = [visit.region, settings.region].find((place) => place !== null && hasLines(place))
  return { language: visit.language ?? settings.language ?? guess.language, region: region ?? guess.region }
}

export interface VisitNow {
  readonly known: Readonly<Ref<KnownSettings>>
  readonly language: Readonly<Ref<Language>>
  readonly region: Readonly<Ref<Region | null>>
  chooseLanguage(language: Language): void
  chooseRegion(region: Region): void
}

/** `first` shows at once; where storage was slow, the rest comes later and only refines it. */
export function useVisit(
  kept: { readonly first: Kept; readonly later: Promise<Kept>; write(visit: VisitChoice): Promise<void> },
  guess: VisitGuess,
  hasLines: (region: Region) => boolean,
): VisitNow {
  const now = shallowRef(kept.first)
  void kept.later.then((late) => {
    if (late === kept.first) return
    const { language, region } = now.value.visit
    now.value = { ...late, visit: { language: language ?? late.visit.language, region: region ?? late.visit.region } }
  })
  function choose(part: Partial<VisitChoice>): void {
    now.value = { ...now.value, visit: { ...now.value.visit, ...part } }
    void kept.write(now.value.visit)
  }
  const shown = computed(() => visitOf(now.value, guess, hasLines))
  return {
    known: computed(() => now.value.known),
    language: computed(() => shown.value.language),
    region: computed(() => shown.value.region),
    chooseLanguage: (language) => choose({ language }),
    chooseRegion: (region) => choose({ region }),
  }
}
