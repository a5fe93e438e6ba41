import { browser } from "wxt/browser"
import { pagesBetween, type SearchHistory } from "../core/exit/history-pages"
import type { History } from "../core/exit/ports"

/** Unless it is told the times and how many, `history.search` gives the last day and 100 pages. */
const search: SearchHistory = async (startTime, endTime, maxResults) => {
  const pages = await browser.history.search({ text: "", startTime, endTime, maxResults })
  return pages.flatMap(({ url, lastVisitTime }) => (url === undefined ? [] : { url, lastVisit: lastVisitTime ?? 0 }))
}

/**
 * Not "now": a clock that was ahead and was then set right (by hand, or by the network when a computer
 * with an empty battery starts) has left visits of the last minutes in the future.
 */
const endOfTime = Date.UTC(2100, 0)

/** How the history names what a person began anew. */
const fresh = new Set(["typed", "auto_bookmark", "generated", "auto_toplevel", "keyword", "keyword_generated"])

/** More pages than anybody reads in some minutes; more would hold up what is to be erased. */
const newest = 1000

export const history: History = {
  async canDeleteHistory() {
    const { dataRemovalPermitted } = await browser.browsingData.settings()
    return dataRemovalPermitted.history !== false
  },
  pagesSince: (start) => pagesBetween(search, start, endOfTime),
  newestSince: (start) => search(start, endOfTime, newest),
  async visitsOf(url) {
    const visits = await browser.history.getVisits({ url })
    return visits.map((visit) => ({
      id: visit.visitId,
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
      referringId: ["", "0", "-1"].includes(visit.referringVisitId ?? "") ? null : visit.referringVisitId,
      time: visit.visitTime ?? 0,
      isFresh: fresh.has(visit.transition),
    }))
  },
  async deleteUrl(url) {
    await browser.history.deleteUrl({ url })
  },
  async deleteBetween(start, end) {
    await browser.history.deleteRange({ startTime: start, endTime: end })
  },
  async downloadsSince(start) {
    if (!import.meta.env.FIREFOX) return []
    const found = await browser.downloads.search({ startedAfter: new Date(start).toISOString() })
    return found.map(({ url, startTime }) => ({ url, startedAt: Date.parse(startTime) }))
  },
  async deleteSince(start) {
    await browser.history.deleteRange({ startTime: start, endTime: endOfTime })
  },
}
