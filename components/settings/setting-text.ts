import { useI18n } from "vue-i18n"
import { usePlaceNames } from "../hotlines/place-name"
import { isolateLtr, languageInfo } from "@/core/languages"
import { writtenNumber } from "@/core/i18n/format"
import type { AddedContact } from "@/core/settings/added"
import { isolated } from "@/core/settings/shown-words"
import type { SettingQuestion } from "@/core/settings/set-by"
import type { Settings } from "@/core/settings/settings"

/** Turns each setting into a question and an answer in plain words. */
export function useSettingText() {
  const { t, locale } = useI18n()
  const { placeName } = usePlaceNames()

  const contact = (added: AddedContact): string => {
    const [name, number, note] = [isolated(added.name), isolateLtr(added.number, locale.value), isolated(added.note)]
    return note === ""
      ? t("settingsOverview.contact", { name, number })
      : t("settingsOverview.contactNote", { name, number, note })
  }
  const orNone = (lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? lines : [t("settingsOverview.none")]

  const answers: { readonly [Q in SettingQuestion]: (settings: Settings) => readonly string[] } = {
    erase: ({ eraseScope, eraseMinutes }) => [
      eraseScope === "tab"
        ? t("settingsOverview.erase.tab")
        : t("settingsOverview.erase.minutes", { minutes: writtenNumber(eraseMinutes, locale.value) }),
    ],
    keptSites: ({ keptSites }) => orNone(keptSites),
    exitDestination: ({ exitDestination }) => [t(`settingsOverview.exitDestination.${exitDestination}`)],
    region: ({ region }) => [region === null ? t("settingsOverview.guess") : placeName(region)],
    language: ({ language }) => [language === null ? t("settingsOverview.browser") : languageInfo(language).name],
    topicsFirst: ({ topicsFirst }) => orNone(topicsFirst.map((topic) => t(`need.topics.${topic}`))),
    textSize: ({ textSize }) => [t(`settingsOverview.textSize.${textSize}`)],
    addedPeople: ({ addedPeople }) => orNone(addedPeople.map(contact)),
    addedHotlines: ({ addedHotlines }) => orNone(addedHotlines.map(contact)),
  }

  return {
    question: (question: SettingQuestion): string => t(`settingsOverview.question.${question}`),
    /** One string per line. */
    answer: (question: SettingQuestion, settings: Settings): readonly string[] => answers[question](settings),
    /** What the answer means for people who use the exit. Empty if that is obvious. */
    means: (question: SettingQuestion, settings: Settings): string =>
      question === "keptSites" && settings.keptSites.length > 0 ? t("settingsOverview.keptMeans") : "",
  }
}
