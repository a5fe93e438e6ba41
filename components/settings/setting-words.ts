import { useI18n } from "vue-i18n"
import { usePlaceNames } from "../lines/place-name"
import { spoken, unturned } from "@/core/languages"
import { writtenNumber } from "@/core/lines/clock"
import type { AddedContact } from "@/core/settings/added"
import { isolated } from "@/core/settings/shown-words"
import type { SettingQuestion } from "@/core/settings/set-by"
import type { Settings } from "@/core/settings/settings"

/** Each setting as a question with its answer, as a person would say it. */
export function useSettingWords() {
  const { t, locale } = useI18n()
  const { name } = usePlaceNames()

  const contact = ({ name: called, number: typed, note: noted }: AddedContact): string => {
    const [name, number, note] = [isolated(called), unturned(typed, locale.value), isolated(noted)]
    return note === "" ? t("setHere.contact", { name, number }) : t("setHere.contactNote", { name, number, note })
  }
  const orNone = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : [t("setHere.none")])

  const answers: { readonly [Q in SettingQuestion]: (settings: Settings) => readonly string[] } = {
    erase: ({ eraseScope, eraseMinutes }) => [
      eraseScope === "tab"
        ? t("setHere.erase.tab")
        : t("setHere.erase.minutes", { minutes: writtenNumber(eraseMinutes, locale.value) }),
    ],
    keptSites: ({ keptSites }) => orNone(keptSites),
    landing: ({ landing }) => [t(`setHere.landing.${landing}`)],
    region: ({ region }) => [region === null ? t("setHere.guess") : name(region)],
    language: ({ language }) => [language === null ? t("setHere.browser") : spoken(language).name],
    topicsFirst: ({ topicsFirst }) => orNone(topicsFirst.map((topic) => t(`need.topics.${topic}`))),
    textSize: ({ textSize }) => [t(`setHere.textSize.${textSize}`)],
    people: ({ people }) => orNone(people.map(contact)),
    lines: ({ lines }) => orNone(lines.map(contact)),
  }

  return {
    question: (question: SettingQuestion): string => t(`setHere.question.${question}`),
    /** One a line. */
    answer: (question: SettingQuestion, settings: Settings): readonly string[] => answers[question](settings),
    /** What the answer means for whoever uses the exit; empty where that is plain. */
    means: (question: SettingQuestion, settings: Settings): string =>
      question === "keptSites" && settings.keptSites.length > 0 ? t("setHere.keptMeans") : "",
  }
}
