import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { tracePages } from "../tests/e2e/lab/trace-pages.ts"
import { filesOf, without, type Found } from "./traces-files.ts"
import { listsWith, readClosed, readLists } from "./traces-lists.ts"
import { visitAll, visitNames, visits, type PageKind } from "./traces-visits.ts"
import { takeWayOut, type Way } from "./traces-ways.ts"

const builds = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const

/** What one way out has left of one visit. */
export interface Remains {
  readonly browser: BrowserName
  readonly way: Way
  readonly visit: PageKind
  /** Lists with traces that a person can open: right after the way out, and after the next start. */
  readonly listed: readonly string[]
  readonly listedLater: readonly string[]
  readonly files: Found
}

const wanted = visitNames.map((name) => visits[name])

/** Measures one way out in a new profile. `own`: per visit, what the files of a profile without a visit contain. */
export async function measure(name: BrowserName, way: Way, own: readonly Found[]): Promise<Remains[]> {
  const screen = await openScreen()
  const hosts = wanted.flatMap(({ host }) => [host, `www.${host}`, `chat.${host}`])
  const site = await openSite({ hosts, pages: tracePages })
  const profile = mkdtempSync(join(tmpdir(), "porchlight-traces-"))
  const downloads = mkdtempSync(join(tmpdir(), "porchlight-downloads-"))
  const extension = fileURLToPath(new URL(`../.output/${builds[name]}`, import.meta.url))
  const asSecure = wanted.map(({ host }) => `http://${host}`)
  const start = (): Promise<LabBrowser> => launch(name, { screen, site, profile, extension, downloads, asSecure })

  const first = await start()
  if (way !== "no visit") await visitAll({ browser: first, screen, downloads })
  await takeWayOut({ browser: first, screen, downloads }, way)
  const now = await readLists(first)
  await first.quit()
  const listed = { ...now, ...readClosed(first) }
  const files = filesOf(profile, wanted)
  const second = await start()
  const later = await readLists(second)
  await second.quit()
  const listedLater = { ...later, ...readClosed(second) }

  await site.close()
  await screen.close()
  for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return visitNames.map((visit, index) => ({
    browser: name,
    way,
    visit,
    listed: listsWith(listed, visits[visit]),
    listedLater: listsWith(listedLater, visits[visit]),
    files: without(files[index] ?? {}, own[index] ?? {}),
  }))
}
