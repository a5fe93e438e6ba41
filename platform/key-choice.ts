import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { keyToSet } from "../core/readiness/key-choice"
import { answerOrNull } from "./answer"
import { timer } from "./timer"
import { whenIdle } from "./idle"

/** The keys that Porchlight itself has set, by command. They depend only on the browser's language. */
const key = "keys"
type OurKeys = Readonly<Record<string, string>>

/** A browser answers these calls from memory. Only the page that opens after an install waits for them. */
const callTimeoutMs = 2000

/** Firefox only: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/update */
interface FirefoxCommands {
  update?(change: { readonly name: string; readonly shortcut: string }): Promise<void>
  reset?(name: string): Promise<void>
}

function parseKeys(stored: unknown): OurKeys {
  const entries = Object.entries(Object(stored) as Record<string, unknown>)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

/** The default key in the manifest, except on a Mac, where nothing calls this. */
function manifestKey(command: string): string {
  const suggested = browser.runtime.getManifest().commands?.[command]?.suggested_key
  return (typeof suggested === "string" ? suggested : suggested?.default) ?? ""
}

function storeKeys(ours: OurKeys): Promise<void> {
  const isNone = Object.keys(ours).length === 0
  return isNone ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: ours })
}

/** Sets a key, and returns the keys that are ours afterwards. */
async function setKey(ours: OurKeys, command: string, wanted: string, defaultKey: string): Promise<OurKeys> {
  const commands = browser.commands as FirefoxCommands
  const isDefault = wanted === defaultKey
  const { ok } = await attempt(timer, callTimeoutMs, async () => {
    await (isDefault ? commands.reset?.(command) : commands.update?.({ name: command, shortcut: wanted }))
  })
  if (!ok) return ours
  const { [command]: _, ...others } = ours
  const after = isDefault ? others : { ...others, [command]: wanted }
  // Stored only now: a key stored as ours but not set would make the default count as the person's choice.
  await attempt(timer, callTimeoutMs, () => storeKeys(after))
  return after
}

/** Returns null if the browser does not answer, or on a Mac, whose menus have no keys like ours. */
async function readKeys() {
  const [bound, stored, platform] = await Promise.all([
    answerOrNull(() => browser.commands.getAll()),
    answerOrNull(() => browser.storage.local.get(key)),
    answerOrNull(() => browser.runtime.getPlatformInfo()),
  ])
  if (!bound || !stored || !platform || platform.os === "mac") return null
  return { bound, ours: parseKeys(stored[key]) }
}

/**
 * If a menu in the browser's language uses one of our keys, sets another key, and sets the default again once
 * it is free. Runs whenever the service worker starts, which it does when the browser starts.
 */
export async function chooseKeys(): Promise<void> {
  if (!("update" in browser.commands)) return
  await whenIdle()
  const keys = await readKeys()
  if (keys === null) return
  let { ours } = keys
  for (const { name = "", shortcut = "" } of keys.bound) {
    const defaultKey = manifestKey(name)
    const others = keys.bound.flatMap((other) => (other.name === name ? [] : (other.shortcut ?? [])))
    const now = { command: name, bound: shortcut, defaultKey, ours: ours[name] ?? null, others }
    const wanted = keyToSet(now, browser.i18n.getUILanguage())
    if (wanted !== null) ours = await setKey(ours, name, wanted, defaultKey)
  }
}
