import { useI18n } from "vue-i18n"
import { isolateLtr } from "@/core/i18n/languages"

/** Copies a number to the clipboard and announces whether that worked. */
export function useCopy(announce: (sentence: string) => void): (number: string) => Promise<void> {
  const { t, locale } = useI18n()
  return async (number) => {
    try {
      await navigator.clipboard.writeText(number)
      announce(t("channel.copied", { number: isolateLtr(number, locale.value) }))
    } catch {
      announce(t("channel.copyFailed"))
    }
  }
}
