import { computed, shallowRef, type Ref } from "vue"
import type { Language } from "@/core/languages"
import type { KnownSettings } from "@/core/settings/known"
import type { Region } from "@/core/places/region"
import { clockFits, clockPlace, shownFor, type Guess, type Kept, type VisitChoice } from "@/core/settings/visit"

export interface VisitNow {
  readonly known: Readonly<Ref<KnownSettings>>
  readonly language: Readonly<Ref<Language>>
  readonly region: Readonly<Ref<Region | null>>
  /** The clock's place, where another country was set and nobody has chosen. */
  readonly clockRegion: Readonly<Ref<Region | null>>
  /** What else the clock may mean, where nobody has set or chosen a place. */
  readonly alsoFits: Readonly<Ref<readonly Region[]>>
  readonly chooseLanguage: (language: Language) => void
  readonly chooseRegion: (region: Region) => void
}

/** Language and place of a page. `first` shows at once; what storage answers later only refines it. */
export function useVisit(
  kept: { readonly first: Kept; readonly later: Promise<Kept>; write(visit: VisitChoice): Promise<void> },
  guess: Guess,
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
  const shown = computed(() => shownFor(now.value, guess, hasLines))
  return {
    known: computed(() => now.value.known),
    language: computed(() => shown.value.language),
    region: computed(() => shown.value.region),
    clockRegion: computed(() => clockPlace(now.value, guess, hasLines)),
    alsoFits: computed(() => clockFits(now.value, guess, hasLines)),
    chooseLanguage: (language) => choose({ language }),
    chooseRegion: (region) => choose({ region }),
  }
}
