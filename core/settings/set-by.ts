import type { AddedContact } from "./added"
import type { SettingsSnapshot } from "./snapshot"
import type { Chosen, Settings } from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** Everything that can be set, in display order. `erase` combines two settings: what to erase and how far back. */
export const settingQuestions = [
  "addedPeople",
  "addedHotlines",
  "region",
  "language",
  "topicsFirst",
  "textSize",
  "erase",
  "keptSites",
  "exitDestination",
] as const
export type SettingQuestion = (typeof settingQuestions)[number]

/** `here`: on the options page of this browser. `policy`: by its administrator. */
export type SetBy = "here" | "policy" | "nobody"

/** The settings from one source. */
export interface SetGroup {
  readonly by: SetBy
  readonly questions: readonly SettingQuestion[]
  /** The effective settings, but with only those people and hotlines that this source added. */
  readonly settings: Settings
}

const isAdded = (question: SettingQuestion): question is "addedPeople" | "addedHotlines" =>
  question === "addedPeople" || question === "addedHotlines"

function namesOf(
  question: Exclude<SettingQuestion, "addedPeople" | "addedHotlines">,
  settings: Settings,
): (keyof Settings)[] {
  if (question !== "erase") return [question]
  // The minutes have no meaning if only the tab is erased.
  return settings.eraseScope === "tab" ? ["eraseScope"] : ["eraseScope", "eraseMinutes"]
}

function setterOf(
  question: Exclude<SettingQuestion, "addedPeople" | "addedHotlines">,
  { chosen, policy, settings }: SettingsSnapshot,
): SetBy {
  const names = namesOf(question, settings)
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
  const hasChanged = (name: keyof Settings): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  return settingQuestions.filter((question) =>
    question === "erase" ? hasChanged("eraseScope") || hasChanged("eraseMinutes") : hasChanged(question),
  )
}
