import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { normalizeText } from "@/core/hotlines/search/words"
import { loadAllHotlines } from "@/directory/hotlines"
import { everyWord, vocabulary } from "../../../../fakes/vocabulary"
import fifty from "./fifty-searches.json" with { type: "json" }

// cspell:ignore lcoatel runaw tarfficking traficking
const hotlines = await loadAllHotlines()
const search = createHotlineSearch(hotlines, vocabulary)
const ids = (typed: string, country = "US"): readonly string[] => {
  const { here, elsewhere } = search.find(typed, country)
  return [...here, ...elsewhere].map(({ id }) => id)
}
const firstThree = (typed: string): readonly string[] => ids(typed).slice(0, 3)

describe("the hotline search", () => {
  it.each([
    ["by its current name", "Center for Community Solutions", "us-ca-sd-ccs-crisis-line"],
    ["by a name from an old list", "San Diego County Crisis Line", "us-ca-sd-ccs-crisis-line"],
    ["by the letters in its number", "DVLINKS", "us-ca-sd-ccs-crisis-line"],
    ["by its number with other separators", "888 385 4657", "us-ca-sd-ccs-crisis-line"],
    ["by a number with its extension", "(619) 521-2250 x3804", "us-ca-sd-sdys-stars"],
    ["by a number with keypad letters", "1-800-THE-LOST", "us-ncmec"],
    ["by a short code", "988", "us-988"],
    ["by a text number", "233733", "us-nhth"],
    ["by a misprinted number", "888-5533-000", "mx-lnctp"],
    ["of another country", "Hilfetelefon", "de-hilfetelefon"],
    ["by a city and what it is", "chula vista police", "us-ca-sd-chula-vista-police"],
    ["by a city and what it is, in Spanish", "policía de oceanside", "us-ca-sd-oceanside-police"],
    ["by the city that has most of them", "san diego police", "us-ca-sd-sdpd"],
    ["with a typo", "traficking hotline", "us-nhth"],
    ["with swapped letters at the beginning", "tarfficking", "us-nhth"],
    ["by a name of another country, misspelled at the beginning", "lcoatel", "mx-locatel"],
    ["by its first letters", "runaw", "us-nrs"],
    ["in Spanish", "trata de personas", "us-nhth"],
    ["in Spanish without accents", "linea nacional trata", "us-nhth"],
    ["in capitals", "NCMEC", "us-ncmec"],
    ["in the words of a parent", "my child is missing", "us-ncmec"],
    ["in the words of a parent, in Spanish", "mi hija está desaparecida", "us-ncmec"],
    ["in the words of a young person", "nudes", "us-ncmec-take-it-down"],
    ["in the words of someone who is being forced", "he makes me", "us-nhth"],
    ["in the words of someone who is being forced, in Spanish", "me obliga", "us-nhth"],
    ["in the words of someone without a place to sleep", "no tengo dónde dormir", "us-ca-sd-211"],
  ])("finds a hotline %s", (_how, typed, id) => {
    expect(firstThree(typed)).toContain(id)
  })

  it.each(["i ran away in chula vista", "me fui de mi casa en escondido", "my boyfriend hits me in oceanside"])(
    "does not take a city for the name of its police: %s",
    (typed) => {
      expect(firstThree(typed).filter((id) => id.endsWith("-police"))).toEqual([])
      expect(firstThree(typed)).toHaveLength(3)
    },
  )

  it.each(["1-800-SUICIDE", "he texts me from 619-555-0199 and i want to die", "619-555-0199 me quiero morir"])(
    "finds a suicide hotline first if the text mentions suicide next to an unknown number: %s",
    (typed) => {
      expect(search.find(typed, "US").here[0]?.topics).toContain("suicide")
      expect(search.find(typed, "US").isUnknownNumber).toBeUndefined()
    },
  )

  it.each(["", "   ", "the of a", "¿?", "qqqqzzzz"])("finds nothing for %j", (typed) => {
    expect(ids(typed)).toEqual([])
  })

  it("finds the same hotlines whether ' or ’ is typed", () => {
    const names = hotlines.flatMap(({ country, name, alsoKnownAs, formerNames }) =>
      [...Object.values(name), ...alsoKnownAs, ...formerNames]
        .filter((text) => text.includes("’"))
        .map((text) => ({ country, text })),
    )
    const differing = names.filter(({ country, text }) => {
      const found = ids(text, country).join()
      return found === "" || found !== ids(text.replaceAll("’", "'"), country).join()
    })
    expect(names.length).toBeGreaterThan(20)
    expect(differing).toEqual([])
    for (const typed of ["i don’t want to be here", "he won’t let me go", "it’s my mom’s boyfriend"])
      expect(ids(typed.replaceAll("’", "'"))).toEqual(ids(typed))
  })

  it("finds each hotline at most once, and only hotlines that are shown", () => {
    const found = ids("help")
    expect(new Set(found).size).toBe(found.length)
    expect(found.every((id) => hotlines.some((hotline) => hotline.id === id))).toBe(true)
  })
})

/** Someone wrote these searches before the index existed, without having seen the hotlines. */
describe("fifty realistic searches", () => {
  it.each(fifty)("find only hotlines with a wanted topic in the first three places: $typed", ({ typed, wanted }) => {
    const { here, elsewhere } = search.find(typed, "US")
    // Hotlines of other countries are listed first only if the country itself has none.
    const first = (here.length > 0 ? here : elsewhere).slice(0, 3)
    expect(first.flatMap(({ topics }) => topics.slice(0, 1))).toEqual(
      expect.arrayContaining([expect.toSatisfy((topic: string) => wanted.includes(topic))]),
    )
  })

  it("are not copied into the search vocabulary", () => {
    const entries = everyWord
      .flatMap(({ topics }) => Object.values(topics).flatMap(({ clear, hint }) => [...clear, ...hint]))
      .filter((entry) => entry.split(/[ +]/).length > 3)
      .map((entry) => normalizeText(entry.replaceAll("+", " ")))
    expect(fifty.filter(({ typed }) => entries.includes(normalizeText(typed)))).toEqual([])
  })
})
