import type { AddedContact } from "./added"
import type { SettingsSnapshot } from "./snapshot"
import {
  addedNames,
  settingNames,
  type AddedName,
  type SettingName,
  type PartialSettings,
  type Settings,
} from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** A question to people. `erase` combines two settings: what to erase and how far back. */
export type SettingQuestion = Exclude<SettingName, "eraseScope" | "eraseMinutes"> | "erase"

const questionOf = (name: SettingName): SettingQuestion =>
  name === "eraseScope" || name === "eraseMinutes" ? "erase" : name

/** Everything that can be set: the added contacts first, then the rest in display order. */
export const settingQuestions: readonly SettingQuestion[] = [
  ...new Set([...addedNames, ...settingNames.map(questionOf)]),
]

/** `here`: on the options page of this browser. `policy`: by its administrator. */
export type SettingSource = "here" | "policy" | "nobody"

/** The questions that one source has answered. */
export interface SettingGroup {
  readonly source: SettingSource
  readonly questions: readonly SettingQuestion[]
  /** The effective settings, but with only those people and hotlines that this source added. */
  readonly settings: Settings
}

const isAdded = (question: SettingQuestion): question is AddedName => addedNames.some((name) => name === question)

const namesOf = (question: SettingQuestion): readonly SettingName[] =>
  settingNames.filter((name) => questionOf(name) === question)

function sourceOfQuestion(question: SettingQuestion, { chosen, policy, settings }: SettingsSnapshot): SettingSource {
  // The minutes have no meaning if only the tab is erased.
  const names = namesOf(question).filter((name) => name !== "eraseMinutes" || settings.eraseScope !== "tab")
  if (names.some((name) => Object.hasOwn(chosen, name))) return "here"
  return names.some((name) => Object.hasOwn(policy, name)) ? "policy" : "nobody"
}

const usedContacts = (added: readonly AddedContact[] | undefined, builtIn: BuiltIn): readonly AddedContact[] =>
  (added ?? []).filter((contact) => findImpersonation(builtIn, contact) === null)

const usedAdded = ({ addedPeople, addedHotlines }: PartialSettings, builtIn: BuiltIn): Pick<Settings, AddedName> => ({
  addedPeople: usedContacts(addedPeople, builtIn),
  addedHotlines: usedContacts(addedHotlines, builtIn),
})

/** The settings as pages show them: without contacts that impersonate a built-in name or number. */
export const usedSettings = (settings: Settings, builtIn: BuiltIn): Settings => ({
  ...settings,
  ...usedAdded(settings, builtIn),
})

/** Whether any added contact is not used because it impersonates a built-in one. */
export function hasUnusedContacts({ chosen, policy }: SettingsSnapshot, builtIn: BuiltIn): boolean {
  const lists = [chosen.addedPeople, chosen.addedHotlines, policy.addedPeople, policy.addedHotlines]
  return lists.some((added) => added?.some((contact) => findImpersonation(builtIn, contact) !== null))
}

/** Groups the settings by their source. Leaves out contacts that impersonate a built-in one, because no page shows them. */
export function groupBySource(snapshot: SettingsSnapshot, builtIn: BuiltIn): readonly SettingGroup[] {
  const added = {
    here: usedAdded(snapshot.chosen, builtIn),
    policy: usedAdded(snapshot.policy, builtIn),
    nobody: usedAdded({}, builtIn),
  }
  const isFrom = (question: SettingQuestion, source: SettingSource): boolean => {
    if (!isAdded(question)) return sourceOfQuestion(question, snapshot) === source
    if (source !== "nobody") return added[source][question].length > 0
    return added.here[question].length + added.policy[question].length === 0
  }
  return (["here", "policy", "nobody"] as const)
    .map((source) => ({
      source,
      questions: settingQuestions.filter((question) => isFrom(question, source)),
      settings: { ...snapshot.settings, ...added[source] },
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The questions whose answer has changed. */
export function changedQuestions(before: PartialSettings, after: PartialSettings): readonly SettingQuestion[] {
  const hasChanged = (name: SettingName): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  return settingQuestions.filter((question) => namesOf(question).some(hasChanged))
}
