import { describe, expect, it, vi } from "vitest"
import { helpOrigins, helpPages } from "@/core/exit/help-page"
import { isMarked, markOf, parseMark, shortHash } from "@/core/exit/mark"
import { createPressGate } from "@/core/exit/presses"
import { isSearchPage } from "@/core/exit/search-page"
import type { HelpSite } from "@/core/lines/line"

describe("a help page", () => {
  const sites: HelpSite[] = [
    { host: "help.test", reach: "host" },
    { host: "county.test", reach: "path", path: "/crisis" },
  ]
  const isHelpPage = helpPages(sites, "chrome-extension://own/")
  it.each([
    ["https://help.test/", true],
    ["http://help.test/any?x=1#y", true],
    ["https://chat.help.test/", true],
    ["https://someone:word@help.test:8443/", true],
    ["https://HELP.test/", true],
    ["https://news.test/?next=https://help.test/", false],
    ["https://nothelp.test/", false],
    ["https://help.test.evil.test/", false],
    ["https://county.test/crisis", true],
    ["https://county.test/crisis/line.html", true],
    ["https://county.test/crisis-of-housing", false],
    ["https://county.test/taxes", false],
    ["chrome-extension://own/options.html", true],
    ["chrome-extension://other/options.html", false],
    ["about:blank", false],
    ["", false],
  ])("%s: %s", (address, expected) => {
    expect(isHelpPage(address)).toBe(expected)
  })

  it("gives up the data of whole help hosts only: a county's log-ins stay", () => {
    const seen = ["https://help.test/a", "https://help.test/b", "https://county.test/crisis", "https://news.test/"]
    expect(helpOrigins(sites)(seen)).toEqual(["https://help.test"])
  })
})

describe("a page of search results", () => {
  it.each([
    ["https://www.google.com/search?q=help", true],
    ["https://www.google.com.mx/search?q=ayuda", true],
    ["https://duckduckgo.com/?q=help", true],
    ["https://search.yahoo.com/search?p=help", true],
    ["https://www.bing.com/search?q=help&form=x", true],
    ["https://find.test/search?q=help", true],
    ["https://www.google.com/", false],
    ["https://www.google.com/search?q=", false],
    ["https://shop.test/item?p=2", false],
    ["about:blank", false],
  ])("%s: %s", (address, expected) => {
    expect(isSearchPage(address)).toBe(expected)
  })
})

describe("the mark", () => {
  it("knows its pages again and no others", () => {
    const mark = markOf(99, ["https://a.test/", "https://b.test/"])
    expect(["https://a.test/", "https://b.test/", "https://c.test/"].map((url) => isMarked(mark, url))).toEqual([
      true,
      true,
      false,
    ])
  })
  it("has 24 bits, and others with another salt", () => {
    const hashes = Array.from({ length: 500 }, (_, index) => shortHash(1, `https://${index}.test/`))
    expect(Math.max(...hashes)).toBeLessThan(2 ** 24)
    expect(Math.max(...hashes)).toBeGreaterThan(2 ** 23)
    expect(new Set(hashes).size).toBe(500)
    expect(shortHash(1, "https://a.test/")).not.toBe(shortHash(2, "https://a.test/"))
  })
  it.each([
    [null],
    ["x"],
    [{}],
    [{ salt: "1", hashes: [1] }],
    [{ salt: 1, hashes: 2 }],
    [{ salt: 1, hashes: [] }],
    [{ salt: 1, hashes: ["1"] }],
    [{ salt: 1, hashes: Array.from({ length: 301 }, (_, index) => index) }],
  ])("is none when storage holds %j", (stored) => {
    expect(parseMark(stored)).toBeNull()
  })
  it("of very many pages is one that is read again, and names the last of them", () => {
    const urls = Array.from({ length: 400 }, (_, index) => `https://${index}.test/`)
    const mark = parseMark(markOf(5, urls))
    expect(mark && isMarked(mark, "https://399.test/")).toBe(true)
  })
  it("survives storage", () => {
    const mark = markOf(5, ["https://a.test/"])
    expect(parseMark(JSON.parse(JSON.stringify(mark)))).toEqual(mark)
  })
})

describe("presses", () => {
  it("are one exit while a key is held or hammered, and another after a second of rest", () => {
    let time = 0
    const isFirst = createPressGate(() => time)
    const at = (moment: number): boolean => {
      time = moment
      return isFirst()
    }
    expect([0, 30, 400, 1200, 2100, 3100].map(at)).toEqual([true, false, false, false, false, true])
  })
  it("are none that a clock which is set back could swallow", () => {
    vi.useFakeTimers()
    const isFirst = createPressGate()
    expect(isFirst()).toBe(true)
    vi.advanceTimersByTime(1500)
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(isFirst()).toBe(true)
    vi.useRealTimers()
  })
})
