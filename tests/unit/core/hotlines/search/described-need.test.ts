// cspell:ignore drogue
import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { loadAllHotlines } from "@/directory/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const search = createHotlineSearch(await loadAllHotlines(), vocabulary)

describe("of the hotlines for all kinds of needs", () => {
  it.each([
    ["GB", "pregnant", "gb-bpas"],
    ["GB", "hungry", "gb-help-through-hardship"],
    ["GB", "homeless", "gb-centrepoint"],
    ["GB", "drugs", "gb-frank"],
    ["FR", "drogue", "fr-drogues-info-service"],
    ["MX", "embarazada", "mx-como-le-hago"],
  ])("in %s the first for %s is the one that says the word itself", (country, query, id) => {
    expect(search.find(query, country).here[0]?.id).toBe(id)
  })
})
