import { computed, shallowRef, watch, type Ref } from "vue"
import type { Hotline } from "@/core/hotlines/hotline"
import { countriesShown } from "@/core/hotlines/order"
import { countryOf, type Region } from "@/core/places/region"

export interface HotlinesNow {
  /** Hotlines of all countries that were loaded. */
  readonly hotlines: Readonly<Ref<readonly Hotline[]>>
  /** The place whose hotlines are there: the wanted one, a moment later. */
  readonly region: Readonly<Ref<Region | null>>
}

/**
 * The hotlines of the wanted place. What is shown changes when the new hotlines are there, so that no
 * list stands under another place's name, and none is ever empty in between.
 */
export function useHotlines(
  load: (country: string) => Promise<readonly Hotline[]>,
  wanted: Readonly<Ref<Region | null>>,
  first: readonly Hotline[],
  /** A place whose hotlines are to be there too. */
  also?: Readonly<Ref<Region | null>>,
): HotlinesNow {
  const loaded = shallowRef<ReadonlyMap<string, readonly Hotline[]>>(new Map())
  const region = shallowRef(wanted.value)
  keep(countriesShown(wanted.value)[0] ?? "", first)

  function keep(country: string, hotlines: readonly Hotline[]): void {
    loaded.value = new Map([...loaded.value, [country, hotlines]])
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
  return { hotlines: computed(() => [...loaded.value.values()].flat()), region }
}
