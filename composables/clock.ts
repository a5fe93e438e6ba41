import { onUnmounted, ref, type Ref } from "vue"
import type { Clock } from "@/core/lines/clock"

/** The time as long as the component is there, so that "open now" stays true in a popup left open. */
export function useClock(read: () => Clock, everyMs = 30_000): Ref<Clock> {
  const clock = ref(read())
  const timer = setInterval(() => {
    clock.value = read()
  }, everyMs)
  onUnmounted(() => clearInterval(timer))
  return clock
}
