import type { AddedContact } from "./added"
import type { SettingsSnapshot } from "./snapshot"
import { addedNames, settingNames, type AddedName, type SettingName } from "./registry"
import type { Chosen, Settings } from "./settings"
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
export type SetBy = "here" | "policy" | "nobody"

/** The settings from one source. */
export interface SetGroup {
  readonly by: SetBy
  readonly questions: readonly SettingQuestion[]
  /** The effective settings, but with only those people and hotlines that this source added. */
  readonly settings: Settings
}

const isAdded = (question: SettingQuestion): question is AddedName => addedNames.some((name) => name === question)

const namesOf = (question: SettingQuestion): readonly SettingName[] =>
  settingNames.filter((name) => questionOf(name) === question)

function setterOf(question: SettingQuestion, { chosen, policy, settings }: SettingsSnapshot): SetBy {
  // The minutes have no meaning if only the tab is erased.
  const names = namesOf(question).filter((name) => name !== "eraseMinutes" || settings.eraseScope !== "tab")
  if (names.some((name) => Object.hasOwn(chosen, name))) return "here"
  return names.some((name) => Object.hasOwn(policy, name)) ? "policy" : "nobody"
}

const usedOf = (added: readonly AddedContact[] | undefined, builtIn: BuiltIn): readonly AddedContact[] =>
  (added ?? []).filter((contact) => findImpersonation(builtIn, contact) === null)

/** The settings as pages show them: without contacts that impersonate a built-in name or number. */
export const usedSettings = (settings: Settings, builtIn: BuiltIn): Settings => ({
  ...settings,
  addedPeople: usedOf(settings.addedPeople, builtIn),
  addedHotlines: usedOf(settings.addedHotlines, builtIn),
})

/** Whether any added contact is not used because it impersonates a built-in one. */
export function hasUnused({ chosen, policy }: SettingsSnapshot, builtIn: BuiltIn): boolean {
  const lists = [chosen.addedPeople, chosen.addedHotlines, policy.addedPeople, policy.addedHotlines]
  return lists.some((added) => added?.some((contact) => findImpersonation(builtIn, contact) !== null))
}

/** Groups the settings by their source. Leaves out contacts that impersonate a built-in one, because no page shows them. */
export function setGroups(snapshot: SettingsSnapshot, builtIn: BuiltIn): readonly SetGroup[] {
  const added = {
    here: {
      addedPeople: usedOf(snapshot.chosen.addedPeople, builtIn),
      addedHotlines: usedOf(snapshot.chosen.addedHotlines, builtIn),
    },
    policy: {
      addedPeople: usedOf(snapshot.policy.addedPeople, builtIn),
      addedHotlines: usedOf(snapshot.policy.addedHotlines, builtIn),
    },
    nobody: { addedPeople: [], addedHotlines: [] },
  }
  const isFrom = (question: SettingQuestion, by: SetBy): boolean => {
    if (!isAdded(question)) return setterOf(question, snapshot) === by
    if (by !== "nobody") return added[by][question].length > 0
    return added.here[question].length + added.policy[question].length === 0
  }
  return (["here", "policy", "nobody"] as const)
    .map((by) => ({
      by,
      questions: settingQuestions.filter((question) => isFrom(question, by)),
      settings: { ...snapshot.settings, ...added[by] },
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The questions whose answer has changed. */
export function changedQuestions(before: Chosen, after: Chosen): readonly SettingQuestion[] {
  const hasChanged = (name: SettingName): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  return settingQuestions.filter((question) => namesOf(question).some(hasChanged))
}
