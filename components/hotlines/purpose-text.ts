import { useI18n } from "vue-i18n"
import type { Hotline } from "@/core/hotlines/hotline"
import { purposeOf } from "@/core/hotlines/purpose"
import { formatList } from "@/core/i18n/format"

/** Returns a function that says what a hotline is for, by default in the current language. */
export function usePurposeText(): (hotline: Hotline, language?: string) => string {
  const { t, locale } = useI18n()
  return (hotline, language = locale.value) => {
    const purpose = purposeOf(hotline, language)
    if ("text" in purpose) return purpose.text
    const whom = purpose.whom.map((key) => t(key, {}, { locale: language }))
    const topics = purpose.topics.map((key) => t(key, {}, { locale: language }))
    const lists = { whom: formatList(whom, language), topics: formatList(topics, language, "unit") }
    return t(purpose.key, lists, { locale: language })
  }
}
