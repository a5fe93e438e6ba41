import { useI18n } from "vue-i18n"
import { usePlaceNames } from "../hotlines/place-name"
import { spoken, isolateLtr } from "@/core/languages"
import { writtenNumber } from "@/core/hotlines/format"
import type { AddedContact } from "@/core/settings/added"
import { isolated } from "@/core/settings/shown-words"
import type { SettingQuestion } from "@/core/settings/set-by"
import type { Settings } from "@/core/settings/settings"

/** Each setting as a question with its answer, as a person would say it. */
export function useSettingText() {
  const { t, locale } = useI18n()
  const { name } = usePlaceNames()

  const contact = ({ name: called, number: typed, note: noted }: AddedContact): string => {
    const [name, number, note] = [isolated(called), isolateLtr(typed, locale.value), isolated(noted)]
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
    region: ({ region }) => [region === null ? t("settingsOverview.guess") : name(region)],
    language: ({ language }) => [language === null ? t("settingsOverview.browser") : spoken(language).name],
    topicsFirst: ({ topicsFirst }) => orNone(topicsFirst.map((topic) => t(`need.topics.${topic}`))),
    textSize: ({ textSize }) => [t(`settingsOverview.textSize.${textSize}`)],
    addedPeople: ({ addedPeople }) => orNone(addedPeople.map(contact)),
    addedHotlines: ({ addedHotlines }) => orNone(addedHotlines.map(contact)),
  }

  return {
    question: (question: SettingQuestion): string => t(`settingsOverview.question.${question}`),
    /** One a hotline. */
    answer: (question: SettingQuestion, settings: Settings): readonly string[] => answers[question](settings),
    /** What the answer means for whoever uses the exit; empty where that is plain. */
    means: (question: SettingQuestion, settings: Settings): string =>
      question === "keptSites" && settings.keptSites.length > 0 ? t("settingsOverview.keptMeans") : "",
  }
}
