import { useI18n } from "vue-i18n"
import { usePlaceNames } from "../hotlines/place-name"
import { isolateLtr, languageInfo } from "@/core/i18n/languages"
import { formatNumber } from "@/core/i18n/format"
import type { AddedContact } from "@/core/settings/added"
import { isolated } from "@/core/settings/shown-words"
import { isChoiceQuestion } from "@/core/settings/questions"
import type { ChoiceQuestionName, Settings } from "@/core/settings/settings"
import type { SettingQuestion } from "@/core/settings/setting-groups"

/** Turns each setting into a question and an answer in plain words. */
export function useSettingText() {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { placeName } = usePlaceNames()

  const contact = (added: AddedContact): string => {
    const [name, number, note] = [isolated(added.name), isolateLtr(added.number, locale.value), isolated(added.note)]
    return note === ""
      ? t("settingsOverview.contact", { name, number })
      : t("settingsOverview.contactNote", { name, number, note })
  }
  const orNone = (lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? lines : [t("settingsOverview.none")]

  /** `answers` has the text of a value where `values`, which the form shows, would be unclear on other pages. */
  function answerOf(name: ChoiceQuestionName, value: string): string {
    const key = `settings.${name}.answers.${value}`
    return t(i18n.te(key) ? key : `settings.${name}.values.${value}`)
  }

  const answers: {
    readonly [Q in Exclude<SettingQuestion, ChoiceQuestionName>]: (settings: Settings) => readonly string[]
  } = {
    erase: ({ eraseScope, eraseMinutes }) => [
      eraseScope === "tab"
        ? t("settingsOverview.erase.tab")
        : t("settingsOverview.erase.minutes", { minutes: formatNumber(eraseMinutes, locale.value) }),
    ],
    keptSites: ({ keptSites }) => orNone(keptSites),
    region: ({ region }) => [region === null ? t("settingsOverview.guess") : placeName(region)],
    language: ({ language }) => [language === null ? t("settingsOverview.browser") : languageInfo(language).name],
    topicsFirst: ({ topicsFirst }) => orNone(topicsFirst.map((topic) => t(`need.topics.${topic}`))),
    addedPeople: ({ addedPeople }) => orNone(addedPeople.map(contact)),
    addedHotlines: ({ addedHotlines }) => orNone(addedHotlines.map(contact)),
  }

  return {
    question: (question: SettingQuestion): string => t(`settings.${question}.overview`),
    /** One string per line. */
    answer: (question: SettingQuestion, settings: Settings): readonly string[] =>
      isChoiceQuestion(question) ? [answerOf(question, settings[question])] : answers[question](settings),
    /** What the answer means for people who use the exit. Empty if that is obvious. */
    means: (question: SettingQuestion, settings: Settings): string =>
      question === "keptSites" && settings.keptSites.length > 0 ? t("settingsOverview.keptMeans") : "",
  }
}
