// cspell:ignore achete anda ans bijoux choses copain couteau emmene fils garde gona grandes homme luxe marque miedo nieta nieto offre padrastro panza paye petit petite plainte polic suit triste tuer unos vetements veut vieux
import { describe, expect, it } from "vitest"
import { noNeed } from "@/core/hotlines/filter-by-need"
import { groupOf } from "@/core/hotlines/order"
import { answersAnything, forAnyTrouble, isSuicideHotline, isTipHotline } from "@/core/hotlines/search/any-trouble"
import type { Hotline } from "@/core/hotlines/hotline"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { countries, loadAllHotlines } from "@/directory/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"
import forty from "./forty-searches.json" with { type: "json" }
import fifty from "./fifty-searches.json" with { type: "json" }
import ownWords from "./own-words.json" with { type: "json" }
import thirty from "./thirty-searches.json" with { type: "json" }
import troubles from "./troubles-searches.json" with { type: "json" }
import twoHundred from "./two-hundred-searches.json" with { type: "json" }
import {
  canFit,
  fits,
  isUnfittingAuthority,
  shownFirst,
  shownUnfolded,
  type SearchWithNeeds,
  type SearchWithHotlines,
} from "./search-fit"

const hotlines = await loadAllHotlines()
const search = createHotlineSearch(hotlines, vocabulary)

const describeResult = (sample: Pick<SearchWithNeeds, "query" | "country">): string => {
  const first = shownFirst(search, hotlines, sample).slice(0, 3)
  return `${sample.country} ${sample.query}: ${first.map(({ id }) => id).join(", ")}`
}
const hasFittingHotline = (sample: SearchWithNeeds): boolean =>
  !canFit(hotlines, sample) ||
  shownFirst(search, hotlines, sample)
    .slice(0, 3)
    .some((hotline) => fits(hotline, sample))
const startsWithAuthority = (sample: SearchWithNeeds): boolean =>
  shownFirst(search, hotlines, sample)
    .slice(0, 1)
    .some((hotline) => isUnfittingAuthority(hotline, sample))

describe("the searches in own-words.json", () => {
  it("have a fitting hotline of their country among the first three", () => {
    expect(ownWords.filter((sample) => !hasFittingHotline(sample)).map(describeResult)).toEqual([])
  })

  it("never have an authority first that nobody asked for", () => {
    expect(ownWords.filter(startsWithAuthority).map(describeResult)).toEqual([])
  })

  const overdoses = ownWords.filter(({ needs }) => needs.join() === "danger,suicide")
  it("about an overdose have the emergency number first and at least one more hotline", () => {
    const first = (sample: SearchWithNeeds) => shownFirst(search, hotlines, sample)[0]
    expect(overdoses.length).toBeGreaterThanOrEqual(9)
    expect(overdoses.filter((sample) => first(sample)?.operatorType !== "emergency").map(describeResult)).toEqual([])
    expect(overdoses.filter((sample) => shownFirst(search, hotlines, sample).length < 2).map(describeResult)).toEqual(
      [],
    )
  })

  it("about a threat to send someone a video do not have the emergency number first", () => {
    const query = "some1 got a vid of me n says hes gona send it to all my followers unless i pay"
    expect(search.find(query, "GB").here[0]?.operatorType).not.toBe("emergency")
  })

  const dying = ownWords.filter(({ needs }) => needs[0] === "suicide" && needs.length === 1)
  it("about wanting to die have a crisis hotline first in every country that has one", () => {
    const country = (code: string) => hotlines.filter((hotline) => hotline.country === code)
    const hasCrisisHotline = ({ country: code }: SearchWithNeeds): boolean =>
      country(code).some(({ topics }) => topics.includes("suicide"))
    const wrong = dying
      .filter(hasCrisisHotline)
      .filter((sample) => !(shownFirst(search, hotlines, sample)[0]?.topics.includes("suicide") ?? false))
    expect(dying.length).toBeGreaterThan(30)
    expect(wrong.map(describeResult)).toEqual([])
  })
})

describe("the words of a search", () => {
  const first = (query: string, country: string) => shownUnfolded(search, hotlines, { query, country })[0]

  it.each([
    ["GB", "my back is killing me"],
    ["US", "these exams are killing me"],
    ["US", "he wants me to do a photo shoot"],
    ["US", "i need emergency housing"],
    ["MX", "ahorita estoy bien triste"],
    ["MX", "me mata la panza"],
    ["FR", "il me suit sur insta et veut des photos"],
  ])("do not lead to the emergency number without danger, in %s: %s", (country, query) => {
    expect(first(query, country)?.operatorType).not.toBe("emergency")
  })

  it.each([
    ["GB", "he is outside my house with a knife"],
    ["US", "my stepdad is going to kill me he has a gun"],
    ["MX", "esta afuera de mi casa con una pistola"],
    ["FR", "il a un couteau et il va me tuer"],
  ])("lead to the emergency number in danger, in %s: %s", (country, query) => {
    expect(first(query, country)?.operatorType).toBe("emergency")
  })

  it.each(["ya le avise a mi mama y no me cree que mi padrastro me toca", "avise en la escuela que me pegan"])(
    "do not lead to a report hotline if someone has only told a relative: %s",
    (query) => {
      expect(first(query, "MX")?.topics).not.toContain("report")
    },
  )

  it.each([
    "un homme plus vieux lui achete des sacs de luxe et l emmene a l hotel",
    "ma petite fille de 14 ans a un copain de 32 ans qui lui offre des bijoux",
    "son copain de 28 ans lui paye des vetements de marque",
  ])("lead to a helpline for children if an older boyfriend pays: %s", (query) => {
    const hotline = first(query, "FR")
    expect(hotline?.audience).toContain("young-person")
    expect(hotline?.topics[0]).not.toBe("suicide")
  })
})

/** Someone wrote these searches without having seen the vocabulary, and nobody read them until it was finished. */
describe("the searches in two-hundred-searches.json", () => {
  it("have a fitting hotline of the country among the first three in at least 95 percent", () => {
    const misses = twoHundred.filter((sample) => !hasFittingHotline(sample))
    expect(twoHundred.length).toBe(200)
    expect(misses.length, misses.map(describeResult).join("\n")).toBeLessThanOrEqual(10)
  })

  it("never have an authority first that nobody asked for", () => {
    expect(twoHundred.filter(startsWithAuthority).map(describeResult)).toEqual([])
  })
})

/**
 * The thirty are from Tijuana, Manchester and Lyon; every kind of search that failed among them was mended. The forty
 * were written earlier, to measure the search: as a girl of 15 in the United States, boys of 16 in Mexico and Britain,
 * and a grandmother in France might type them. The troubles cover kinds that failed later: an arrested parent, papers,
 * laughing gas, a shaken baby, an exhausted caregiver.
 */
describe.each([
  ["thirty", thirty, 0],
  ["forty", forty, 2],
  ["three hundred and fifty", troubles, 0],
])("the %s searches with named hotlines", (_name, searches: readonly SearchWithHotlines[], maxMisses) => {
  const firstThree = (sample: SearchWithHotlines) => shownFirst(search, hotlines, sample).slice(0, 3)

  it("have one of those hotlines among the first three in at least 95 percent", () => {
    const misses = searches.filter((sample) => !firstThree(sample).some(({ id }) => sample.fitting.includes(id)))
    expect(misses.length, misses.map(describeResult).join("\n")).toBeLessThanOrEqual(maxMisses)
  })

  it("have a helpline for any trouble among the first three", () => {
    const misses = searches.filter((sample) => !firstThree(sample).some(answersAnything))
    expect(misses.map(describeResult)).toEqual([])
  })

  it("never have a tip hotline or an unfitting authority first", () => {
    const isWrong = (sample: SearchWithHotlines): boolean =>
      firstThree(sample)
        .slice(0, 1)
        .some(
          (hotline) =>
            isTipHotline(hotline) || (groupOf(hotline) === "authority" && !sample.fitting.includes(hotline.id)),
        )
    expect(searches.filter(isWrong).map(describeResult)).toEqual([])
  })
})

/** Searches by a grandparent, in English and Spanish, which every country's search knows, and in French. */
const worries = [
  "my grandson is scared of his dad",
  "my granddaughter has a boyfriend of 30 who pays for everything",
  "mi nieta tiene miedo de su padrastro",
  "mi nieto anda con unos señores grandes",
  "mon petit fils garde des choses pour des grands",
  "un homme de 35 ans offre des bijoux à ma petite-fille",
]

/** Also texts that nobody would type, in countries where nobody would type them. */
describe("every search in every country", () => {
  const odd = [
    "",
    " ",
    "¿?",
    "a",
    "zz",
    "qqqqzzzz",
    "x".repeat(300),
    "<b>",
    "%00",
    "🙂",
    "help",
    "hi",
    "3 men",
    "الاغتصاب",
  ]
  const strange = [
    "自杀",
    "хочу умереть",
    "ฆ่าตัวตาย",
    "자살",
    "להתאבד",
    "αυτοκτονία",
    "आत्महत्या",
    "*",
    "**",
    "@@@",
    "null",
  ]
  const typed = [
    ...new Set([...ownWords.map(({ query }) => query), ...fifty.map((one) => one.typed), ...odd, ...strange]),
  ]
  const foreign = [
    "us-988",
    "us-fbi-tips",
    "ca-cybertip",
    "it-114",
    "at-147-rat-auf-draht",
    "us-211",
    "mx-lnctp",
    "gb-116000",
  ]
  const codes = Object.keys(countries).filter((code) => code !== "ZZ")

  it("includes at least 300 texts and more than 200 countries", () => {
    expect(typed.length).toBeGreaterThanOrEqual(300)
    expect(codes.length).toBeGreaterThan(200)
  })

  it("separates the country's own hotlines, and never starts with a tip hotline", () => {
    const wrong = codes.flatMap((code) => {
      const list = hotlines.filter(({ country }) => country === code)
      // The country's own hotlines, the worldwide ones, and some foreign ones that match better than either.
      const some = hotlines.filter(({ country, id }) => [code, "ZZ"].includes(country) || foreign.includes(id))
      const inCountry = createHotlineSearch(some, vocabulary)
      return typed.flatMap((query) => {
        const { here, elsewhere } = inCountry.find(query, code)
        const isOwn = here.every(({ country }) => country === code || country === "ZZ")
        const isForeign = elsewhere.every(({ country }) => country !== code)
        const [first] = here.length > 0 ? here : [...forAnyTrouble(list, code), ...list]
        const isRight = isOwn && isForeign && first !== undefined && (here.length === 0 || !isTipHotline(first))
        return isRight || asksToReport(query) ? [] : [`${code} ${query}: ${first?.id ?? "nothing"}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it("shows a helpline for any trouble among the first three in every country that has one", () => {
    const queries = thirty.map(({ query }) => query)
    const wrong = codes
      .filter((code) => hotlines.some((hotline) => hotline.country === code && answersAnything(hotline)))
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((sample) => !shownFirst(search, hotlines, sample).slice(0, 3).some(answersAnything))
    expect(wrong.map(describeResult)).toEqual([])
  })

  it("mixes tip hotlines and immigration authorities with other results only if someone asks to report", () => {
    const isKeptApart = (hotline: Hotline): boolean => isTipHotline(hotline) || hotline.operatorType === "immigration"
    const queries = [...thirty, ...forty, ...twoHundred]
      .map(({ query }) => query)
      .filter((query) => !asksToReport(query))
    const wrong = codes
      .filter((code) => hotlines.some((hotline) => hotline.country === code && isKeptApart(hotline)))
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((sample) => {
        const shown = (search.results(sample.query, sample.country, noNeed)?.sections ?? [])
          .flatMap((section) => section.hotlines)
          .filter(({ country }) => country === sample.country)
        return shown.some(isKeptApart) && !shown.every(isKeptApart)
      })
    expect(queries.length).toBeGreaterThan(200)
    expect(wrong.map(describeResult)).toEqual([])
  })

  it("starts with the emergency number only if the words speak of danger", () => {
    // Words of one country's language may mean danger in another: French "mes" is a Dutch knife.
    const queries = ownWords
      .filter(({ needs, language }) => !needs.includes("danger") && ["en", "es"].includes(language))
      .map(({ query }) => query)
    const wrong = codes
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((sample) => shownUnfolded(search, hotlines, sample)[0]?.operatorType === "emergency")
    expect(wrong.map(describeResult)).toEqual([])
  })

  it.each(worries)("does not start with a suicide hotline if a relative mentions no wish to die: %s", (query) => {
    const wrong = codes.filter((country) => {
      const list = hotlines.filter((hotline) => hotline.country === country)
      const hasOther = list.some((hotline) => answersAnything(hotline) && !isSuicideHotline(hotline))
      return hasOther && shownUnfolded(search, hotlines, { query, country }).slice(0, 1).some(isSuicideHotline)
    })
    expect(wrong).toEqual([])
  })

  it.each(["0800 1111", "+1 888 373 7888", "3114", "112", "988", "800 911", "116 111", "0800 111 or 1111"])(
    "never shows only hotlines of other countries: %s",
    (query) => {
      const wrong = codes
        .filter((code) => hotlines.some(({ country }) => country === code))
        .filter(
          (code) => !shownUnfolded(search, hotlines, { query, country: code }).some(({ country }) => country === code),
        )
      expect(wrong).toEqual([])
    },
  )

  const reports = new Set(ownWords.filter(({ asksAuthority }) => asksAuthority).map(({ query }) => query))
  const asksToReport = (query: string): boolean =>
    reports.has(query) || /report|den[uú]n[cs]i|polic|garda|fbi|amber|complaint|plainte/iu.test(query)
})
