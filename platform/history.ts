import { browser } from "wxt/browser"
import { pagesBetween, type SearchHistory } from "../core/exit/history-pages"
import type { History } from "../core/exit/ports"
import { freshTransitions } from "../core/exit/trail/recorded-trail"
import { abilities } from "./abilities"

/** Without times and a number, `history.search` returns only the last day and 100 pages. */
const search: SearchHistory = async (startTime, endTime, maxResults) => {
  const pages = await browser.history.search({ text: "", startTime, endTime, maxResults })
  return pages.flatMap(({ url, lastVisitTime }) => (url === undefined ? [] : { url, lastVisit: lastVisitTime ?? 0 }))
}

/**
 * Used instead of the current time: if the clock was ahead and was then corrected (by hand, or by the network
 * when a computer with an empty battery starts), visits of the last minutes are dated in the future.
 */
const endOfTime = Date.UTC(2100, 0)

/** More pages than a person opens in some minutes. A longer list would delay erasing. */
const maxNewestPages = 1000

export const history: History = {
  async canDeleteHistory() {
    if (!abilities.history) return false
    const { dataRemovalPermitted } = await browser.browsingData.settings()
    return dataRemovalPermitted.history !== false
  },
  pagesSince: (start) => pagesBetween(search, start, endOfTime),
  newestSince: (start) => search(start, endOfTime, maxNewestPages),
  async visitsOf(url) {
    const visits = await browser.history.getVisits({ url })
    return visits.map((visit) => ({
      id: visit.visitId,
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
      referringId: ["", "0", "-1"].includes(visit.referringVisitId ?? "") ? null : visit.referringVisitId,
      time: visit.visitTime ?? 0,
      isFresh: freshTransitions.has(visit.transition),
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
