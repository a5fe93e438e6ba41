import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { filesOf, kindOf, tracesIn, without } from "../../../bench/traces-files"
import { expectedTable, faultsOf, type Judged } from "../../../bench/traces-judge"
import { expected } from "../../../bench/traces-expected"
import { listsWith } from "../../../bench/traces-lists"

const visit = { mark: "helpmark", host: "help.test" }

describe("what a text holds of a visit", () => {
  it.each([
    ["nothing", []],
    ["http://help.test/", ["host"]],
    ["http://help.test/visit?mark=helpmarkaddress", ["address"]],
    ["helpmarkcookiehelpmarkformXYhelpmarkform", ["cookie", "form"]],
    ["helpmarkdownload.bin", ["download"]],
    ["helpmark and more", ["word"]],
  ])("%j", (text, traces) => {
    expect(tracesIn(text, visit)).toEqual(traces)
  })
})

describe("files of a profile", () => {
  let profile = ""
  const write = (name: string, content: Buffer): void => {
    mkdirSync(join(profile, name, ".."), { recursive: true })
    writeFileSync(join(profile, name), content)
  }
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "porchlight-unit-"))
  })
  afterEach(() => rmSync(profile, { recursive: true }))

  it("are told by kind, in both encodings, by their names too, and each visit for itself", () => {
    write("Default/Web Data", Buffer.from("…helpmarkform…"))
    write("Default/Sessions/Session_13377000111", Buffer.from("helpmarktitle", "utf16le"))
    write("storage/default/http+++help.test/.metadata-v2", Buffer.from("x"))
    write("other.txt", Buffer.from("http://other.test/?othermarkaddress"))
    expect(filesOf(profile, [visit, { mark: "othermark", host: "other.test" }])).toEqual([
      { "Web Data": ["form"], "Sessions/Session…": ["title"], "storage/default": ["host"] },
      { "other.txt": ["address"] },
    ])
  })

  it("of one kind are told together; the host is named only where it stands alone", () => {
    write("cache2/entries/1", Buffer.from("help.test"))
    write("cache2/entries/2", Buffer.from("helpmarkcache"))
    expect(filesOf(profile, [visit])).toEqual([{ "cache2/entries": ["cache"] }])
  })

  it("have a kind without numbers and without the site", () => {
    expect(kindOf("Default/IndexedDB/http_help.test_0.indexeddb.leveldb/000003.log", visit.host)).toBe(
      "IndexedDB/http_SITE_0.indexeddb.leveldb",
    )
    expect(kindOf("Default/WebStorage/6/IndexedDB/000003.log", visit.host)).toBe("WebStorage/…")
  })

  it("that name a help site without a visit are no trace, unless a mark stands in them", () => {
    const own = { "extensions/ours.xpi": ["host"], cache: ["host"] }
    expect(without({ "extensions/ours.xpi": ["host"], cache: ["address"], other: ["host"] }, own)).toEqual({
      cache: ["address"],
      other: ["host"],
    })
  })
})

it("a list shows a visit by its word or by its host", () => {
  const lists = { history: "helpmarkaddress", "zoom levels": "help.test", downloads: "" }
  expect(listsWith(lists, visit)).toEqual(["history", "zoom levels"])
})

describe("the verdict", () => {
  const keeps = ["downloads", "site permissions", "stored site data"]
  const after = (given: Partial<Judged>): Judged => ({
    browser: "chromium",
    way: "exit: last minutes",
    visit: "ordinary page",
    listed: keeps,
    listedLater: keeps,
    files: {},
    ...given,
  })

  it("is silent on what is expected", () => {
    expect(faultsOf(after({ files: { Cookies: ["host"], History: ["download"] } }))).toEqual([])
  })

  it.each<[string, Partial<Judged>]>([
    ['is in the list "history"', { listed: [...keeps, "history"] }],
    ['is in the list "recently closed" after the next start', { listedLater: [...keeps, "recently closed"] }],
    ["is in the file Favicons (icon)", { files: { Favicons: ["icon"] } }],
    ["is in the file Web Data (form)", { files: { "Web Data": ["form"] } }],
    ['is missing from the list "downloads", which must keep it', { listedLater: keeps.slice(1) }],
  ])("names what is beyond it: %s", (fault, given) => {
    expect(faultsOf(after(given))).toEqual([`chromium, exit: last minutes, ordinary page: ${fault}`])
  })

  it("allows form entries where the exit leaves them, and nowhere else", () => {
    const listedLater = ["downloads", "site permissions"]
    const forms = { listed: [...listedLater, "form entries"], listedLater, visit: "help site" } as const
    expect(faultsOf(after({ ...forms, way: "exit: only this tab" }))).toEqual([])
    expect(faultsOf(after(forms))).toHaveLength(1)
  })

  it("of a file some marks may be allowed, and no others", () => {
    const given = (journal: string[]) =>
      after({ visit: "help site", listed: ["downloads"], listedLater: ["downloads"], files: { Cookies: journal } })
    expect(faultsOf(given(["frame"]))).toEqual([])
    expect(faultsOf(given(["cookie", "frame"]))).toEqual([
      "chromium, exit: last minutes, help site: is in the file Cookies (cookie)",
    ])
  })

  it("is about our own ways out", () => {
    expect(faultsOf(after({ way: "close only", listed: ["history"], files: { Favicons: ["icon"] } }))).toEqual([])
  })

  it("has a reason for each thing that may stay", () => {
    expect(expected.filter(({ why }) => why.length < 20)).toEqual([])
    expect(expectedTable()).toHaveLength(expected.length + 2)
  })
})
