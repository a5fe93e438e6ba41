import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Extensions to compare Porchlight with. Each has only this listener for its exit key. */
const listeners = {
  /** Only activates another tab, which shows how fast the browser itself is. */
  baseline: `const [other] = await chrome.tabs.query({ active: false, currentWindow: true })
  await chrome.tabs.update(other.id, { active: true })`,
  /** Only opens a tab, which shows how fast the browser itself is if there is no other tab. */
  "baseline, only tab": `await chrome.tabs.create({})`,
  /** Opens a page that looks harmless, then closes the tab, as the known extensions do. */
  decoy: `await chrome.tabs.create({ url: "http://weather.test/plain?color=00ff00" })
  await chrome.tabs.remove(tab.id)`,
  /**
   * Does the least that an exit can do, in the right order: shows another tab, closes the tab, then erases the last 15
   * minutes.
   */
  bare: `const [other] = await chrome.tabs.query({ active: false, currentWindow: true })
  await chrome.tabs.update(other.id, { active: true })
  await chrome.tabs.remove(tab.id)
  await chrome.history.deleteRange({ startTime: Date.now() - 900000, endTime: Date.now() + 1000 })`,
} as const
export type Rival = keyof typeof listeners

export function writeRival(folder: string, rival: Rival, key: string): string {
  mkdirSync(folder, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name: rival,
    version: "1.0",
    permissions: ["tabs", "history"],
    background: { service_worker: "background.js" },
    action: {},
    commands: { exit: { suggested_key: { default: key }, description: "exit" } },
  }
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest))
  writeFileSync(join(folder, "background.js"), registerListener(rival))
  return folder
}

const registerListener = (rival: Rival): string =>
  `chrome.commands.onCommand.addListener(async (command, tab) => {\n  ${listeners[rival]}\n})\n`

/**
 * Copies an extension. The copy starts like the original, but responds to a press like the rival. Compared with the
 * rival itself, it shows what reading and starting the original's script costs.
 */
export function writeRivalWithScriptOf(extension: string, folder: string, rival: Rival): string {
  cpSync(extension, folder, { recursive: true })
  const background = join(folder, "background.js")
  const ignoreListeners = "chrome.commands.onCommand.addListener = () => undefined\n"
  writeFileSync(background, registerListener(rival) + ignoreListeners + readFileSync(background, "utf8"))
  return folder
}
