import { snapshot, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import ChoiceField from "@/components/fields/ChoiceField.vue"
import ChoiceQuestion from "@/components/settings/ChoiceQuestion.vue"
import EraseQuestion from "@/components/settings/EraseQuestion.vue"
import KeptSitesField from "@/components/settings/KeptSitesField.vue"
import LanguageQuestion from "@/components/settings/LanguageQuestion.vue"
import PlaceQuestion from "@/components/settings/PlaceQuestion.vue"
import QuestionBlock from "@/components/settings/QuestionBlock.vue"
import TextField from "@/components/fields/TextField.vue"
import TopicsQuestion from "@/components/settings/TopicsQuestion.vue"
import { questionNames } from "@/core/settings/questions"

const tab = { width: "tab" } as const
const saving = { save: () => Promise.resolve(true) }

/** The questions on the options page. */
export function questionStates({ places }: Examples): readonly GalleryState[] {
  const [nothing, here] = [snapshot.nothing.settings, snapshot.here.settings]
  const choices = [
    { value: "a", label: "One way", means: "What it means.", more: { label: "More", points: ["One point.", "Two."] } },
    { value: "b", label: "Another way", means: "" },
  ]
  return [
    ...states(
      "EraseQuestion",
      EraseQuestion,
      { default: { settings: nothing }, tab: { settings: snapshot.onlyTab.settings } },
      tab,
    ),
    ...states(
      "KeptSitesField",
      KeptSitesField,
      {
        none: { settings: nothing, ...saving },
        two: { settings: here, ...saving },
        full: { settings: snapshot.full.settings, ...saving },
        unused: { settings: snapshot.onlyTab.settings, ...saving },
      },
      tab,
    ),
    ...states(
      "ChoiceQuestion",
      ChoiceQuestion,
      Object.fromEntries(questionNames.map((name) => [name, { name, settings: here }])),
      tab,
    ),
    ...states("PlaceQuestion", PlaceQuestion, { guess: { settings: nothing, places } }, tab),
    ...states("LanguageQuestion", LanguageQuestion, { browser: { settings: nothing } }, tab),
    ...states("TopicsQuestion", TopicsQuestion, { none: { settings: nothing }, two: { settings: here } }, tab),
    ...states(
      "ChoiceField",
      ChoiceField,
      { "two ways": { name: "ways", question: "Which way?", choices, chosen: "a" } },
      tab,
    ),
    ...states(
      "TextField",
      TextField,
      {
        empty: { label: "Name", problem: "", modelValue: "" },
        problem: { label: "Name", problem: "Please type a name.", modelValue: "?" },
      },
      tab,
    ),
    ...states(
      "QuestionBlock",
      QuestionBlock,
      {
        nobody: { snapshot: snapshot.nothing, names: ["eraseMinutes"] },
        policy: { snapshot: snapshot.policy, names: ["eraseMinutes"] },
        both: { snapshot: snapshot.both, names: ["eraseMinutes"] },
      },
      { ...tab, slot: "The question." },
    ),
  ]
}
