import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { marks } from "@/platform/exit-marks"
import { readReport, writeReport } from "@/platform/exit-report"
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

it("an exit forgets what was chosen in the popup", async () => {
  await writeVisit({ language: "es", region: null })
  expect((await readVisit()).language).toBe("es")
  await forgetVisit()
  expect(await readVisit()).toEqual({ language: null, region: null })
})

it("an exit that could not erase everything is told of, but not where erasing is forbidden", async () => {
  await writeReport({ complete: false })
  expect(await readReport()).toEqual({ incomplete: true })
  await writeReport({ complete: false, forbidden: true })
  expect(await readReport()).toBeNull()
})
