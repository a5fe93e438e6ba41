import { describe, expect, it } from "vitest"
import { languages } from "@/core/i18n/languages"
import { storeNames } from "@/scripts/store/limits"
import { listingIn, listingProblems, reviewerTextProblems, type Listing } from "@/scripts/store/listing"
import { explainedPermissions } from "@/scripts/store/reviewer-texts"

const good = listingIn("en", "edge")
const withStoreTexts = (texts: Partial<Listing["store"]>): Listing => ({ ...good, store: { ...good.store, ...texts } })
const wordsOfLength = (count: number, length: number): string => Array(count).fill("w".repeat(length)).join(" ")

describe.each(storeNames)("the listing in the store of %s", (store) => {
  it.each(languages)("keeps every limit in %s", (language) => {
    expect(listingProblems(store, listingIn(language, store))).toEqual([])
  })
})

describe("listingProblems", () => {
  it("names each text that is too long or too short", () => {
    expect(listingProblems("edge", { ...good, name: "N".repeat(46) })).toEqual([
      "the name has 46 characters, but the limit is 45",
    ])
    expect(listingProblems("edge", { ...good, summary: "" })).toEqual(["the summary has 0 characters, but needs 1"])
    expect(listingProblems("edge", { ...good, description: "d".repeat(249) })).toEqual([
      "the description has 249 characters, but needs 250",
    ])
  })

  it("counts a letter with an accent as one character", () => {
    expect(listingProblems("chrome", { ...good, summary: "é".repeat(132) })).toEqual([])
  })

  it("names a word that occurs more than five times", () => {
    const description = (count: number): string => `${wordsOfLength(count, 5)} ${"a b ".repeat(100)}`
    expect(listingProblems("chrome", { ...good, description: description(6) })).toEqual(['"wwwww" stands 6 times'])
    expect(listingProblems("chrome", { ...good, description: description(5) })).toEqual([])
  })

  it("names search terms that are too many, too long or have too many words", () => {
    const terms = (texts: readonly string[]): Listing =>
      withStoreTexts({ searchTerms: Object.fromEntries(texts.entries()) as unknown as Listing["store"]["searchTerms"] })
    expect(listingProblems("edge", terms(Array(8).fill("word")))).toEqual([
      "there are 8 search terms, but the limit is 7",
    ])
    expect(listingProblems("edge", terms([wordsOfLength(1, 31)]))).toEqual([
      `the search term "${"w".repeat(31)}" has 31 characters, but the limit is 30`,
    ])
    expect(listingProblems("edge", terms([wordsOfLength(15, 1), wordsOfLength(7, 1)]))).toEqual([
      "the search terms have 22 words, but the limit is 21",
    ])
  })
})

const onlyInFirefox = ["activeTab", "downloads", "scripting"]

describe("what the reviewers read", () => {
  it.each(storeNames)("keeps every limit of %s", (store) => {
    const permissions = explainedPermissions.filter((name) => store === "firefox" || !onlyInFirefox.includes(name))
    expect(permissions.length).toBeGreaterThan(5)
    expect(reviewerTextProblems(store, permissions)).toEqual([])
  })
})
