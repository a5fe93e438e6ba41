import { shallowRef, type Ref } from "vue"
import type { HotlineSearch } from "@/core/hotlines/search"

export interface SearchNow {
  /** Null until it is ready. */
  readonly search: Readonly<Ref<HotlineSearch | null>>
  /** Makes it ready; a second call changes nothing. */
  readonly prepare: () => void
}

/** The search is made ready when nobody waits for anything else, or when the first letter is near. */
export function useSearch(make: () => Promise<HotlineSearch>): SearchNow {
  const search = shallowRef<HotlineSearch | null>(null)
  let asked = false
  async function prepare(): Promise<void> {
    if (asked) return
    asked = true
    try {
      search.value = await make()
    } catch {
      // A file could not be read, as while the extension is updated: the next letter asks again.
      asked = false
    }
  }
  return { search, prepare: () => void prepare() }
}
