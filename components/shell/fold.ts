import { computed, ref } from "vue"

/** How many entries of a long list are shown at first. */
const shownFirst = 10

/** Shows only the beginning of a long list until someone asks for all of it. */
export function useFold<Entry>(entries: () => readonly Entry[]) {
  const isOpen = ref(false)
  const shown = computed(() => (isOpen.value ? entries() : entries().slice(0, shownFirst)))
  const isFolded = computed(() => shown.value.length < entries().length)
  return {
    shown,
    isFolded,
    showAll: (): void => {
      isOpen.value = true
    },
    /** The place of the first entry that `showAll` adds. */
    shownFirst,
  }
}
