import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { journal } from "@/platform/exit-journal"
import { createRemainingNoteWriter, readRemainingNote } from "@/platform/remaining-note"
import { clearTrails, trailOf } from "@/platform/trail-memory"
import { clearPopupPreferences, readPopupPreferences, writePopupPreferences } from "@/platform/popup-preferences-store"

beforeEach(() => fakeBrowser.reset())

it("clearTrails removes the exit's addresses from every trail, and nothing else from session storage", async () => {
  const first = { urls: ["https://a.test/", "https://help.test/"], isWhole: true }
  const second = { urls: ["https://b.test/"], isWhole: false }
  await browser.storage.session.set({ "trail:1": first, "trail:2": second, exitDestination: "new-tab" })
  await clearTrails((url) => url === "https://help.test/")
  expect(await trailOf(1)).toEqual({ urls: ["https://a.test/"], isWhole: true })
  expect(await trailOf(2)).toEqual(second)
  expect((await browser.storage.session.get("exitDestination"))["exitDestination"]).toBe("new-tab")
})

it("the journal returns malformed entries as null, so that they can be cleared", async () => {
  const journalEntry = { salt: 1, hashes: [2] }
  await browser.storage.local.set({ "journal:a": journalEntry, "journal:b": { salt: 1, hashes: [] }, settings: {} })
  expect(await journal.readAll()).toEqual(new Map([["a", journalEntry] as const, ["b", null] as const]))
})

it("a journal entry keeps the tabs open at the press until the browser closes, and never writes them to disk", async () => {
  const journalEntry = { salt: 1, hashes: [2] }
  await journal.write("a", { ...journalEntry, tabs: [4, 5] })
  expect(await journal.readAll()).toEqual(new Map([["a", { ...journalEntry, tabs: [4, 5] }]]))
  expect(await browser.storage.local.get(null)).toEqual({ "journal:a": journalEntry })
  await browser.storage.session.clear()
  expect(await journal.readAll()).toEqual(new Map([["a", journalEntry]]))
})

it("clearPopupPreferences removes what was chosen in the popup", async () => {
  await writePopupPreferences({ language: "es", region: null })
  expect((await readPopupPreferences()).language).toBe("es")
  await clearPopupPreferences()
  expect(await readPopupPreferences()).toEqual({ language: null, region: null })
})

it("the remaining note reports traces until that exit's own are erased, whatever another exit reports", async () => {
  const [first, second] = [createRemainingNoteWriter(), createRemainingNoteWriter()]
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
  await first({ traces: true, tabs: [] })
  await second({ traces: false, tabs: [] })
  expect(await readRemainingNote()).toEqual({ traces: true, tab: false })
  await first({ traces: false, tabs: [] })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("the remaining note reports an unclosed tab while it is open, and does not store its address", async () => {
  await browser.windows.create({ focused: true })
  const { id = 0 } = await browser.tabs.create({ url: "https://found.test/" })
  await createRemainingNoteWriter()({ traces: false, tabs: [id] })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: true })
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain("found.test")
  await browser.tabs.remove(id)
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("the remaining note ignores malformed values", async () => {
  await browser.storage.session.set({ "incomplete:1": true, "incomplete:2": { traces: "yes", tabs: ["1", null] } })
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})

it("a journal entry that recovery deferred to the next start is not reported as remaining", async () => {
  await journal.deferToNextStart("a")
  expect(await readRemainingNote()).toEqual({ traces: false, tab: false })
})
