import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { snapshotOf, type SettingsSnapshot } from "../core/settings/snapshot"
import { added, parseForExit, settingsOf, type ExitDestination, type Settings } from "../core/settings/settings"
import { timer } from "./timer"
import { withoutShared } from "./shared-sites"

/** `local`, never `sync`: synced settings would tell of Porchlight on every other device of the account. */
const area = () => browser.storage.local
export const settingsKey = "settings"

/** What was chosen on this computer. It goes before any policy. */
async function readStored(): Promise<unknown> {
  try {
    return (await area().get(settingsKey))[settingsKey]
  } catch {
    return {}
  }
}

/** What reads numbers is a file of its own: most people add nobody, and their popup does not wait for it. */
async function parsed(stored: unknown, policy: unknown): Promise<SettingsSnapshot> {
  const adds = (given: unknown): boolean =>
    typeof given === "object" && given !== null && added.some((name) => Object.hasOwn(given, name))
  const parse = [stored, policy].some(adds) ? (await import("../core/settings/chosen")).parseChosen : parseForExit
  return snapshotOf(parse(stored), parse(policy))
}

/** Firefox rejects where no policy was set. https://bugzilla.mozilla.org/show_bug.cgi?id=1868153 */
async function readPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    return {}
  }
}

/** What the policy said last, for when it does not answer in time. */
let lastPolicy: unknown = {}
const listeners = new Set<() => void>()

async function askPolicy(): Promise<unknown> {
  const before = JSON.stringify(lastPolicy)
  lastPolicy = await readPolicy()
  if (JSON.stringify(lastPolicy) !== before) for (const onChange of listeners) onChange()
  return lastPolicy
}

/**
 * In the first five seconds after its start Chromium takes four of them to tell a policy, even that there
 * is none (Chromium 156). Nobody waits that long for what was chosen here.
 */
async function givenWithin(patience: number): Promise<{ readonly stored: unknown; readonly policy: unknown }> {
  const [stored, policy] = await Promise.all([readStored(), attempt(timer, patience, askPolicy)])
  return { stored, policy: valueOr(policy, lastPolicy) }
}

/** Defaults where storage is empty, broken or foreign. Waits for the policy, however long. */
export async function readSnapshot(): Promise<SettingsSnapshot> {
  const [stored, policy] = await Promise.all([readStored(), askPolicy()])
  return parsed(stored, policy)
}

/** For pages, which draw what was chosen at once: `watchSnapshot` tells them when a policy has come. */
const soon = 50
export async function readSoon(): Promise<SettingsSnapshot> {
  const { stored, policy } = await givenWithin(soon)
  return parsed(stored, policy)
}

/** What it said, word for word, for pages that name what of it is not used. */
export const policyGiven = (): unknown => lastPolicy

/** For the exit, which takes the default where it has waited for 1.5 seconds. */
const inTime = 1000

export async function readSettings(): Promise<Settings> {
  const { stored, policy } = await givenWithin(inTime)
  const settings = settingsOf(parseForExit(stored), parseForExit(policy))
  return { ...settings, keptSites: await withoutShared(settings.keptSites) }
}

/** A choice made here goes before any policy, and does not wait for one: Chromium can take seconds to tell it. */
export async function readExitDestination(): Promise<ExitDestination> {
  const { exitDestination } = parseForExit(await readStored())
  return exitDestination ?? settingsOf({}, parseForExit(await askPolicy())).exitDestination
}

/** Storage is the bus: a page that is open hears that something was changed in another, or by a policy, and reads it; also of a policy that was late. */
export function watchSnapshot(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    if (areaName === "managed" || (areaName === "local" && settingsKey in changes)) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  listeners.add(onChange)
  return () => {
    browser.storage.onChanged.removeListener(listener)
    listeners.delete(onChange)
  }
}
