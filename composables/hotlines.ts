import { computed, shallowRef, watch, type Ref } from "vue"
import type { Hotline } from "@/core/hotlines/hotline"
import { countriesShown } from "@/core/hotlines/order"
import { countryOf, type Region } from "@/core/places/region"

interface LoadedHotlines {
  /** The hotlines of all countries loaded so far. */
  readonly hotlines: Readonly<Ref<readonly Hotline[]>>
  /** The place to show: the wanted place, once its hotlines are loaded. */
  readonly region: Readonly<Ref<Region | null>>
}

/**
 * Loads the hotlines of the wanted place. The place to show changes only when its hotlines are loaded, so
 * that no list appears under the name of another place or is empty for a moment.
 */
export function useHotlines(
  load: (country: string) => Promise<readonly Hotline[]>,
  wanted: Readonly<Ref<Region | null>>,
  initial: readonly Hotline[],
  /** A second place whose hotlines are loaded too. */
  secondPlace?: Readonly<Ref<Region | null>>,
): LoadedHotlines {
  const loaded = shallowRef<ReadonlyMap<string, readonly Hotline[]>>(new Map())
  const region = shallowRef(wanted.value)
  add(countriesShown(wanted.value)[0] ?? "", initial)

  function add(country: string, hotlines: readonly Hotline[]): void {
    loaded.value = new Map([...loaded.value, [country, hotlines]])
  }

  /** If a file cannot be read, for example during an update of the extension, that country is missing from the list. */
  async function loadOnce(country: string): Promise<void> {
    if (!loaded.value.has(country)) add(country, await load(country).catch(() => []))
  }

  async function show(place: Region | null): Promise<void> {
    const [country = "", ...otherCountries] = countriesShown(place)
    await loadOnce(country)
    if (wanted.value === place) region.value = place
    await Promise.all(otherCountries.map(loadOnce))
  }

  watch(wanted, show, { immediate: true })
  if (secondPlace) watch(secondPlace, (place) => place !== null && loadOnce(countryOf(place)), { immediate: true })
  return { hotlines: computed(() => [...loaded.value.values()].flat()), region }
}
