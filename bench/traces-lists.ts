import { existsSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { LabBrowser } from "../tests/e2e/lab/browser.ts"
import { readChromiumLists } from "./traces-chromium.ts"
import { readFirefoxLists } from "./traces-firefox.ts"

/** The content of each list, as text. */
export type Lists = Readonly<Record<string, string>>

/** The browser's lists that an extension can read. */
function readListsForExtensions(browser: LabBrowser): Promise<Lists> {
  return browser.ask(async (api) => {
    const sessions = await api.sessions.getRecentlyClosed()
    const closed = sessions.flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
    const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
    const open = await api.tabs.query({})
    const asText = (entries: ({ url?: string | undefined; title?: string | undefined } | undefined)[]): string =>
      JSON.stringify(entries.map((entry) => [entry?.url, entry?.title]))
    return { "open tabs": asText(open), "recently closed": asText(closed), history: asText(pages) }
  })
}

export async function readLists(browser: LabBrowser): Promise<Lists> {
  const readOwnLists = browser.name === "chromium" ? readChromiumLists : readFirefoxLists
  return { ...(await readListsForExtensions(browser)), ...(await readOwnLists(browser)) }
}

/** Chromium shows form entries only under a field, so read them from its file while the browser is closed. */
export function readFormEntriesFromFile({ name, profile }: LabBrowser): Lists {
  const file = join(profile, "Default", "Web Data")
  if (name !== "chromium" || !existsSync(file)) return {}
  const data = new DatabaseSync(file, { readOnly: true })
  const entries = data.prepare("select name, value from autofill").all()
  data.close()
  return { "form entries": JSON.stringify(entries) }
}

/** The names of the lists that contain the mark or the host. */
export function listsThatMention(lists: Lists, { mark, host }: { mark: string; host: string }): string[] {
  return Object.entries(lists)
    .filter(([, text]) => text.includes(mark) || text.includes(host))
    .map(([list]) => list)
    .toSorted()
}
