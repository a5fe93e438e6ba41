import { onUnmounted, ref, type Ref } from "vue"
import type { LocalTime } from "@/core/hotlines/format"

/** The time as long as the component is there, so that "open now" stays true in a popup left open. */
export function useLocalTime(read: () => LocalTime, everyMs = 30_000): Ref<LocalTime> {
  const clock = ref(read())
  const timer = setInterval(() => {
    clock.value = read()
  }, everyMs)
  onUnmounted(() => clearInterval(timer))
  return clock
}
