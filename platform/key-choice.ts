import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { keyToSet } from "../core/readiness/key-choice"
import { answer } from "./answer"
import { timer } from "./timer"
import { whenIdle } from "./idle"

/** The keys that we set, by command. Which they are follows from the browser's language alone. */
const key = "keys"
type OurKeys = Readonly<Record<string, string>>

/** A browser answers these from memory; only the page that opens after an install waits for it. */
const limit = 2000

/** Firefox only: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/update */
interface ChangingCommands {
  update?(change: { readonly name: string; readonly shortcut: string }): Promise<void>
  reset?(name: string): Promise<void>
}

function parseKeys(stored: unknown): OurKeys {
  const entries = Object.entries(Object(stored) as Record<string, unknown>)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))
}

/** On every system but a Mac, where this is not asked. */
function usualKey(command: string): string {
  const suggested = browser.runtime.getManifest().commands?.[command]?.suggested_key
  return (typeof suggested === "string" ? suggested : suggested?.default) ?? ""
}

function keep(ours: OurKeys): Promise<void> {
  const isNone = Object.keys(ours).length === 0
  return isNone ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: ours })
}

/** Answers what is ours afterwards. */
async function setKey(ours: OurKeys, command: string, wanted: string, usual: string): Promise<OurKeys> {
  const commands = browser.commands as ChangingCommands
  const isUsual = wanted === usual
  const { ok } = await attempt(timer, limit, async () => {
    await (isUsual ? commands.reset?.(command) : commands.update?.({ name: command, shortcut: wanted }))
  })
  if (!ok) return ours
  const { [command]: _, ...others } = ours
  const after = isUsual ? others : { ...others, [command]: wanted }
  // Only now: a key that is kept as ours without being set would make the default count as a person's choice.
  await attempt(timer, limit, () => keep(after))
  return after
}

/** Null: not known, or on a Mac, whose menus have no keys like ours. */
async function askKeys() {
  const [bound, stored, platform] = await Promise.all([
    answer(() => browser.commands.getAll()),
    answer(() => browser.storage.local.get(key)),
    answer(() => browser.runtime.getPlatformInfo()),
  ])
  if (!bound || !stored || !platform || platform.os === "mac") return null
  return { bound, ours: parseKeys(stored[key]) }
}

/**
 * Where the browser's language gives one of our keys to a menu, sets another one, and the default again
 * once that is free. Asked whenever the background starts, which it does when the browser starts.
 */
export async function chooseKeys(): Promise<void> {
  if (!("update" in browser.commands)) return
  await whenIdle()
  const keys = await askKeys()
  if (keys === null) return
  let { ours } = keys
  for (const { name = "", shortcut = "" } of keys.bound) {
    const usual = usualKey(name)
    const others = keys.bound.flatMap((other) => (other.name === name ? [] : (other.shortcut ?? [])))
    const now = { command: name, bound: shortcut, usual, ours: ours[name] ?? null, others }
    const wanted = keyToSet(now, browser.i18n.getUILanguage())
    if (wanted !== null) ours = await setKey(ours, name, wanted, usual)
  }
}
