import { useI18n } from "vue-i18n"
import { countryName } from "@/core/i18n/format"
import type { Heading } from "@/core/hotlines/sections"

/** Returns a function that words a heading in the current language. */
export function useSectionHeading(): (heading: Heading) => string {
  const { t, locale } = useI18n()
  return (heading) => ("country" in heading ? countryName(heading.country, locale.value) : t(`groups.${heading.group}`))
}
