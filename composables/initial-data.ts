import { onUnmounted, ref, watch, type Ref } from "vue"

/** A call of the browser that hangs must not keep the page from anyone. */
const patience = 1_000

/**
 * True once all is there that stands at the beginning of a page: what came later would move what is
 * read already.
 */
export function useInitialData(isThere: () => boolean): Readonly<Ref<boolean>> {
  const isDrawn = ref(false)
  const draw = (): void => void (isDrawn.value = true)
  const timer = setTimeout(draw, patience)
  watch(isThere, (all) => all && draw(), { immediate: true })
  onUnmounted(() => clearTimeout(timer))
  return isDrawn
}
