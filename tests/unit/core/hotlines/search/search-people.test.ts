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
import own from "./own-words.json" with { type: "json" }
import thirty from "./thirty-searches.json" with { type: "json" }
import troubles from "./troubles-searches.json" with { type: "json" }
import twoHundred from "./two-hundred-searches.json" with { type: "json" }
import {
  canFit,
  fits,
  isUnfittingAuthority,
  seen,
  shownUnfolded,
  type Asked,
  type AskedWithFitting,
} from "./search-fit"

const hotlines = await loadAllHotlines()
const search = createHotlineSearch(hotlines, vocabulary)

const describeResult = (asked: Pick<Asked, "query" | "country">): string => {
  const first = seen(search, hotlines, asked).slice(0, 3)
  return `${asked.country} ${asked.query}: ${first.map(({ id }) => id).join(", ")}`
}
const hasFittingResult = (asked: Asked): boolean =>
  !canFit(hotlines, asked) ||
  seen(search, hotlines, asked)
    .slice(0, 3)
    .some((hotline) => fits(hotline, asked))
const authorityFirst = (asked: Asked): boolean =>
  seen(search, hotlines, asked)
    .slice(0, 1)
    .some((hotline) => isUnfittingAuthority(hotline, asked))

describe("searches in people's own words", () => {
  it("have a fitting hotline of their country among the first three", () => {
    expect(own.filter((asked) => !hasFittingResult(asked)).map(describeResult)).toEqual([])
  })

  it("never have an authority first that nobody asked for", () => {
    expect(own.filter(authorityFirst).map(describeResult)).toEqual([])
  })

  const overdoses = own.filter(({ needs }) => needs.join() === "danger,suicide")
  it("about an overdose have the emergency number first and at least one more hotline", () => {
    const first = (asked: Asked) => seen(search, hotlines, asked)[0]
    expect(overdoses.length).toBeGreaterThanOrEqual(9)
    expect(overdoses.filter((asked) => first(asked)?.operatorType !== "emergency").map(describeResult)).toEqual([])
    expect(overdoses.filter((asked) => seen(search, hotlines, asked).length < 2).map(describeResult)).toEqual([])
  })

  it("about a threat to send a video to followers do not have the emergency number first", () => {
    const asked = "some1 got a vid of me n says hes gona send it to all my followers unless i pay"
    expect(search.find(asked, "GB").here[0]?.operatorType).not.toBe("emergency")
  })

  const dying = own.filter(({ needs }) => needs[0] === "suicide" && needs.length === 1)
  it("about wanting to die have a crisis hotline first in every country that has one", () => {
    const country = (code: string) => hotlines.filter((hotline) => hotline.country === code)
    const hasCrisisHotline = ({ country: code }: Asked): boolean =>
      country(code).some(({ topics }) => topics.includes("suicide"))
    const wrong = dying
      .filter(hasCrisisHotline)
      .filter((asked) => !(seen(search, hotlines, asked)[0]?.topics.includes("suicide") ?? false))
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
    "do not ask to report if someone has only told a relative: %s",
    (query) => {
      expect(first(query, "MX")?.topics).not.toContain("report")
    },
  )

  it.each([
    "un homme plus vieux lui achete des sacs de luxe et l emmene a l hotel",
    "ma petite fille de 14 ans a un copain de 32 ans qui lui offre des bijoux",
    "son copain de 28 ans lui paye des vetements de marque",
  ])("about an older friend who pays lead to a helpline for children: %s", (query) => {
    const hotline = first(query, "FR")
    expect(hotline?.audience).toContain("young-person")
    expect(hotline?.topics[0]).not.toBe("suicide")
  })
})

/** The searches were written before the vocabulary, by someone who had not seen the list, and read only when it was done. */
describe("two hundred searches", () => {
  it("have a fitting hotline of the country among the first three in at least 95 percent", () => {
    const lost = twoHundred.filter((asked) => !hasFittingResult(asked))
    expect(twoHundred.length).toBe(200)
    expect(lost.length, lost.map(describeResult).join("\n")).toBeLessThanOrEqual(10)
  })

  it("never have an authority first that nobody asked for", () => {
    expect(twoHundred.filter(authorityFirst).map(describeResult)).toEqual([])
  })
})

/**
 * The kinds of search that failed among the thirty (from Tijuana, Manchester and Lyon) were mended. The forty were
 * written before that, as a girl of 15 in the United States, boys of 16 in Mexico and Britain and a grandmother in France
 * might type them, and measure it. Those about troubles are for each kind that failed among later ones: an arrested
 * parent, papers, laughing gas, a shaken baby, someone who cares for a relative and can no more.
 */
describe.each([
  ["thirty", thirty, 0],
  ["forty", forty, 2],
  ["three hundred and fifty", troubles, 0],
])("%s searches with the hotlines that fit them", (_name, searches: readonly AskedWithFitting[], maxLost) => {
  const firstThree = (asked: AskedWithFitting) => seen(search, hotlines, asked).slice(0, 3)

  it("have one of those hotlines among the first three in at least 95 percent", () => {
    const lost = searches.filter((asked) => !firstThree(asked).some(({ id }) => asked.fitting.includes(id)))
    expect(lost.length, lost.map(describeResult).join("\n")).toBeLessThanOrEqual(maxLost)
  })

  it("have a helpline for any trouble among the first three", () => {
    const lost = searches.filter((asked) => !firstThree(asked).some(answersAnything))
    expect(lost.map(describeResult)).toEqual([])
  })

  it("never have a tip hotline first, or an authority that does not fit", () => {
    const isWrong = (asked: AskedWithFitting): boolean =>
      firstThree(asked)
        .slice(0, 1)
        .some(
          (hotline) =>
            isTipHotline(hotline) || (groupOf(hotline) === "authority" && !asked.fitting.includes(hotline.id)),
        )
    expect(searches.filter(isWrong).map(describeResult)).toEqual([])
  })
})

/** Said of a child in the family, in the languages that the search knows everywhere or in one country. */
const worries = [
  "my grandson is scared of his dad",
  "my granddaughter has a boyfriend of 30 who pays for everything",
  "mi nieta tiene miedo de su padrastro",
  "mi nieto anda con unos señores grandes",
  "mon petit fils garde des choses pour des grands",
  "un homme de 35 ans offre des bijoux à ma petite-fille",
]

/** More combinations of text and country than real use will ever produce. */
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
  const typed = [...new Set([...own.map(({ query }) => query), ...fifty.map((one) => one.typed), ...odd, ...strange])]
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

  it("separates the country's own hotlines, never starts with a hotline for tips, and otherwise keeps the country's list", () => {
    const wrong = codes.flatMap((code) => {
      const list = hotlines.filter(({ country }) => country === code)
      // The country's own hotlines, the worldwide ones, and some foreign ones that match better than any of them.
      const some = hotlines.filter(({ country, id }) => [code, "ZZ"].includes(country) || foreign.includes(id))
      const inCountry = createHotlineSearch(some, vocabulary)
      return typed.flatMap((query) => {
        const { here, elsewhere } = inCountry.find(query, code)
        const isOwn = here.every(({ country }) => country === code || country === "ZZ")
        const isForeign = elsewhere.every(({ country }) => country !== code)
        const [first] = here.length > 0 ? here : [...forAnyTrouble(list, code), ...list]
        const isRight = isOwn && isForeign && first !== undefined && (here.length === 0 || !isTipHotline(first))
        return isRight || isAsked(query) ? [] : [`${code} ${query}: ${first?.id ?? "nothing"}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it("shows a helpline for any trouble among the first three in every country that has one", () => {
    const queries = thirty.map(({ query }) => query)
    const wrong = codes
      .filter((code) => hotlines.some((hotline) => hotline.country === code && answersAnything(hotline)))
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((asked) => !seen(search, hotlines, asked).slice(0, 3).some(answersAnything))
    expect(wrong.map(describeResult)).toEqual([])
  })

  it("has no tip hotline or immigration authority among other results of the country, unless someone asks to report", () => {
    const isKeptApart = (hotline: Hotline): boolean => isTipHotline(hotline) || hotline.operatorType === "immigration"
    const queries = [...thirty, ...forty, ...twoHundred].map(({ query }) => query).filter((query) => !isAsked(query))
    const wrong = codes
      .filter((code) => hotlines.some((hotline) => hotline.country === code && isKeptApart(hotline)))
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((asked) => {
        const shown = (search.results(asked.query, asked.country, noNeed)?.sections ?? [])
          .flatMap((section) => section.hotlines)
          .filter(({ country }) => country === asked.country)
        return shown.some(isKeptApart) && !shown.every(isKeptApart)
      })
    expect(queries.length).toBeGreaterThan(200)
    expect(wrong.map(describeResult)).toEqual([])
  })

  it("starts with the emergency number only if the words speak of danger", () => {
    // Words of one country's language may mean danger in another: French "mes" is a Dutch knife.
    const queries = own
      .filter(({ needs, language }) => !needs.includes("danger") && ["en", "es"].includes(language))
      .map(({ query }) => query)
    const wrong = codes
      .flatMap((country) => queries.map((query) => ({ query, country })))
      .filter((asked) => shownUnfolded(search, hotlines, asked)[0]?.operatorType === "emergency")
    expect(wrong.map(describeResult)).toEqual([])
  })

  it.each(worries)("does not start with a suicide hotline for a relative who names no wish to die: %s", (query) => {
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

  const reports = new Set(own.filter(({ asksAuthority }) => asksAuthority).map(({ query }) => query))
  const isAsked = (query: string): boolean =>
    reports.has(query) || /report|den[uú]n[cs]i|polic|garda|fbi|amber|complaint|plainte/iu.test(query)
})
