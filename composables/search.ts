import { shallowRef, type Ref } from "vue"
import type { HotlineSearch } from "@/core/hotlines/search/search"

interface SearchOnDemand {
  /** Null until the search is ready. */
  readonly search: Readonly<Ref<HotlineSearch | null>>
  /** Prepares the search. Later calls do nothing, unless the first one failed. */
  readonly prepareSearch: () => void
  /** The same for someone who is about to type: the preparation no longer waits until the browser is idle. */
  readonly hurrySearch: () => void
}

/**
 * Prepares the search on demand. `createSearch` works in small steps with pauses between them, which are short once
 * `isAwaited` resolves.
 */
export function useSearch(createSearch: (isAwaited: Promise<void>) => Promise<HotlineSearch>): SearchOnDemand {
  const search = shallowRef<HotlineSearch | null>(null)
  const { promise: isAwaited, resolve: hurry } = Promise.withResolvers<undefined>()
  let hasStarted = false
  async function prepareSearch(): Promise<void> {
    if (hasStarted) return
    hasStarted = true
    try {
      search.value = await createSearch(isAwaited)
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
