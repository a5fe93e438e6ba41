import { shallowRef, type Ref } from "vue"
import type { HotlineSearch } from "@/core/hotlines/search/search"

interface SearchOnDemand {
  /** Null until the search is ready. */
  readonly search: Readonly<Ref<HotlineSearch | null>>
  /** Prepares the search. Later calls do nothing, unless the first one failed. */
  readonly prepareSearch: () => void
}

/** Prepares the search on demand: when nothing else is pending, or when someone is about to type. */
export function useSearch(createSearch: () => Promise<HotlineSearch>): SearchOnDemand {
  const search = shallowRef<HotlineSearch | null>(null)
  let hasStarted = false
  async function prepareSearch(): Promise<void> {
    if (hasStarted) return
    hasStarted = true
    try {
      search.value = await createSearch()
    } catch {
      // A file could not be read, for example during an update of the extension. The next call tries again.
      hasStarted = false
    }
  }
  return { search, prepareSearch: () => void prepareSearch() }
}
