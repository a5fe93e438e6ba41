import { filterByName } from "./filter-by-name"
import type { BuiltIn } from "./impersonation"
import { groupBySource, type SettingGroup } from "./setting-groups"
import type { SettingsSnapshot } from "./snapshot"

/** The settings from a source that has added contacts. */
export type AddedGroup = SettingGroup & { readonly source: "here" | "policy" }

const hasAdded = (group: SettingGroup): group is AddedGroup =>
  group.source !== "nobody" && group.settings.addedPeople.length + group.settings.addedHotlines.length > 0

/** The added contacts by their source. */
export function addedGroups(snapshot: SettingsSnapshot, builtIn: BuiltIn): readonly AddedGroup[] {
  return groupBySource(snapshot, builtIn).filter(hasAdded)
}

/** The groups with only the contacts that a search finds. All contacts if nothing is typed. */
export function searchAdded(groups: readonly AddedGroup[], typed: string): readonly AddedGroup[] {
  return groups
    .map((group) => ({
      ...group,
      settings: {
        ...group.settings,
        addedPeople: filterByName(group.settings.addedPeople, typed),
        addedHotlines: filterByName(group.settings.addedHotlines, typed),
      },
    }))
    .filter(hasAdded)
}
