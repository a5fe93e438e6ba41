import { onUnmounted, ref, watch, type Ref } from "vue"

const quiet = 500

/**
 * What is seen at once is told when nothing was typed for a moment: a count for each letter would
 * be talked over by the next. Emptied first, so that the same count is announced again.
 */
export function useToldLater(said: Readonly<Ref<string>>, typed: Readonly<Ref<string>>): Readonly<Ref<string>> {
  const told = ref(said.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch([said, typed], () => {
    clearTimeout(timer)
    told.value = ""
    timer = setTimeout(() => (told.value = said.value), quiet)
  })
  onUnmounted(() => clearTimeout(timer))
  return told
}
