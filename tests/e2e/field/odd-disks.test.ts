import { execFileSync } from "node:child_process"
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { fillHistory } from "../../../bench/load.ts"
import { makeOddMachine } from "../lab/odd-machine.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"
import { eraseScopes, secretPage, waitUntilJournalCleared } from "../steps.ts"
import { noTraces, openUnrelatedPages, waitUntilHidden, waitUntilShown } from "./unrelated.ts"

/** Presses the key, and returns after how many milliseconds the page was off the screen. */
async function exitAndTimeHiding(journey: Journey): Promise<number> {
  await journey.screen.focus(journey.browser.windowClass)
  const pressedAt = performance.now()
  await journey.screen.press("alt+x")
  await waitUntilHidden(journey)
  return performance.now() - pressedAt
}

/** Mounts a small disk in memory, and returns a folder on it for the profile. Needs root. */
function mountSmallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-disk-"))
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", folder])
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", folder])
    rmSync(folder, { recursive: true, force: true })
  })
  const profile = join(folder, "profile")
  mkdirSync(profile)
  return profile
}

/** Fills the disk. Returns a function that frees the space again. */
function fillDisk(profile: string): () => void {
  const file = join(profile, "..", "full")
  const handle = openSync(file, "w")
  const block = Buffer.alloc(64 * 1024)
  try {
    for (;;) writeSync(handle, block)
  } catch {
    // The disk is full.
  } finally {
    closeSync(handle)
  }
  return () => rmSync(file)
}

describe.each(browsers)("an exit in %s", (name) => {
  it.runIf(process.getuid?.() === 0).each(eraseScopes)(
    "hides, closes and erases the page on a full disk, and keeps it erased after a restart with free space, with the erase scope %s",
    async (eraseScope) => {
      const profile = mountSmallDisk(300)
      const journey = await newJourney(name, { profile })
      const unrelated = await openUnrelatedPages(journey, eraseScope)
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      const freeSpace = fillDisk(profile)
      const hiddenAfterMs = await exitAndTimeHiding(journey)
      expect(hiddenAfterMs).toBeLessThan(2000)
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone(helpHost)
      expect(await unrelated.findLost()).toEqual([])
      freeSpace()
      await journey.restart()
      await waitUntilJournalCleared(journey)
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone(helpHost)
    },
  )

  it.each(eraseScopes)(
    "hides the page at once and then erases it, on a disk that takes 250 ms more per write, with the erase scope %s",
    async (eraseScope) => {
      const machine = makeOddMachine()
      onTestFinished(() => machine.remove())
      const journey = await newJourney(name, { env: machine.env })
      const unrelated = await openUnrelatedPages(journey, eraseScope)
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      machine.delayDiskWrites(250)
      const hiddenAfterMs = await exitAndTimeHiding(journey)
      expect(hiddenAfterMs).toBeLessThan(2000)
      await until(
        "the page is out of the history",
        async () => (await journey.findTraces("found.test")).history.length === 0,
        {
          timeoutMs: 60_000,
        },
      )
      await waitUntilJournalCleared(journey)
      expect(await journey.findTraces("found.test")).toEqual(noTraces)
      expect(await journey.findTraces(helpHost)).toEqual(noTraces)
      expect(await unrelated.findLost()).toEqual([])
      machine.delayDiskWrites(0)
    },
  )
})

const pageCount = 100_000
const tenYearsInMinutes = 10 * 365 * 24 * 60

/** Fills the history and bookmarks with Firefox's own calls. Runs with the browser's rights. */
async function fillFirefox(batch: { first: number; pages: number; stepMs: number; bookmarks: number }): Promise<void> {
  interface Places {
    PlacesUtils: {
      history: { insertMany(pages: readonly object[]): Promise<void> }
      bookmarks: { insertTree(tree: object): Promise<unknown> }
    }
  }
  const firefoxWindow = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Places } }
  const { PlacesUtils } = firefoxWindow.ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
  const { first, pages, stepMs } = batch
  await PlacesUtils.history.insertMany(
    Array.from({ length: pages }, (_, index) => ({
      url: `http://past.test/page/${first + index}`,
      title: `Page ${first + index}`,
      visits: [{ date: new Date(Date.now() - 86_400_000 - (first + index) * stepMs) }],
    })),
  )
  const children = Array.from({ length: batch.bookmarks }, (_, index) => ({
    url: `http://kept.test/${index}`,
    title: `Kept ${index}`,
  }))
  await PlacesUtils.bookmarks.insertTree({ guid: "unfiled_____", children })
}

function writeBookmarksFile(profile: string): void {
  const children = Array.from({ length: 2000 }, (_, index) => ({
    id: String(index + 10),
    name: `Kept ${index}`,
    type: "url",
    url: `http://kept.test/${index}`,
  }))
  const makeFolder = (id: string, name: string, bookmarks: readonly object[]): object => ({
    id,
    name,
    type: "folder",
    children: bookmarks,
  })
  const roots = {
    bookmark_bar: makeFolder("1", "Bookmarks bar", []),
    other: makeFolder("2", "Other bookmarks", children),
    synced: makeFolder("3", "Mobile bookmarks", []),
  }
  writeFileSync(join(profile, "Default", "Bookmarks"), JSON.stringify({ roots, version: 1 }))
}

describe.each(browsers)("an exit in %s, with a ten-year-old profile", (name) => {
  it(
    "hides the page at once and erases nothing older, among 100,000 pages and 2,000 bookmarks",
    { timeout: 400_000 },
    async () => {
      const journey = await newJourney(name, name === "chromium" ? { changeProfile: writeBookmarksFile } : {})
      if (name === "chromium") await journey.restart(() => fillHistory(pageCount, tenYearsInMinutes)(journey.profile))
      else {
        const stepMs = (tenYearsInMinutes * 60_000) / pageCount
        for (let first = 0; first < pageCount; first += 5000) {
          await journey.browser.askBrowser("", fillFirefox, { first, pages: 5000, stepMs, bookmarks: 100 })
        }
      }
      // Chromium gradually deletes history older than 90 days, so count only newer pages.
      const countOldPages = () =>
        journey.browser.ask(async (api) => {
          const startTime = Date.now() - 80 * 86_400_000
          const pages = await api.history.search({ text: "", startTime, maxResults: 200_000 })
          return pages.filter((page) => page.url?.startsWith("http://past.test/")).length
        })
      const before = await countOldPages()
      expect(before).toBeGreaterThan(2000)
      const unrelated = await openUnrelatedPages(journey, "recent")
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      const hiddenAfterMs = await exitAndTimeHiding(journey)
      await until(
        "the page is out of the history",
        async () => (await journey.findTraces("found.test")).history.length === 0,
        {
          timeoutMs: 120_000,
          intervalMs: 100,
        },
      )
      await journey.waitUntilGone(helpHost)
      await waitUntilJournalCleared(journey)
      expect(hiddenAfterMs).toBeLessThan(1500)
      // One of these pages may be from the last minutes, which the exit erases.
      expect(await countOldPages()).toBeGreaterThanOrEqual(before - 1)
      expect(await unrelated.findLost()).toEqual([])
    },
  )
})
