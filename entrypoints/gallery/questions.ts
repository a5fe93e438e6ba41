import { known, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import ChoiceField from "@/components/settings/ChoiceField.vue"
import EraseQuestion from "@/components/settings/EraseQuestion.vue"
import KeptSites from "@/components/settings/KeptSites.vue"
import LandingQuestion from "@/components/settings/LandingQuestion.vue"
import LanguageQuestion from "@/components/settings/LanguageQuestion.vue"
import PlaceQuestion from "@/components/settings/PlaceQuestion.vue"
import QuestionBlock from "@/components/settings/QuestionBlock.vue"
import TextField from "@/components/settings/TextField.vue"
import TextSizeQuestion from "@/components/settings/TextSizeQuestion.vue"
import TopicsQuestion from "@/components/settings/TopicsQuestion.vue"

const tab = { width: "tab" } as const
const kept = { save: () => Promise.resolve(true) }

/** What can be asked on the options page. */
export function questionStates({ places }: Examples): readonly GalleryState[] {
  const [nothing, here] = [known.nothing.settings, known.here.settings]
  const choices = [
    { value: "a", label: "One way", means: "What it means." },
    { value: "b", label: "Another way", means: "" },
  ]
  return [
    ...states(
      "EraseQuestion",
      EraseQuestion,
      { first: { settings: nothing }, tab: { settings: known.onlyTab.settings } },
      tab,
    ),
    ...states(
      "KeptSites (options)",
      KeptSites,
      {
        none: { settings: nothing, ...kept },
        two: { settings: here, ...kept },
        full: { settings: known.full.settings, ...kept },
        unused: { settings: known.onlyTab.settings, ...kept },
      },
      tab,
    ),
    ...states("LandingQuestion", LandingQuestion, { "new tab": { settings: here } }, tab),
    ...states("PlaceQuestion", PlaceQuestion, { guess: { settings: nothing, places } }, tab),
    ...states("LanguageQuestion", LanguageQuestion, { browser: { settings: nothing } }, tab),
    ...states("TopicsQuestion", TopicsQuestion, { none: { settings: nothing }, two: { settings: here } }, tab),
    ...states("TextSizeQuestion", TextSizeQuestion, { usual: { settings: nothing } }, tab),
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
        empty: { label: "Name", fault: "", modelValue: "" },
        fault: { label: "Name", fault: "Please type a name.", modelValue: "?" },
      },
      tab,
    ),
    ...states(
      "QuestionBlock",
      QuestionBlock,
      {
        nobody: { known: known.nothing, names: ["eraseMinutes"] },
        policy: { known: known.policy, names: ["eraseMinutes"] },
        both: { known: known.both, names: ["eraseMinutes"] },
      },
      { ...tab, slot: "The question." },
    ),
  ]
}
