import { shallowRef, type Ref } from "vue"
import type { HotlineSearch } from "@/core/hotlines/search/search"

interface SearchOnDemand {
  /** Null until the search is ready. */
  readonly search: Readonly<Ref<HotlineSearch | null>>
  /** Prepares the search. Later calls do nothing, unless the first one failed. */
  readonly prepareSearch: () => void
  /** Prepares the search without waiting until the browser is idle, because someone is about to type. */
  readonly hurrySearch: () => void
}

/**
 * Prepares the search on demand. `createSearch` works in small steps with pauses between them, which are short once
 * `awaitedPromise` resolves.
 */
export function useSearch(createSearch: (awaitedPromise: Promise<void>) => Promise<HotlineSearch>): SearchOnDemand {
  const search = shallowRef<HotlineSearch | null>(null)
  const { promise: awaitedPromise, resolve: hurry } = Promise.withResolvers<undefined>()
  let hasStarted = false
  async function prepareSearch(): Promise<void> {
    if (hasStarted) return
    hasStarted = true
    try {
      search.value = await createSearch(awaitedPromise)
    } catch {
      // A file could not be read, for example during an update of the extension. The next call tries again.
      hasStarted = false
    }
  }
  function hurrySearch(): void {
    hurry(undefined)
    void prepareSearch()
  }
  return { search, prepareSearch: () => void prepareSearch(), hurrySearch }
}
