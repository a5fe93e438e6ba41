import { onUnmounted, ref, type Ref } from "vue"
import type { LocalTime } from "@/core/i18n/format"

/** The current time, updated while the component is mounted, so that "open now" stays true in a popup left open. */
export function useLocalTime(read: () => LocalTime, everyMs = 30_000): Ref<LocalTime> {
  const time = ref(read())
  const timer = setInterval(() => {
    time.value = read()
  }, everyMs)
  onUnmounted(() => clearInterval(timer))
  return time
}
