import { useI18n } from "vue-i18n"
import { isolateLtr } from "@/core/languages"

/** Copies a number, and says whether it could be done. */
export function useCopy(say: (sentence: string) => void): (number: string) => Promise<void> {
  const { t, locale } = useI18n()
  return async (number) => {
    try {
      await navigator.clipboard.writeText(number)
      say(t("channel.copied", { number: isolateLtr(number, locale.value) }))
    } catch {
      say(t("channel.copyFailed"))
    }
  }
}
