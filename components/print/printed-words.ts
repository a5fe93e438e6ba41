import { useI18n } from "vue-i18n"
import { usePurposeText } from "../hotlines/purpose-text"
import { hotlineLanguages } from "@/core/hotlines/dial"
import { isAlwaysOpen, type Week } from "@/core/hotlines/hours/open-state"
import type { Hotline } from "@/core/hotlines/hotline"
import type { PrintedNumber } from "@/core/hotlines/printing"
import { formatWeek, zoneName } from "@/core/hotlines/written-hours"
import { languageName, formatDate, formatList } from "@/core/i18n/format"
import { inLanguage, type Language } from "@/core/i18n/languages"
import { readerZone } from "@/core/places/guess"

/** What a pocket card and a poster show. */
export interface SheetContents {
  readonly hotlines: readonly Hotline[]
  readonly languages: readonly Language[]
  /** The day of the newest check of the numbers, as `2026-11-30`. */
  readonly day: string
  /** The reader's time zone. */
  readonly timeZone: string | undefined
}

/** The words of a print, each in any language. Empty: there is nothing to say. */
export function usePrintedWords(timeZone: string | undefined) {
  const { t } = useI18n()
  const purposeText = usePurposeText()
  const maxLanguageNames = 3

  function hours(week: Week | null, zone: string, language: Language): string {
    if (week === null) return ""
    if (isAlwaysOpen(week)) return t("hotline.openAlways", {}, { locale: language })
    const there = zoneName(zone, language)
    const isSameZone = there === zoneName(readerZone(timeZone) ?? "", language)
    return there === "" || isSameZone ? formatWeek(week, language) : `${formatWeek(week, language)} (${there})`
  }

  return {
    kind: ({ channel }: PrintedNumber, language: Language) => t(`channel.${channel.type}`, {}, { locale: language }),
    textWithWord: ({ channel }: PrintedNumber, language: Language) =>
      t("channel.textKeyword", { keyword: channel.keyword ?? "", number: channel.value }, { locale: language }),
    extension: ({ channel }: PrintedNumber, language: Language) =>
      channel.extension === null ? "" : t("channel.extension", { extension: channel.extension }, { locale: language }),
    /** What an emergency number is for, and the hours of a number that has its own. */
    note: (hotline: Hotline, { channel }: PrintedNumber, language: Language) => {
      const isEmergency = hotline.operatorType === "emergency"
      const note = isEmergency && channel.note ? inLanguage(channel.note, language) : ""
      return [note, hours(channel.hours, hotline.timeZone, language)].filter(Boolean).join(" ")
    },
    hoursAndLanguages: (hotline: Hotline, language: Language) => {
      const names = hotlineLanguages(hotline).slice(0, maxLanguageNames)
      const spoken = formatList(
        names.map((tag) => languageName(tag, language)),
        language,
        "unit",
      )
      return [hours(hotline.hours, hotline.timeZone, language), spoken].filter(Boolean).join(" · ")
    },
    purpose: purposeText,
    name: (hotline: Hotline, language: Language) => inLanguage(hotline.name, language),
    day: (day: string, language: Language) =>
      t("numbers.day", { date: formatDate(day, language) }, { locale: language }),
  }
}
