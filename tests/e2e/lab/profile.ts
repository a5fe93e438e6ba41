import { existsSync, readdirSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import type { BrowserName } from "./browser.ts"
import { readUnpacked } from "./mozlz4.ts"

/**
 * The files of a profile that contain a word, as UTF-8 or UTF-16. Call it while the browser is closed.
 * Of compressed files it reads only mozLz4, not Snappy (LevelDB's older tables) or gzip (the cache). So an
 * empty result does not prove that the word is in no file.
 */
export function findFilesWith(profile: string, word: string): string[] {
  const encodedWords = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readUnpacked(file)
      return encodedWords.some((encodedWord) => bytes.includes(encodedWord))
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
  const files = [
    "sessionstore.jsonlz4",
    "sessionstore-backups/recovery.jsonlz4",
    "sessionstore-backups/previous.jsonlz4",
  ]
  return files.map((file) => join(profile, file)).find((file) => existsSync(file))
}

/** When Firefox last saved its session, in milliseconds since 1970; 0 for never. */
export function sessionSavedAtMs(profile: string): number {
  const file = sessionFile(profile)
  return file === undefined ? 0 : statSync(file).mtimeMs
}

/** The addresses that Firefox has saved for its next start: those of open tabs, and of closed tabs that can be reopened. */
export function readSavedSession(profile: string): { open: string[]; closed: string[] } {
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

/** Whether the session that the browser has saved includes an open tab with this word in its address. */
export function savedSessionContains(name: BrowserName, profile: string, word: string): boolean {
  if (name === "firefox") return readSavedSession(profile).open.some((url) => url.includes(word))
  const sessions = join(profile, "Default", "Sessions")
  return existsSync(sessions) && findFilesWith(sessions, word).length > 0
}
