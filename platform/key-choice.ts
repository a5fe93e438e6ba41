import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { keyToSet } from "../core/readiness/key-choice"
import { abilities } from "./abilities"
import { disk } from "./storage"
import { answerOrNull, timerPort, waitUntilIdle } from "./timer"

/** The name of a command, and the key that Porchlight has set for it. It depends only on the browser's language. */
type KeysByCommand = Readonly<Record<string, string>>

/** A browser answers these calls from memory. Only the page that opens after an install waits for them. */
const callTimeoutMs = 2000

/** Firefox only: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/update */
interface FirefoxCommands {
  update?(change: { readonly name: string; readonly shortcut: string }): Promise<void>
  reset?(name: string): Promise<void>
}

function parseKeys(stored: unknown): KeysByCommand {
  const entries = Object.entries(Object(stored) as Record<string, unknown>)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

/** Returns the default key in the manifest. Not for a Mac, which has default keys of its own. */
function manifestKey(command: string): string {
  const suggested = browser.runtime.getManifest().commands?.[command]?.suggested_key
  return (typeof suggested === "string" ? suggested : suggested?.default) ?? ""
}

function storeKeys(keys: KeysByCommand): Promise<void> {
  const isEmpty = Object.keys(keys).length === 0
  return isEmpty ? disk.remove("keys") : disk.write("keys", keys)
}

/** Sets the key of a command. Returns the keys that Porchlight has set, with this one. */
async function setKey(
  keys: KeysByCommand,
  command: string,
  newKey: string,
  defaultKey: string,
): Promise<KeysByCommand> {
  const commands = browser.commands as FirefoxCommands
  const isDefault = newKey === defaultKey
  const { ok } = await attempt(timerPort, callTimeoutMs, async () => {
    await (isDefault ? commands.reset?.(command) : commands.update?.({ name: command, shortcut: newKey }))
  })
  if (!ok) return keys
  const { [command]: _, ...otherKeys } = keys
  const newKeys = isDefault ? otherKeys : { ...otherKeys, [command]: newKey }
  // Stored only after it is set. If a stored key had not been set, the default would look like a person's choice.
  await attempt(timerPort, callTimeoutMs, () => storeKeys(newKeys))
  return newKeys
}

/** Returns null if the browser does not answer, and on a Mac, where no menu uses keys like ours. */
async function readKeys() {
  const [bound, keysSetByPorchlight, platform] = await Promise.all([
    answerOrNull(() => browser.commands.getAll()),
    answerOrNull(() => disk.read("keys", parseKeys, null)),
    answerOrNull(() => browser.runtime.getPlatformInfo()),
  ])
  if (!bound || !keysSetByPorchlight || !platform || platform.os === "mac") return null
  return { bound, keysSetByPorchlight }
}

/**
 * If a menu in the browser's language uses one of our keys, sets another key, and sets the default again once
 * it is free. Runs whenever the background script starts, which it does when the browser starts.
 */
export async function chooseKeys(): Promise<void> {
  if (!abilities.key || !("update" in browser.commands)) return
  await waitUntilIdle()
  const keys = await readKeys()
  if (keys === null) return
  let { keysSetByPorchlight } = keys
  for (const { name = "", shortcut = "" } of keys.bound) {
    const defaultKey = manifestKey(name)
    const current = {
      command: name,
      currentKey: shortcut,
      defaultKey,
      keySetByPorchlight: keysSetByPorchlight[name] ?? null,
      otherKeys: keys.bound.flatMap((other) => (other.name === name ? [] : (other.shortcut ?? []))),
    }
    const newKey = keyToSet(current, browser.i18n.getUILanguage())
    if (newKey !== null) keysSetByPorchlight = await setKey(keysSetByPorchlight, name, newKey, defaultKey)
  }
}
