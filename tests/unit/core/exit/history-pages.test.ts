import { describe, expect, it } from "vitest"
import { pagesBetween, type SearchHistory } from "@/core/exit/history-pages"

const now = 1_800_000_000_000
const minute = 60_000

/** History search as both browsers answer it: each page visited in the span, with the time of its last visit ever. */
function historyOf(visits: readonly { url: string; time: number }[]) {
  const largest = { result: 0 }
  const last = new Map<string, number>()
  for (const { url, time } of visits) last.set(url, Math.max(time, last.get(url) ?? 0))
  const search: SearchHistory = async (start, end, most) => {
    const urls = visits.filter(({ time }) => time >= start && time < end).map(({ url }) => url)
    const pages = [...new Set(urls)].slice(0, most).map((url) => ({ url, lastVisit: last.get(url) ?? 0 }))
    largest.result = Math.max(largest.result, pages.length)
    return pages
  }
  return { search, largest, last }
}

const spread = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://past.test/${index}`, time: now - index * step }))

describe("pagesBetween", () => {
  it.each([
    ["an empty history", []],
    ["a few pages", spread(10, minute)],
    ["100,000 pages over two months", spread(100_000, 50_000)],
    ["10,000 pages within the last minutes", spread(10_000, 80)],
    [
      "6,000 pages at the same moment, and one older page",
      [...spread(6000, 0), { url: "https://old.test/", time: now - 40 * 86_400_000 }],
    ],
    ["a page from decades ago", [...spread(5000, minute), { url: "https://old.test/", time: 1_000_000 }]],
  ])("finds every page exactly once: %s", async (_, visits) => {
    const { search, last } = historyOf(visits)
    const pages = await pagesBetween(search, 0, now + 1000)
    expect(pages.map(({ url }) => url).toSorted()).toEqual([...last.keys()].toSorted())
  })

  it("never requests one large result, because the next key press would wait for it", async () => {
    const { search, largest } = historyOf(spread(100_000, 50_000))
    await pagesBetween(search, 0, now + 1000)
    expect(largest.result).toBeLessThanOrEqual(4000)
  })

  it("returns no page older than the start, and each page with its last visit", async () => {
    const old = [{ url: "https://old.test/", time: now - 9000 * minute }]
    const again = [{ url: "https://past.test/0", time: now - 3000 * minute }]
    const { search } = historyOf([...spread(5000, minute), ...again, ...old])
    const pages = await pagesBetween(search, now - 8000 * minute, now + 1000)
    expect(pages).toHaveLength(5000)
    expect(pages.find(({ url }) => url === "https://past.test/0")?.lastVisit).toBe(now)
  })
})
