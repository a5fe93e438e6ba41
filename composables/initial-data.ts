import { onUnmounted, ref, watch, type Ref } from "vue"

/** A browser call that hangs must not keep a page from rendering. */
const timeoutMs = 1_000

/**
 * True once everything at the top of a page is loaded, and in any case after `timeoutMs`. Content that appeared
 * later would move what people are already reading.
 */
export function useInitialData(isLoaded: () => boolean): Readonly<Ref<boolean>> {
  const isReady = ref(false)
  const setReady = (): void => void (isReady.value = true)
  const timer = setTimeout(setReady, timeoutMs)
  watch(isLoaded, (loaded) => loaded && setReady(), { immediate: true })
  onUnmounted(() => clearTimeout(timer))
  return isReady
}
