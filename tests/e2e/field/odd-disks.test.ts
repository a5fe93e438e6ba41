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
import { scopes } from "../uses.ts"
import { isNowhere, isOffScreen, exitIsDone, isShown, openUnrelated, nothing, secret } from "./unrelated.ts"

/** Milliseconds from the press until the page is off the screen. */
async function hiddenAfter(journey: Journey): Promise<number> {
  await journey.screen.focus(journey.browser.windowClass)
  const begin = performance.now()
  await journey.screen.press("alt+x")
  await isOffScreen(journey)
  return performance.now() - begin
}

/** Mounts a small disk in memory for the profile. Needs root. */
function smallDisk(megabytes: number): string {
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

/** Fills the disk; returns a function that frees the space again. */
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
  it.runIf(process.getuid?.() === 0).each(scopes)(
    "hides, closes and erases the page on a full disk, and after a restart with free space it is still gone (%s)",
    async (scope) => {
      const profile = smallDisk(300)
      const journey = await newJourney(name, { profile })
      const unrelated = await openUnrelated(journey, scope)
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secret)
      await isShown(journey)
      const makeRoom = fillDisk(profile)
      const hidden = await hiddenAfter(journey)
      expect(hidden).toBeLessThan(2000)
      await isNowhere(journey, "found.test")
      await isNowhere(journey, helpHost)
      expect(await unrelated.lost()).toEqual([])
      makeRoom()
      await journey.restart()
      await exitIsDone(journey)
      await isNowhere(journey, "found.test")
      await isNowhere(journey, helpHost)
    },
  )

  it.each(scopes)(
    "hides the page at once and then erases it on a disk that takes 250 ms more per write (%s)",
    async (scope) => {
      const machine = makeOddMachine()
      onTestFinished(() => machine.remove())
      const journey = await newJourney(name, { env: machine.env })
      const unrelated = await openUnrelated(journey, scope)
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secret)
      await isShown(journey)
      machine.slowDisk(250)
      const hidden = await hiddenAfter(journey)
      expect(hidden).toBeLessThan(2000)
      await until(
        "the page is out of the history",
        async () => (await journey.traces("found.test")).history.length === 0,
        {
          timeoutMs: 60_000,
        },
      )
      await exitIsDone(journey)
      expect(await journey.traces("found.test")).toEqual(nothing)
      expect(await journey.traces(helpHost)).toEqual(nothing)
      expect(await unrelated.lost()).toEqual([])
      machine.slowDisk(0)
    },
  )
})

const pagesOfTenYears = 100_000
const tenYears = 10 * 365 * 24 * 60

/** Fills the history and bookmarks with Firefox's own calls. Runs with the browser's rights. */
async function fillFirefox(given: { from: number; pages: number; step: number; bookmarks: number }): Promise<void> {
  interface Places {
    PlacesUtils: {
      history: { insertMany(pages: readonly object[]): Promise<void> }
      bookmarks: { insertTree(tree: object): Promise<unknown> }
    }
  }
  const inside = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Places } }
  const { PlacesUtils } = inside.ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
  const { from, pages, step } = given
  await PlacesUtils.history.insertMany(
    Array.from({ length: pages }, (_, index) => ({
      url: `http://past.test/page/${from + index}`,
      title: `Page ${from + index}`,
      visits: [{ date: new Date(Date.now() - 86_400_000 - (from + index) * step) }],
    })),
  )
  const children = Array.from({ length: given.bookmarks }, (_, index) => ({
    url: `http://kept.test/${index}`,
    title: `Kept ${index}`,
  }))
  await PlacesUtils.bookmarks.insertTree({ guid: "unfiled_____", children })
}

function bookmarksFile(profile: string): void {
  const children = Array.from({ length: 2000 }, (_, index) => ({
    id: String(index + 10),
    name: `Kept ${index}`,
    type: "url",
    url: `http://kept.test/${index}`,
  }))
  const folder = (id: string, name: string, inside: readonly object[]): object => ({
    id,
    name,
    type: "folder",
    children: inside,
  })
  const roots = {
    bookmark_bar: folder("1", "Bookmarks bar", []),
    other: folder("2", "Other bookmarks", children),
    synced: folder("3", "Mobile bookmarks", []),
  }
  writeFileSync(join(profile, "Default", "Bookmarks"), JSON.stringify({ roots, version: 1 }))
}

describe.each(browsers)("an exit in %s, with a ten-year-old profile", (name) => {
  it(
    "hides the page at once and erases nothing older, among 100,000 pages and 2,000 bookmarks",
    { timeout: 400_000 },
    async () => {
      const journey = await newJourney(name, name === "chromium" ? { prepare: bookmarksFile } : {})
      if (name === "chromium") await journey.restart(() => fillHistory(pagesOfTenYears, tenYears)(journey.profile))
      else {
        const step = (tenYears * 60_000) / pagesOfTenYears
        for (let from = 0; from < pagesOfTenYears; from += 5000) {
          await journey.browser.askBrowser("", fillFirefox, { from, pages: 5000, step, bookmarks: 100 })
        }
      }
      // Chromium gradually deletes history older than 90 days by itself.
      const past = () =>
        journey.browser.ask(async (api) => {
          const startTime = Date.now() - 80 * 86_400_000
          const pages = await api.history.search({ text: "", startTime, maxResults: 200_000 })
          return pages.filter((page) => page.url?.startsWith("http://past.test/")).length
        })
      const before = await past()
      expect(before).toBeGreaterThan(2000)
      const unrelated = await openUnrelated(journey, "recent")
      await journey.browser.open(`http://${helpHost}/plain`)
      await journey.browser.open(secret)
      await isShown(journey)
      const hidden = await hiddenAfter(journey)
      await until(
        "the page is out of the history",
        async () => (await journey.traces("found.test")).history.length === 0,
        {
          timeoutMs: 120_000,
          intervalMs: 100,
        },
      )
      await isNowhere(journey, helpHost)
      await exitIsDone(journey)
      expect(hidden).toBeLessThan(1500)
      // One page may be from the last minutes, which the exit erases.
      expect(await past()).toBeGreaterThanOrEqual(before - 1)
      expect(await unrelated.lost()).toEqual([])
    },
  )
})
