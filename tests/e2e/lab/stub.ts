import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export interface StubOptions {
  readonly folder: string
  /** The suggested key of each command, as a manifest writes it: `Alt+Shift+E`. */
  readonly commands: Readonly<Record<string, string>>
  readonly permissions?: readonly string[]
  /** Source text of the background script. `report(parameters)` sends a report to the lab's site. */
  readonly background?: string
  readonly name?: string
}

export const popupColor = "#00c8ff"

const reporting = `
const api = globalThis.browser ?? chrome
function report(parameters) {
  return fetch("http://lab.test/report?" + new URLSearchParams(parameters), { mode: "no-cors" })
}
api.commands.onCommand.addListener((command) => void report({ fired: command }))
api.runtime.onInstalled.addListener(async () => {
  const shortcuts = (await api.commands.getAll()).map(({ name, shortcut }) => [name, shortcut])
  await report({ installed: JSON.stringify(shortcuts) })
})
`

/** Writes a minimal extension for both browsers, to test the lab and the browsers themselves. Returns its folder. */
export function writeStub({ folder, commands, permissions = [], background = "", name = "Stub" }: StubOptions): string {
  mkdirSync(folder, { recursive: true })
  const suggested = Object.entries(commands).map(
    ([command, key]) => [command, { suggested_key: { default: key }, description: command }] as const,
  )
  const manifest = {
    manifest_version: 3,
    name,
    version: "1.0",
    permissions,
    background: { service_worker: "background.js", scripts: ["background.js"] },
    action: { default_popup: "popup.html", default_area: "navbar" },
    commands: Object.fromEntries<object>(suggested),
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    browser_specific_settings: { gecko: { id: "stub@lab.test", data_collection_permissions: { required: ["none"] } } },
  }
  const popup = `<!doctype html><meta charset="utf-8"><title>Stub popup</title>
<body style="width: 300px; height: 200px; margin: 0; background: ${popupColor}">
<input id="field" autofocus><script src="popup.js"></script></body>`
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest))
  writeFileSync(join(folder, "background.js"), reporting + background)
  writeFileSync(join(folder, "popup.html"), popup)
  writeFileSync(
    join(folder, "popup.js"),
    `fetch("http://lab.test/report?popup=open", { mode: "no-cors" })
document.getElementById("field").addEventListener("focus", () =>
  fetch("http://lab.test/report?popup=focus", { mode: "no-cors" }))`,
  )
  return folder
}
