import { computed, ref } from "vue"

/** How many entries of a long list are shown at first. */
const initialCount = 10

/** Shows only the beginning of a long list until someone asks for all of it. */
export function useCollapsedList<Entry>(entries: () => readonly Entry[]) {
  const isOpen = ref(false)
  const shown = computed(() => (isOpen.value ? entries() : entries().slice(0, initialCount)))
  const isCollapsed = computed(() => shown.value.length < entries().length)
  return {
    shown,
    isCollapsed,
    showAll: (): void => {
      isOpen.value = true
    },
    /** The index of the first entry that `showAll` adds. */
    firstAddedIndex: initialCount,
  }
}
