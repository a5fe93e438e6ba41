import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Extensions with a single listener each, to compare Porchlight with. */
const listeners = {
  /** The browser's own speed: only activates another tab. */
  baseline: `const [other] = await chrome.tabs.query({ active: false, currentWindow: true })
  await chrome.tabs.update(other.id, { active: true })`,
  /** The browser's own speed without another tab: only opens one. */
  "baseline, only tab": `await chrome.tabs.create({})`,
  /** What the known extensions do: open a page that looks harmless, then close the tab. */
  decoy: `await chrome.tabs.create({ url: "http://weather.test/plain?color=00ff00" })
  await chrome.tabs.remove(tab.id)`,
  /** The least that an exit can do in the right order: show another tab, close, then erase the last 15 minutes. */
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
  const background = `chrome.commands.onCommand.addListener(async (command, tab) => {\n  ${listeners[rival]}\n})\n`
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest))
  writeFileSync(join(folder, "background.js"), background)
  return folder
}
