import type { StoredState } from "../core/settings/popup-preferences"
import { addedNames, parseWithoutContacts } from "../core/settings/settings"
import { snapshotOf, type SettingsSnapshot } from "../core/settings/snapshot"
import { refreshPolicy, readChosenSettings, readRawSettings, type RawSettings } from "./raw-settings"
import { readPopupPreferences } from "./popup-preferences-store"

/** The parser of phone numbers loads only when it is needed: most people add no contacts, and their popup need not wait for it. */
async function parseSnapshot({ stored, policy }: RawSettings): Promise<SettingsSnapshot> {
  const hasContacts = (given: unknown): boolean =>
    addedNames.some((name) => Object.hasOwn(Object(given) as object, name))
  const parse = [stored, policy].some(hasContacts)
    ? (await import("../core/settings/partial-settings")).parsePartialSettings
    : parseWithoutContacts
  return snapshotOf(parse(stored), parse(policy))
}

/** Returns defaults for anything empty, broken or malformed in storage. Waits for the policy, however long it takes. */
export async function readSnapshot(): Promise<SettingsSnapshot> {
  const [stored, policy] = await Promise.all([readChosenSettings(), refreshPolicy()])
  return parseSnapshot({ stored, policy })
}

/** For pages, which render the chosen settings at once: `watchSettings` notifies them when the policy arrives. */
const pagePolicyTimeoutMs = 50
export async function readSnapshotSoon(): Promise<SettingsSnapshot> {
  return parseSnapshot(await readRawSettings(pagePolicyTimeoutMs))
}

/** Reads what decides which language, place and look a page starts with. */
export async function readStoredState(read = readSnapshot): Promise<StoredState> {
  const [snapshot, preferences] = await Promise.all([read(), readPopupPreferences()])
  return { snapshot, preferences }
}

/** Like `readStoredState`, but does not wait for a late policy. */
export const readStoredStateSoon = (): Promise<StoredState> => readStoredState(readSnapshotSoon)
