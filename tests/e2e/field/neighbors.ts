import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { BrowserName } from "../lab/browser.ts"

/** A small extension that stands in for a kind that many people have. */
export interface Neighbor {
  readonly name: string
  readonly permissions?: readonly string[]
  /** Source text of the background script; `api` is the extension API. */
  readonly background?: string
  /** Source text that runs in every page before the page's own scripts. */
  readonly contentScript?: string
  /** HTML that replaces the new tab page. */
  readonly newTabPage?: string
  readonly newTabScript?: string
}

const apiDeclaration = "const api = globalThis.browser ?? globalThis.chrome\n"
const allSites = ["http://*/*", "https://*/*"]

/** In each browser, uses the manifest version that grants host permissions without a prompt. */
function manifestOf(
  browser: BrowserName,
  { name, permissions = [], background, contentScript, newTabPage }: Neighbor,
): object {
  const isFirefox = browser === "firefox"
  return {
    name,
    version: "1.0",
    ...(isFirefox
      ? { manifest_version: 2, permissions: [...permissions, ...allSites] }
      : { manifest_version: 3, permissions, host_permissions: allSites }),
    ...(background !== undefined && {
      background: isFirefox ? { scripts: ["background.js"] } : { service_worker: "background.js" },
    }),
    ...(contentScript !== undefined && {
      content_scripts: [{ matches: allSites, js: ["page.js"], run_at: "document_start", all_frames: true }],
    }),
    ...(newTabPage !== undefined && { chrome_url_overrides: { newtab: "newtab.html" } }),
    browser_specific_settings: {
      gecko: { id: "neighbor@lab.test", data_collection_permissions: { required: ["none"] } },
    },
  }
}

/** Writes the extension into a new folder, and returns that folder. */
export function writeNeighbor(browser: BrowserName, neighbor: Neighbor): string {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-neighbor-"))
  mkdirSync(folder, { recursive: true })
  const write = (file: string, text: string | undefined): void => {
    if (text !== undefined) writeFileSync(join(folder, file), text)
  }
  write("manifest.json", JSON.stringify(manifestOf(browser, neighbor)))
  write("background.js", neighbor.background === undefined ? undefined : apiDeclaration + neighbor.background)
  write("page.js", neighbor.contentScript)
  write("newtab.html", neighbor.newTabPage)
  write("newtab.js", neighbor.newTabScript === undefined ? undefined : apiDeclaration + neighbor.newTabScript)
  return folder
}
