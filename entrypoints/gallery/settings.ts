import { aunt, known, refused, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import AddedQuestion from "@/components/settings/AddedQuestion.vue"
import ContactForm from "@/components/settings/ContactForm.vue"
import ContactList from "@/components/settings/ContactList.vue"
import ContactWords from "@/components/settings/ContactWords.vue"
import FilePreview from "@/components/settings/FilePreview.vue"
import FileSection from "@/components/settings/FileSection.vue"
import FormSection from "@/components/settings/FormSection.vue"
import PageLinks from "@/components/settings/PageLinks.vue"
import RefusedList from "@/components/settings/RefusedList.vue"
import RefusedSection from "@/components/settings/RefusedSection.vue"
import SavedBar from "@/components/settings/SavedBar.vue"
import SetHere from "@/components/settings/SetHere.vue"
import SettingList from "@/components/settings/SettingList.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import UnusedContact from "@/components/settings/UnusedContact.vue"
import StartOver from "@/components/settings/StartOver.vue"
import type { FileReading } from "@/core/settings/settings-file"

const tab = { width: "tab" } as const
const save = (): Promise<boolean> => Promise.resolve(true)
const read = (): Promise<FileReading> => Promise.resolve({ refused: "damaged" })

/** What one adds and changes: contacts, and a file of settings. */
function addedStates({ builtIn }: Examples): readonly GalleryState[] {
  const lines = { builtIn: () => Promise.resolve(builtIn), save }
  const { people = [] } = known.here.chosen
  const full = known.full.chosen.people ?? []
  return [
    ...states("AddedQuestion", AddedQuestion, { "here and policy": { known: known.both, ...lines } }, tab),
    ...states(
      "ContactList",
      ContactList,
      {
        empty: { kind: "people", own: [], fromPolicy: [], ...lines },
        both: { kind: "people", own: people, fromPolicy: people, ...lines },
        full: { kind: "people", own: full, fromPolicy: [], ...lines },
      },
      tab,
    ),
    ...states(
      "ContactForm",
      ContactForm,
      { new: { contact: null, ...lines }, change: { contact: aunt, ...lines } },
      tab,
    ),
    ...states(
      "ContactWords",
      ContactWords,
      { policy: { contact: aunt, mark: "Set by whoever manages this browser" } },
      tab,
    ),
    ...states("UnusedContact", UnusedContact, { own: { isOwn: true }, policy: { isOwn: false } }, tab),
    ...states("FileSection", FileSection, { first: { known: known.nothing, read, builtIn: lines.builtIn } }, tab),
    ...states(
      "FilePreview",
      FilePreview,
      {
        much: { known: known.nothing, chosen: known.here.chosen, builtIn },
        same: { known: known.nothing, chosen: {}, builtIn },
      },
      tab,
    ),
  ]
}

/** What stands around the questions. */
function barStates(): readonly GalleryState[] {
  return [
    ...states(
      "PageLinks",
      PageLinks,
      {
        two: {
          label: "On this page",
          links: [
            { id: "a", label: "One" },
            { id: "b", label: "Two" },
          ],
        },
      },
      tab,
    ),
    ...states(
      "SavedBar",
      SavedBar,
      {
        silent: { text: "", canUndo: false, what: "", typing: [] },
        saved: { text: "Saved.", canUndo: true, what: "text size", typing: [] },
        later: { text: "", canUndo: true, what: "", typing: [] },
        typing: { text: "", canUndo: true, what: "text size", typing: ["Aunt Rosa", "bank.example"] },
      },
      tab,
    ),
  ]
}

/** The options page around its questions, and "What has been set here". */
export function settingStates(examples: Examples): readonly GalleryState[] {
  const { builtIn, places } = examples
  const lines = { builtIn: () => Promise.resolve(builtIn), save }
  return [
    ...states(
      "SettingsForm",
      SettingsForm,
      { "as at first": { known: known.nothing, places, ...lines, readFile: read } },
      tab,
    ),
    ...states(
      "FormSection",
      FormSection,
      { part: { id: "part", heading: "A part of the page" } },
      { ...tab, slot: "Its words." },
    ),
    ...addedStates(examples),
    ...states("StartOver", StartOver, { "at first": { known: known.nothing }, chosen: { known: known.both } }, tab),
    ...barStates(),
    ...states(
      "SetHere",
      SetHere,
      {
        nothing: { known: known.nothing, builtIn, lock: "none" },
        much: { known: known.both, builtIn, lock: "locked" },
        refused: { known: known.refused, builtIn, lock: "none" },
      },
      tab,
    ),
    ...states(
      "RefusedList",
      RefusedList,
      {
        "each kind": { label: "What Porchlight cannot use in it:", refused },
        many: { label: "What Porchlight cannot use in it:", refused: [refused, refused, refused].flat() },
      },
      tab,
    ),
    ...states("RefusedSection", RefusedSection, { "each kind": { refused } }, tab),
    ...states("SettingList", SettingList, { both: { known: known.both, builtIn } }, tab),
  ]
}
