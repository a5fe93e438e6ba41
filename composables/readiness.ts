import { onMounted, onUnmounted, shallowRef, type Ref } from "vue"
import type { Answers } from "@/core/readiness/readiness"

/**
 * Asked again whenever this page is looked at again: what it names is changed on pages of the
 * browser.
 */
export function useReadiness(ask: () => Promise<Answers>): Readonly<Ref<Answers | undefined>> {
  const answers = shallowRef<Answers>()
  async function refresh(): Promise<void> {
    answers.value = await ask()
  }
  const look = (): void => void refresh()
  onMounted(look)
  window.addEventListener("focus", look)
  onUnmounted(() => window.removeEventListener("focus", look))
  return answers
}
