import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { journal } from "@/platform/exit-journal"
import { remainingNote, readRemainingNote } from "@/platform/remaining-note"
import { clearTrails, trailOf } from "@/platform/trail-memory"
import { clearPopupPreferences, readPopupPreferences, writePopupPreferences } from "@/platform/popup-preferences-store"

beforeEach(() => fakeBrowser.reset())

it("an exit takes its addresses out of every trail, and touches nothing else in memory", async () => {
  const first = { urls: ["https://a.test/", "https://help.test/"], isWhole: true }
  const second = { urls: ["https://b.test/"], isWhole: false }
  await browser.storage.session.set({ "trail:1": first, "trail:2": second, exitDestination: "new-tab" })
  await clearTrails((url) => url === "https://help.test/")
  expect(await trailOf(1)).toEqual({ urls: ["https://a.test/"], isWhole: true })
  expect(await trailOf(2)).toEqual(second)
  expect((await browser.storage.session.get("exitDestination"))["exitDestination"]).toBe("new-tab")
})

it("what no exit has written is named, as no mark, so that it can go", async () => {
  const journalEntry = { salt: 1, hashes: [2] }
  await browser.storage.local.set({ "journal:a": journalEntry, "journal:b": { salt: 1, hashes: [] }, settings: {} })
  expect(await journal.readAll()).toEqual(new Map([["a", journalEntry] as const, ["b", null] as const]))
})

it("the tabs that were open at the press are known to a mark as long as the browser runs, and are not on the disk", async () => {
  const journalEntry = { salt: 1, hashes: [2] }
  await journal.write("a", { ...journalEntry, tabs: [4, 5] })
  expect(await journal.readAll()).toEqual(new Map([["a", { ...journalEntry, tabs: [4, 5] }]]))
  expect(await browser.storage.local.get(null)).toEqual({ "journal:a": journalEntry })
  await browser.storage.session.clear()
  expect(await journal.readAll()).toEqual(new Map([["a", journalEntry]]))
})

it("an exit forgets what was chosen in the popup", async () => {
  await writePopupPreferences({ language: "es", region: null })
  expect((await readPopupPreferences()).language).toBe("es")
  await clearPopupPreferences()
  expect(await readPopupPreferences()).toEqual({ language: null, region: null })
})

it("what an exit left is told until it is gone, though another exit leaves nothing", async () => {
  const [first, second] = [remainingNote(), remainingNote()]
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
  await first({ traces: true, tabs: [] })
  await second({ traces: false, tabs: [] })
  expect(await readRemainingNote()).toEqual({ traces: true, tab: false })
  await first({ traces: false, tabs: [] })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("a tab that would not close is told as long as it is open, and kept without its address", async () => {
  await browser.windows.create({ focused: true })
  const { id = 0 } = await browser.tabs.create({ url: "https://found.test/" })
  await remainingNote()({ traces: false, tabs: [id] })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: true })
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain("found.test")
  await browser.tabs.remove(id)
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("what no exit has noted is not told", async () => {
  await browser.storage.session.set({ "incomplete:1": true, "incomplete:2": { traces: "yes", tabs: ["1", null] } })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("a mark that the look at the start left for the next one tells nothing of an exit before it", async () => {
  await journal.deferToNextStart("a")
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})
