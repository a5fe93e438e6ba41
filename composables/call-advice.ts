import { onMounted, onUnmounted } from "vue"
import { useI18n } from "vue-i18n"
import { isolateLtr } from "@/core/i18n/languages"

/** Long enough to close the browser's question about a program for calls, and to read the number after that. */
const adviceMs = 30_000

/**
 * Says on each press of a number to call what to do if nothing opens. No browser tells a page whether the computer has
 * a program for calls; without one the link does nothing. Each link has its number in `data-number`.
 */
export function useCallAdvice(announce: (sentence: string, durationMs: number) => void): void {
  const { t, locale } = useI18n()
  function adviseOnCall({ target }: MouseEvent): void {
    const link = target instanceof Element ? target.closest<HTMLElement>("a[href^='tel:']") : null
    const number = link?.dataset["number"]
    if (number !== undefined) {
      announce(t("danger.onPhone", { number: isolateLtr(number, locale.value) }), adviceMs)
    }
  }
  onMounted(() => document.addEventListener("click", adviseOnCall))
  onUnmounted(() => document.removeEventListener("click", adviseOnCall))
}
