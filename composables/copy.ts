import { useI18n } from "vue-i18n"

/** Copies a number, and says whether it could be done. */
export function useCopy(say: (sentence: string) => void): (number: string) => Promise<void> {
  const { t } = useI18n()
  return async (number) => {
    try {
      await navigator.clipboard.writeText(number)
      say(t("channel.copied", { number }))
    } catch {
      say(t("channel.copyFailed"))
    }
  }
}
