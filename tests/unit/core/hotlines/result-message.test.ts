import { describe, expect, it } from "vitest"
import { noNeed, type Need } from "@/core/hotlines/filter-by-need"
import { resultMessage } from "@/core/hotlines/result-message"
import type { ListSection, SearchResults } from "@/core/hotlines/sections"
import { hotline } from "../../../fakes/hotlines"

const section = (id: "any" | "person"): ListSection => ({ id, heading: { group: id }, hotlines: [hotline("a")] })
const mexican: ListSection = { id: "MX", heading: { country: "MX" }, hotlines: [hotline("b", { country: "MX" })] }
const noResults: SearchResults = {
  count: 0,
  sections: [],
  authorities: [],
  foreign: [],
  isNumberAbroad: false,
  isUnknownNumber: false,
  isNamedElsewhere: false,
  helplineOrder: "crisis-first",
  meaning: null,
}

const quiet = {
  need: noNeed,
  fitting: { sections: [], count: 3 },
  results: null,
  list: [section("person")],
  region: "US-CA",
  isAddedFound: false,
}

describe("the message above the list", () => {
  const need: Need = { topic: "missing", who: null }

  it("is null if nothing is chosen", () => {
    expect(resultMessage(quiet)).toBeNull()
  })

  it("is the number of hotlines that fit the chosen need", () => {
    expect(resultMessage({ ...quiet, need })).toEqual({ count: 3 })
  })

  it("says that no hotline fits the need, although the whole list is shown", () => {
    expect(resultMessage({ ...quiet, need, fitting: { sections: [], count: null } })).toEqual({ text: "need.none" })
  })
})

describe("the message above search results", () => {
  const searched = (results: Partial<SearchResults>, change: Partial<Parameters<typeof resultMessage>[0]> = {}) =>
    resultMessage({ ...quiet, results: { ...noResults, ...results }, ...change })

  it("says that another country has the number", () => {
    expect(searched({ count: 1, isNumberAbroad: true })).toEqual({ text: "search.numberAbroad", country: "US" })
  })

  it("is the number of results, even if a need is chosen", () => {
    expect(searched({ count: 2 }, { need: { topic: "missing", who: null } })).toEqual({ count: 2 })
  })

  it("says that no hotline has the typed number", () => {
    expect(searched({ isUnknownNumber: true })).toEqual({ text: "search.unknownNumber" })
  })

  it("says that nothing is found", () => {
    expect(searched({})).toEqual({ text: "search.none" })
    expect(searched({ foreign: [mexican] }, { region: null })).toEqual({ text: "search.none" })
  })

  it("says that only an added contact matches, rather than naming other countries", () => {
    expect(searched({ foreign: [mexican] }, { isAddedFound: true })).toEqual({ text: "added.onlyFound" })
    expect(searched({ count: 1 }, { isAddedFound: true })).toEqual({ count: 1 })
  })

  it("names the chosen country if only other countries have results", () => {
    expect(searched({ foreign: [mexican] })).toEqual({ text: "search.noneHere", country: "US" })
    const list = [section("any")]
    expect(searched({ foreign: [mexican] }, { list })).toEqual({ text: "search.noneHereAny", country: "US" })
  })

  it("says that a hotline found by name is not in this country, even if other results are", () => {
    const named = { text: "search.namedElsewhere", country: "US" }
    expect(searched({ foreign: [mexican], isNamedElsewhere: true })).toEqual(named)
    expect(searched({ foreign: [mexican], isNamedElsewhere: true, count: 2 })).toEqual(named)
    expect(searched({ isNamedElsewhere: true, count: 2 })).toEqual({ count: 2 })
    expect(searched({ foreign: [mexican], isNamedElsewhere: true, count: 2 }, { isAddedFound: true })).toEqual({
      count: 2,
    })
  })
})
