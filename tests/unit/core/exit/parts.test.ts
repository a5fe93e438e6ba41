import { describe, expect, it, vi } from "vitest"
import { helpOrigins, helpPages } from "@/core/exit/help-page"
import { isInEntry, journalEntryOf, parseJournalEntry, shortHash } from "@/core/exit/journal"
import { debouncePresses } from "@/core/exit/presses"
import { isSearchPage } from "@/core/exit/trail/search-page"
import type { HelpSite } from "@/core/hotlines/hotline"

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
    ["https://news.test/?next=https://help.test/", true],
    ["https://news.test/?next=https://county.test/crisis", true],
    ["https://news.test/?next=https://county.test/taxes", false],
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

  it("has its site data erased only when the whole host is a help site, so that logins to a county's site stay", () => {
    const visited = ["https://help.test/a", "https://help.test/b", "https://county.test/crisis", "https://news.test/"]
    expect(helpOrigins(sites)(visited)).toEqual(["https://help.test"])
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
    ["https://find.test/search.php?q=help", true],
    ["https://www.baidu.com/s?wd=help", true],
    ["https://html.duckduckgo.com/html/?q=help", true],
    ["https://www.startpage.com/do/search?q=help", true],
    ["https://www.youtube.com/results?search_query=help", true],
    ["https://www.bing.com/images/search?q=help", true],
    ["https://www.bing.com/ck/a?!&&p=6dec&u=a1aHR0&psq=help", false],
    ["https://www.google.com/url?q=https://news.test/&sa=U", false],
    ["https://www.youtube.com/redirect?q=https%3A%2F%2Fnews.test", false],
    ["https://yandex.ru/clck/jsredir?from=yandex.ru&text=help", false],
    ["https://accounts.google.com/signin/v2?p=1", false],
    ["https://www.google.com/", false],
    ["https://www.google.com/search?q=", false],
    ["https://shop.test/item?p=2", false],
    ["about:blank", false],
  ])("%s: %s", (address, expected) => {
    expect(isSearchPage(address)).toBe(expected)
  })
})

describe("a journal entry", () => {
  it("matches its own pages and no others", () => {
    const journalEntry = journalEntryOf(99, ["https://a.test/", "https://b.test/"])
    expect(
      ["https://a.test/", "https://b.test/", "https://c.test/"].map((url) => isInEntry(journalEntry, url)),
    ).toEqual([true, true, false])
  })
  it("uses 24-bit hashes that differ with the salt", () => {
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
  ])("is null if storage has the malformed value %j", (stored) => {
    expect(parseJournalEntry(stored)).toBeNull()
  })
  it("for very many pages is still valid and contains the last of them", () => {
    const urls = Array.from({ length: 400 }, (_, index) => `https://${index}.test/`)
    const journalEntry = parseJournalEntry(journalEntryOf(5, urls))
    expect(journalEntry && isInEntry(journalEntry, "https://399.test/")).toBe(true)
  })
  it("is unchanged after a round trip through storage", () => {
    const journalEntry = journalEntryOf(5, ["https://a.test/"])
    expect(parseJournalEntry(JSON.parse(JSON.stringify(journalEntry)))).toEqual(journalEntry)
  })
})

describe("debouncePresses", () => {
  /** Returns those of the press times, in milliseconds, that start an exit. */
  function exitsOf(pressTimesMs: readonly number[]): number[] {
    let time = 0
    const isFirst = debouncePresses(() => time)
    return pressTimesMs.filter((pressTimeMs) => {
      time = pressTimeMs
      return isFirst()
    })
  }
  const every = (pause: number, from: number, to: number): number[] =>
    Array.from({ length: Math.floor((to - from) / pause) + 1 }, (_, index) => from + index * pause)
  it.each([
    ["starts one exit for ten presses in a second", every(100, 0, 1000), [0]],
    ["starts one exit for a key held for ten seconds", [0, ...every(33, 660, 10_000)], [0]],
    ["starts one exit for a held key with the slowest repeat rate", [0, ...every(200, 1000, 10_000)], [0]],
    ["starts further exits for someone who keeps pressing every 600 ms", every(600, 0, 3000), [0, 1200, 2400]],
    ["starts a second exit for a press after a pause", [0, 1500], [0, 1500]],
  ])("%s", (_, pressTimesMs, exits) => {
    expect(exitsOf(pressTimesMs)).toEqual(exits)
  })
  it("ignores no press when the system clock is set back", () => {
    vi.useFakeTimers()
    const isFirst = debouncePresses()
    expect(isFirst()).toBe(true)
    vi.advanceTimersByTime(1500)
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(isFirst()).toBe(true)
    vi.useRealTimers()
  })
})
