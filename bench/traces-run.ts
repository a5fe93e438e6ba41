import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { tracePages } from "../tests/e2e/lab/trace-pages.ts"
import { findTracesInFiles, withoutBaseline, type TracesByKind } from "./traces-files.ts"
import { listsThatMention, readFormEntriesFromFile, readLists } from "./traces-lists.ts"
import { visitAll, visitNames, visits, type PageKind } from "./traces-visits.ts"
import { takeWayOut, type WayOut } from "./traces-ways.ts"

const buildNames = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const

/** The traces of one visit that remain after one way out. */
export interface RemainingTraces {
  readonly browser: BrowserName
  readonly way: WayOut
  readonly visit: PageKind
  /** The lists with traces that a person can open right after the way out. */
  readonly listed: readonly string[]
  /** The same lists after the next start. */
  readonly listedLater: readonly string[]
  readonly files: TracesByKind
}

const allVisits = visitNames.map((name) => visits[name])

/**
 * Measures one way out in a new profile. `baseline` is, for each visit, what the files of a profile without a visit
 * contain.
 */
export async function measureWayOut(
  name: BrowserName,
  way: WayOut,
  baseline: readonly TracesByKind[],
): Promise<RemainingTraces[]> {
  const screen = await openScreen()
  const hosts = allVisits.flatMap(({ host }) => [host, `www.${host}`, `chat.${host}`])
  const site = await openSite({ hosts, pages: tracePages })
  const profile = mkdtempSync(join(tmpdir(), "porchlight-traces-"))
  const downloads = mkdtempSync(join(tmpdir(), "porchlight-downloads-"))
  const extension = fileURLToPath(new URL(`../.output/${buildNames[name]}`, import.meta.url))
  const secureOrigins = allVisits.map(({ host }) => `http://${host}`)
  const launchBrowser = (): Promise<LabBrowser> =>
    launch(name, { screen, site, profile, extension, downloads, secureOrigins })

  const firstBrowser = await launchBrowser()
  if (way !== "no visit") await visitAll({ browser: firstBrowser, screen, downloads })
  await takeWayOut({ browser: firstBrowser, screen, downloads }, way)
  const listsNow = await readLists(firstBrowser)
  await firstBrowser.quit()
  const allListsNow = { ...listsNow, ...readFormEntriesFromFile(firstBrowser) }
  const files = findTracesInFiles(profile, allVisits)
  const secondBrowser = await launchBrowser()
  const listsLater = await readLists(secondBrowser)
  await secondBrowser.quit()
  const allListsLater = { ...listsLater, ...readFormEntriesFromFile(secondBrowser) }

  await site.close()
  await screen.close()
  for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return visitNames.map((visit, index) => ({
    browser: name,
    way,
    visit,
    listed: listsThatMention(allListsNow, visits[visit]),
    listedLater: listsThatMention(allListsLater, visits[visit]),
    files: withoutBaseline(files[index] ?? {}, baseline[index] ?? {}),
  }))
}
