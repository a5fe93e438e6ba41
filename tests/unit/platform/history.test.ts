import { expect, it } from "vitest"
import { browser } from "wxt/browser"
import { history } from "@/platform/history"

const hour = 3_600_000

/** Replaces the browser's history with one visit; returns whether it is still there. */
function browserWith(visit: { url: string; time: number }): () => boolean {
  let isThere = true
  const isWithin = (start: number, end: number): boolean => isThere && visit.time >= start && visit.time <= end
  const calls = {
    search: async ({ startTime, endTime }: { startTime: number; endTime: number }) =>
      isWithin(startTime, endTime) ? [{ url: visit.url, lastVisitTime: visit.time }] : [],
    deleteRange: async ({ startTime, endTime }: { startTime: number; endTime: number }) => {
      if (isWithin(startTime, endTime)) isThere = false
    },
  }
  Object.assign(browser, { history: calls })
  return () => isThere
}

it("deleteSince finds and erases a visit made while the clock was an hour ahead", async () => {
  const url = "https://help.test/"
  const isThere = browserWith({ url, time: Date.now() + hour })
  expect((await history.pagesSince(0)).map((page) => page.url)).toEqual([url])
  await history.deleteSince(Date.now() - hour)
  expect(isThere()).toBe(false)
})

it("deleteSince keeps a visit from before its start time", async () => {
  const isThere = browserWith({ url: "https://old.test/", time: Date.now() - 2 * hour })
  await history.deleteSince(Date.now() - hour)
  expect(isThere()).toBe(true)
})
