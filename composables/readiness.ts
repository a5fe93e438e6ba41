import { onMounted, onUnmounted, shallowRef, type Ref } from "vue"
import type { Answers } from "@/core/readiness/readiness"

/** Asks again whenever the page gets the focus: people change what it asks about on the browser's own pages. */
export function useReadiness(ask: () => Promise<Answers>): Readonly<Ref<Answers | undefined>> {
  const answers = shallowRef<Answers>()
  async function refresh(): Promise<void> {
    answers.value = await ask()
  }
  const onFocus = (): void => void refresh()
  onMounted(onFocus)
  window.addEventListener("focus", onFocus)
  onUnmounted(() => window.removeEventListener("focus", onFocus))
  return answers
}
