import { useI18n } from "vue-i18n"
import type { Hotline } from "@/core/hotlines/hotline"
import { purposeOf } from "@/core/hotlines/purpose"
import { writtenList } from "@/core/i18n/format"

/** Returns a function that says in the current language what a hotline is for. */
export function usePurposeText(): (hotline: Hotline) => string {
  const { t, locale } = useI18n()
  return (hotline) => {
    const purpose = purposeOf(hotline, locale.value)
    if ("text" in purpose) return purpose.text
    const whom = purpose.whom.map((key) => t(key))
    const topics = purpose.topics.map((key) => t(key))
    return t(purpose.key, {
      whom: writtenList(whom, locale.value),
      topics: writtenList(topics, locale.value, "unit"),
    })
  }
}
