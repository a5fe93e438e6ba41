import { aunt, snapshot, refused, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import AddedQuestion from "@/components/settings/AddedQuestion.vue"
import ContactForm from "@/components/settings/ContactForm.vue"
import ContactList from "@/components/settings/ContactList.vue"
import ContactText from "@/components/settings/ContactText.vue"
import FilePreview from "@/components/settings/FilePreview.vue"
import FileSection from "@/components/settings/FileSection.vue"
import FormSection from "@/components/settings/FormSection.vue"
import OverviewLink from "@/components/settings/OverviewLink.vue"
import RefusedList from "@/components/settings/RefusedList.vue"
import RefusedSection from "@/components/settings/RefusedSection.vue"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsOverview from "@/components/settings/SettingsOverview.vue"
import SettingLines from "@/components/settings/SettingLines.vue"
import SettingList from "@/components/settings/SettingList.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import UnusedContact from "@/components/settings/UnusedContact.vue"
import ResetSettings from "@/components/settings/ResetSettings.vue"
import type { FileReading } from "@/core/settings/settings-file"

const tab = { width: "tab" } as const
const save = (): Promise<boolean> => Promise.resolve(true)
const readFile = (): Promise<FileReading> => Promise.resolve({ refused: "damaged" })

/** What people add and change: contacts, and a settings file. */
function addedStates({ builtIn }: Examples): readonly GalleryState[] {
  const adding = { loadBuiltIn: () => Promise.resolve(builtIn), save }
  const { addedPeople: people = [] } = snapshot.here.chosen
  const full = snapshot.full.chosen.addedPeople ?? []
  return [
    ...states("AddedQuestion", AddedQuestion, { "here and policy": { snapshot: snapshot.both, ...adding } }, tab),
    ...states(
      "ContactList",
      ContactList,
      {
        empty: { kind: "people", own: [], fromPolicy: [], ...adding },
        both: { kind: "people", own: people, fromPolicy: people, ...adding },
        full: { kind: "people", own: full, fromPolicy: [], ...adding },
      },
      tab,
    ),
    ...states(
      "ContactForm",
      ContactForm,
      { new: { contact: null, ...adding }, change: { contact: aunt, ...adding } },
      tab,
    ),
    ...states(
      "ContactText",
      ContactText,
      { policy: { contact: aunt, remark: "Set by this browser’s administrator" } },
      tab,
    ),
    ...states("UnusedContact", UnusedContact, { own: { isOwn: true }, policy: { isOwn: false } }, tab),
    ...states(
      "FileSection",
      FileSection,
      { first: { snapshot: snapshot.nothing, readFile, loadBuiltIn: adding.loadBuiltIn } },
      tab,
    ),
    ...states(
      "FilePreview",
      FilePreview,
      {
        much: { snapshot: snapshot.nothing, chosen: snapshot.here.chosen, builtIn },
        same: { snapshot: snapshot.nothing, chosen: {}, builtIn },
      },
      tab,
    ),
  ]
}

/** The parts around the questions. */
function barStates(): readonly GalleryState[] {
  return [
    ...states("OverviewLink", OverviewLink, { link: {} }),
    ...states(
      "SavedBar",
      SavedBar,
      {
        silent: { text: "", canChange: true, canUndo: false, undoName: "", typing: [] },
        saved: { text: "Saved.", canChange: true, canUndo: true, undoName: "text size", typing: [] },
        later: { text: "", canChange: true, canUndo: true, undoName: "", typing: [] },
        typing: {
          text: "",
          canChange: true,
          canUndo: true,
          undoName: "text size",
          typing: ["Aunt Rosa", "bank.example"],
        },
      },
      tab,
    ),
  ]
}

/** The options page around its questions, and "What's set here". */
export function settingStates(examples: Examples): readonly GalleryState[] {
  const { builtIn, places } = examples
  const adding = { loadBuiltIn: () => Promise.resolve(builtIn), save }
  return [
    ...states(
      "SettingsForm",
      SettingsForm,
      { defaults: { snapshot: snapshot.nothing, places, ...adding, readFile } },
      tab,
    ),
    ...states(
      "FormSection",
      FormSection,
      { part: { id: "part", heading: "A part of the page" } },
      { ...tab, slot: "Its words." },
    ),
    ...addedStates(examples),
    ...states(
      "ResetSettings",
      ResetSettings,
      { defaults: { snapshot: snapshot.nothing }, chosen: { snapshot: snapshot.both } },
      tab,
    ),
    ...barStates(),
    ...states(
      "SettingsOverview",
      SettingsOverview,
      {
        nothing: { snapshot: snapshot.nothing, builtIn, lock: "none" },
        much: { snapshot: snapshot.both, builtIn, lock: "locked" },
        refused: { snapshot: snapshot.refused, builtIn, lock: "none" },
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
    ...states("SettingList", SettingList, { both: { snapshot: snapshot.both, builtIn } }, tab),
    ...states("SettingLines", SettingLines, { long: { lines: Array<string>(12).fill("Night hotline") } }, tab),
  ]
}
