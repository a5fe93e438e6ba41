import type { AddedContact } from "./added"
import type { SettingsSnapshot } from "./snapshot"
import type { Chosen, Settings } from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** Each thing that can be set, in the order in which it is told. How far back is one, of two settings. */
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

/** `here`: on the options page of this browser. `policy`: by whoever manages it. */
export type SetBy = "here" | "policy" | "nobody"

/** What one of them has set. */
export interface SetGroup {
  readonly by: SetBy
  readonly questions: readonly SettingQuestion[]
  /** What holds, but of people and hotlines only those that this one added. */
  readonly settings: Settings
}

const isAdded = (question: SettingQuestion): question is "addedPeople" | "addedHotlines" =>
  question === "addedPeople" || question === "addedHotlines"

function namesOf(
  question: Exclude<SettingQuestion, "addedPeople" | "addedHotlines">,
  settings: Settings,
): (keyof Settings)[] {
  if (question !== "erase") return [question]
  // The minutes mean nothing where only the tab is erased.
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
  (added ?? []).filter((one) => findImpersonation(builtIn, one) === null)

/** As they are shown: without what takes a built-in name or number. */
export const usedSettings = (settings: Settings, builtIn: BuiltIn): Settings => ({
  ...settings,
  addedPeople: usedOf(settings.addedPeople, builtIn),
  addedHotlines: usedOf(settings.addedHotlines, builtIn),
})

/** Whether anything was added that is shown nowhere. */
export function hasUnused({ chosen, policy }: SettingsSnapshot, builtIn: BuiltIn): boolean {
  const lists = [chosen.addedPeople, chosen.addedHotlines, policy.addedPeople, policy.addedHotlines]
  return lists.some((added) => added?.some((one) => findImpersonation(builtIn, one) !== null))
}

/** Whoever has set something, with what. What takes a built-in name or number is shown nowhere, so it is not told. */
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
  const isOf = (question: SettingQuestion, by: SetBy): boolean => {
    if (!isAdded(question)) return setterOf(question, snapshot) === by
    if (by !== "nobody") return added[by][question].length > 0
    return added.here[question].length + added.policy[question].length === 0
  }
  return (["here", "policy", "nobody"] as const)
    .map((by) => ({
      by,
      questions: settingQuestions.filter((question) => isOf(question, by)),
      settings: { ...snapshot.settings, ...added[by] },
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The questions that were answered in another way before. */
export function changedQuestions(before: Chosen, after: Chosen): readonly SettingQuestion[] {
  const isOther = (name: keyof Settings): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  return settingQuestions.filter((question) =>
    question === "erase" ? isOther("eraseScope") || isOther("eraseMinutes") : isOther(question),
  )
}
