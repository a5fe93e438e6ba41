import { computed, shallowRef, watch, type Ref } from "vue"
import type { Line } from "@/core/lines/line"
import { countriesShown } from "@/core/lines/order"
import { countryOf, type Region } from "@/core/places/region"

export interface LinesNow {
  /** Lines of all countries that were loaded. */
  readonly lines: Readonly<Ref<readonly Line[]>>
  /** The place whose lines are there: the wanted one, a moment later. */
  readonly region: Readonly<Ref<Region | null>>
}

/**
 * The lines of the wanted place. What is shown changes when the new lines are there, so that no
 * list stands under another place's name, and none is ever empty in between.
 */
export function useLines(
  load: (country: string) => Promise<readonly Line[]>,
  wanted: Readonly<Ref<Region | null>>,
  first: readonly Line[],
  /** A place whose lines are to be there too. */
  also?: Readonly<Ref<Region | null>>,
): LinesNow {
  const loaded = shallowRef<ReadonlyMap<string, readonly Line[]>>(new Map())
  const region = shallowRef(wanted.value)
  keep(countriesShown(wanted.value)[0] ?? "", first)

  function keep(country: string, lines: readonly Line[]): void {
    loaded.value = new Map([...loaded.value, [country, lines]])
  }

  /** A file that cannot be read, as while the extension is updated, leaves the list without it. */
  async function need(country: string): Promise<void> {
    if (!loaded.value.has(country)) keep(country, await load(country).catch(() => []))
  }

  async function show(place: Region | null): Promise<void> {
    const [own = "", ...others] = countriesShown(place)
    await need(own)
    if (wanted.value === place) region.value = place
    await Promise.all(others.map(need))
  }

  watch(wanted, show, { immediate: true })
  if (also) watch(also, (place) => place !== null && need(countryOf(place)), { immediate: true })
  return { lines: computed(() => [...loaded.value.values()].flat()), region }
}
