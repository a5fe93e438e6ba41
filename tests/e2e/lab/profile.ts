import { existsSync, readdirSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import type { BrowserName } from "./browser.ts"
import { readUnpacked } from "./mozlz4.ts"

/**
 * The files of a profile that contain a word, as UTF-8 or UTF-16. Call it while the browser is closed.
 * It does not decompress other formats (Snappy in LevelDB's older tables, gzip in the cache), so an
 * empty result is no proof that the word is nowhere.
 */
export function filesWith(profile: string, word: string): string[] {
  const forms = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readUnpacked(file)
      return forms.some((form) => bytes.includes(form))
    })
    .map((file) => relative(profile, file))
    .toSorted()
}

interface SavedTab {
  readonly entries?: readonly { readonly url: string }[]
}

interface SavedWindow {
  readonly tabs?: readonly SavedTab[]
  readonly _closedTabs?: readonly { readonly state: SavedTab }[]
}

interface SavedSession {
  readonly windows?: readonly SavedWindow[]
  readonly _closedWindows?: readonly SavedWindow[]
}

const addressesOf = (tab: SavedTab): string[] => (tab.entries ?? []).map((entry) => entry.url)

/** The newest of Firefox's session files. */
function sessionFile(profile: string): string | undefined {
  const places = [
    "sessionstore.jsonlz4",
    "sessionstore-backups/recovery.jsonlz4",
    "sessionstore-backups/previous.jsonlz4",
  ]
  return places.map((place) => join(profile, place)).find((place) => existsSync(place))
}

/** When Firefox last saved its session, in milliseconds since 1970; 0 for never. */
export function savedAt(profile: string): number {
  const file = sessionFile(profile)
  return file === undefined ? 0 : statSync(file).mtimeMs
}

/** What Firefox would restore at its next start: the addresses of open tabs, and of closed ones that can be reopened. */
export function savedSession(profile: string): { open: string[]; closed: string[] } {
  const file = sessionFile(profile)
  if (file === undefined) return { open: [], closed: [] }
  const { windows = [], _closedWindows = [] } = JSON.parse(readUnpacked(file).toString()) as SavedSession
  const closedWindows = _closedWindows.flatMap((window) => window.tabs ?? [])
  const closedTabs = [...windows, ..._closedWindows].flatMap((window) => window._closedTabs ?? [])
  return {
    open: windows.flatMap((window) => window.tabs ?? []).flatMap(addressesOf),
    closed: [...closedWindows, ...closedTabs.map(({ state }) => state)].flatMap(addressesOf),
  }
}

/** Whether the browser has saved its open tabs, including one with this word in its address. */
export function sessionHas(name: BrowserName, profile: string, word: string): boolean {
  if (name === "firefox") return savedSession(profile).open.some((url) => url.includes(word))
  const sessions = join(profile, "Default", "Sessions")
  return existsSync(sessions) && filesWith(sessions, word).length > 0
}
