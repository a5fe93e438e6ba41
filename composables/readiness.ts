import { onMounted, onUnmounted, shallowRef, type Ref } from "vue"
import type { Answers } from "@/core/readiness/readiness"

/**
 * Asked again whenever this page is looked at again: what it names is changed on pages of the
 * browser.
 */
export function useReadiness(ask: () => Promise<Answers>): Readonly<Ref<Answers | undefined>> {
  const answers = shallowRef<Answers>()
  const look = async (): Promise<void> => {
    answers.value = await ask()
  }
  onMounted(look)
  window.addEventListener("focus", look)
  onUnmounted(() => window.removeEventListener("focus", look))
  return answers
}
