import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { marks } from "@/platform/exit-marks"
import { leftNote, readLeftNote } from "@/platform/left-note"
import { forgetTrails, trailOf } from "@/platform/trail-memory"
import { forgetVisit, readVisit, writeVisit } from "@/platform/visit-store"

beforeEach(() => fakeBrowser.reset())

it("an exit takes its addresses out of every trail, and touches nothing else in memory", async () => {
  const first = { urls: ["https://a.test/", "https://help.test/"], isWhole: true }
  const second = { urls: ["https://b.test/"], isWhole: false }
  await browser.storage.session.set({ "trail:1": first, "trail:2": second, landing: "new" })
  await forgetTrails((url) => url === "https://help.test/")
  expect(await trailOf(1)).toEqual({ urls: ["https://a.test/"], isWhole: true })
  expect(await trailOf(2)).toEqual(second)
  expect((await browser.storage.session.get("landing"))["landing"]).toBe("new")
})

it("what no exit has written is named, as no mark, so that it can go", async () => {
  const mark = { salt: 1, hashes: [2] }
  await browser.storage.local.set({ "mark:a": mark, "mark:b": { salt: 1, hashes: [] }, settings: {} })
  expect(await marks.readAll()).toEqual(new Map([["a", mark] as const, ["b", null] as const]))
})

it("the tabs that were open at the press are known to a mark as long as the browser runs, and are not on the disk", async () => {
  const mark = { salt: 1, hashes: [2] }
  await marks.write("a", { ...mark, tabs: [4, 5] })
  expect(await marks.readAll()).toEqual(new Map([["a", { ...mark, tabs: [4, 5] }]]))
  expect(await browser.storage.local.get(null)).toEqual({ "mark:a": mark })
  await browser.storage.session.clear()
  expect(await marks.readAll()).toEqual(new Map([["a", mark]]))
})

it("an exit forgets what was chosen in the popup", async () => {
  await writeVisit({ language: "es", region: null })
  expect((await readVisit()).language).toBe("es")
  await forgetVisit()
  expect(await readVisit()).toEqual({ language: null, region: null })
})

it("what an exit left is told until it is gone, though another exit leaves nothing", async () => {
  const [first, second] = [leftNote(), leftNote()]
  expect(await readLeftNote()).toEqual({ traces: false, tab: false })
  await first({ traces: true, tabs: [] })
  await second({ traces: false, tabs: [] })
  expect(await readLeftNote()).toEqual({ traces: true, tab: false })
  await first({ traces: false, tabs: [] })
  expect(await readLeftNote()).toEqual({ traces: false, tab: false })
})

it("a tab that would not close is told as long as it is open, and kept without its address", async () => {
  await browser.windows.create({ focused: true })
  const { id = 0 } = await browser.tabs.create({ url: "https://found.test/" })
  await leftNote()({ traces: false, tabs: [id] })
  expect(await readLeftNote()).toEqual({ traces: false, tab: true })
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain("found.test")
  await browser.tabs.remove(id)
  expect(await readLeftNote()).toEqual({ traces: false, tab: false })
})

it("what no exit has noted is not told", async () => {
  await browser.storage.session.set({ "incomplete:1": true, "incomplete:2": { traces: "yes", tabs: ["1", null] } })
  expect(await readLeftNote()).toEqual({ traces: false, tab: false })
})

it("a mark that the look at the start left for the next one tells nothing of an exit before it", async () => {
  await marks.leave("a")
  expect(await readLeftNote()).toEqual({ traces: false, tab: false })
})
