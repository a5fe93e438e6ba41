import { attempt, valueOr } from "../core/exit/attempt"
import {
  exitSettingsOf,
  parseExitSettings,
  type ExitDestination,
  type ExitSettings,
} from "../core/settings/exit-settings"
import { snapshotOf, type SettingsSnapshot } from "../core/settings/snapshot"
import { addedNames, parseWithoutContacts } from "../core/settings/settings"
import { withoutShared } from "./shared-sites"
import { disk, readPolicy, watchStorage } from "./storage"
import { timerPort } from "./timer"

/** The settings chosen on this computer, which override any policy. Unparsed: an exit and a page need different parts. */
const readStored = (): Promise<unknown> => disk.read("settings", (stored) => stored, {})

/** The parser of phone numbers loads only when it is needed: most people add no contacts, and their popup need not wait for it. */
async function parseSnapshot(stored: unknown, policy: unknown): Promise<SettingsSnapshot> {
  const hasContacts = (given: unknown): boolean =>
    addedNames.some((name) => Object.hasOwn(Object(given) as object, name))
  const parse = [stored, policy].some(hasContacts)
    ? (await import("../core/settings/partial-settings")).parsePartialSettings
    : parseWithoutContacts
  return snapshotOf(parse(stored), parse(policy))
}

/** The last policy read, for when the browser does not answer in time. */
let lastPolicy: unknown = {}
const listeners = new Set<() => void>()

async function askPolicy(): Promise<unknown> {
  const before = JSON.stringify(lastPolicy)
  lastPolicy = await readPolicy()
  if (JSON.stringify(lastPolicy) !== before) for (const onChange of listeners) onChange()
  return lastPolicy
}

/**
 * In the first five seconds after its start, Chromium takes four seconds to return a policy, even if there is
 * none (Chromium 156). The settings chosen here must not wait that long.
 */
async function readWithin(policyTimeoutMs: number): Promise<{ readonly stored: unknown; readonly policy: unknown }> {
  const [stored, policyOutcome] = await Promise.all([readStored(), attempt(timerPort, policyTimeoutMs, askPolicy)])
  return { stored, policy: valueOr(policyOutcome, lastPolicy) }
}

/** Returns defaults for anything empty, broken or malformed in storage. Waits for the policy, however long it takes. */
export async function readSnapshot(): Promise<SettingsSnapshot> {
  const [stored, policy] = await Promise.all([readStored(), askPolicy()])
  return parseSnapshot(stored, policy)
}

/** For pages, which render the chosen settings at once: `watchSnapshot` notifies them when the policy arrives. */
const pagePolicyTimeoutMs = 50
export async function readSnapshotSoon(): Promise<SettingsSnapshot> {
  const { stored, policy } = await readWithin(pagePolicyTimeoutMs)
  return parseSnapshot(stored, policy)
}

/** Shorter than `tabCallTimeoutMs`, after which the exit uses the defaults even for what was chosen here. */
const exitPolicyTimeoutMs = 1000

/** For the exit, which needs few of the settings and no parser for the others. */
export async function readExitSettings(): Promise<ExitSettings> {
  const { stored, policy } = await readWithin(exitPolicyTimeoutMs)
  const settings = exitSettingsOf(parseExitSettings(stored), parseExitSettings(policy))
  return { ...settings, keptSites: await withoutShared(settings.keptSites) }
}

/** A choice made here overrides any policy, so it does not wait for one: Chromium can take seconds to return it. */
export async function readExitDestination(): Promise<ExitDestination> {
  const { exitDestination } = parseExitSettings(await readStored())
  return exitDestination ?? exitSettingsOf({}, parseExitSettings(await askPolicy())).exitDestination
}

/** The last policy read, unparsed, for pages that list which of its values are not used. */
export const policyGiven = (): unknown => lastPolicy

/**
 * Calls `onChange` when another page or a policy has changed a setting, and when a late policy has arrived.
 * Returns a function that stops it.
 */
export function watchSnapshot(onChange: () => void): () => void {
  const stopWatching = watchStorage(["settings", "policy"], onChange)
  listeners.add(onChange)
  return () => {
    stopWatching()
    listeners.delete(onChange)
  }
}
