import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { findTracesInFiles, kindOf, tracesIn, withoutBaseline } from "../../../bench/traces-files"
import { expectedTracesTable, findFaults, type TracesToCheck } from "../../../bench/traces-judge"
import { expectedTraces } from "../../../bench/traces-expected"
import { listsThatMention } from "../../../bench/traces-lists"

const visit = { mark: "helpmark", host: "help.test" }

describe("tracesIn", () => {
  it.each([
    ["nothing", []],
    ["http://help.test/", ["host"]],
    ["http://help.test/visit?mark=helpmarkaddress", ["address"]],
    ["helpmarkcookiehelpmarkformXYhelpmarkform", ["cookie", "form"]],
    ["helpmarkdownload.bin", ["download"]],
    ["helpmark and more", ["word"]],
  ])("finds the traces of a visit in %j", (text, traces) => {
    expect(tracesIn(text, visit)).toEqual(traces)
  })
})

describe("the files of a browser profile", () => {
  let profile = ""
  const write = (name: string, content: Buffer): void => {
    mkdirSync(join(profile, name, ".."), { recursive: true })
    writeFileSync(join(profile, name), content)
  }
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "porchlight-unit-"))
  })
  afterEach(() => rmSync(profile, { recursive: true }))

  it("are searched by content in both encodings and by name, and reported by kind for each visit", () => {
    write("Default/Web Data", Buffer.from("…helpmarkform…"))
    write("Default/Sessions/Session_13377000111", Buffer.from("helpmarktitle", "utf16le"))
    write("storage/default/http+++help.test/.metadata-v2", Buffer.from("x"))
    write("other.txt", Buffer.from("http://other.test/?othermarkaddress"))
    expect(findTracesInFiles(profile, [visit, { mark: "othermark", host: "other.test" }])).toEqual([
      { "Web Data": ["form"], "Sessions/Session…": ["title"], "storage/default": ["host"] },
      { "other.txt": ["address"] },
    ])
  })

  it("of one kind are reported together, and the host only if it is the only trace", () => {
    write("cache2/entries/1", Buffer.from("help.test"))
    write("cache2/entries/2", Buffer.from("helpmarkcache"))
    expect(findTracesInFiles(profile, [visit])).toEqual([{ "cache2/entries": ["cache"] }])
  })

  it("have a kind that is their name without numbers and site names", () => {
    expect(kindOf("Default/IndexedDB/http_help.test_0.indexeddb.leveldb/000003.log", visit.host)).toBe(
      "IndexedDB/http_SITE_0.indexeddb.leveldb",
    )
    expect(kindOf("Default/WebStorage/6/IndexedDB/000003.log", visit.host)).toBe("WebStorage/…")
  })

  it("that name a help site even without a visit are ignored, unless they contain a visit's marker word", () => {
    const withoutVisit = { "extensions/ours.xpi": ["host"], cache: ["host"] }
    expect(
      withoutBaseline({ "extensions/ours.xpi": ["host"], cache: ["address"], other: ["host"] }, withoutVisit),
    ).toEqual({
      cache: ["address"],
      other: ["host"],
    })
  })
})

it("listsThatMention finds the lists that contain a visit's marker word or host", () => {
  const lists = { history: "helpmarkaddress", "zoom levels": "help.test", downloads: "" }
  expect(listsThatMention(lists, visit)).toEqual(["history", "zoom levels"])
})

describe("findFaults", () => {
  const keptLists = ["downloads", "site permissions", "stored site data"]
  const exitResult = (changes: Partial<TracesToCheck>): TracesToCheck => ({
    browser: "chromium",
    way: "exit: last minutes",
    visit: "ordinary page",
    listed: keptLists,
    listedLater: keptLists,
    files: {},
    ...changes,
  })

  it("returns nothing for the expected traces", () => {
    expect(findFaults(exitResult({ files: { Cookies: ["host"], History: ["download"] } }))).toEqual([])
  })

  it.each<[string, Partial<TracesToCheck>]>([
    ['is in the list "history"', { listed: [...keptLists, "history"] }],
    ['is in the list "recently closed" after the next start', { listedLater: [...keptLists, "recently closed"] }],
    ["is in the file Favicons (icon)", { files: { Favicons: ["icon"] } }],
    ["is in the file Web Data (form)", { files: { "Web Data": ["form"] } }],
    ['is missing from the list "downloads", which must keep it', { listedLater: keptLists.slice(1) }],
  ])("reports an unexpected trace or a lost entry: %s", (fault, changes) => {
    expect(findFaults(exitResult(changes))).toEqual([`chromium, exit: last minutes, ordinary page: ${fault}`])
  })

  it('allows form entries only with the scope "only this tab"', () => {
    const listedLater = ["downloads", "site permissions"]
    const withFormEntries = { listed: [...listedLater, "form entries"], listedLater, visit: "help site" } as const
    expect(findFaults(exitResult({ ...withFormEntries, way: "exit: only this tab" }))).toEqual([])
    expect(findFaults(exitResult(withFormEntries))).toHaveLength(1)
  })

  it("allows only the expected kinds of traces in a file", () => {
    const resultWithCookieTraces = (traces: string[]) =>
      exitResult({ visit: "help site", listed: ["downloads"], listedLater: ["downloads"], files: { Cookies: traces } })
    expect(findFaults(resultWithCookieTraces(["frame"]))).toEqual([])
    expect(findFaults(resultWithCookieTraces(["cookie", "frame"]))).toEqual([
      "chromium, exit: last minutes, help site: is in the file Cookies (cookie)",
    ])
  })

  it("judges only Porchlight's own exits", () => {
    expect(findFaults(exitResult({ way: "close only", listed: ["history"], files: { Favicons: ["icon"] } }))).toEqual(
      [],
    )
  })

  it("expects no trace without a written reason", () => {
    expect(expectedTraces.filter(({ reason }) => reason.length < 20)).toEqual([])
    expect(expectedTracesTable()).toHaveLength(expectedTraces.length + 2)
  })
})
