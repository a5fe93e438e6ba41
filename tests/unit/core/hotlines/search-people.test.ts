// cspell:ignore gona polic
import { describe, expect, it } from "vitest"
import { forAnyTrouble, isTipLine } from "@/core/hotlines/any-trouble"
import { createHotlineSearch } from "@/core/hotlines/search"
import { countries, loadAllHotlines } from "@/directory/hotlines"
import { vocabulary } from "../../../fakes/vocabulary"
import fifty from "./fifty-searches.json" with { type: "json" }
import own from "./own-words.json" with { type: "json" }
import twoHundred from "./two-hundred-searches.json" with { type: "json" }
import { canFit, fits, isUnfittingAuthority, seen, type Asked } from "./search-fit"

const hotlines = await loadAllHotlines()
const search = createHotlineSearch(hotlines, vocabulary)

const told = (asked: Asked): string => {
  const first = seen(search, hotlines, asked).slice(0, 3)
  return `${asked.country} ${asked.query}: ${first.map(({ id }) => id).join(", ")}`
}
const inSight = (asked: Asked): boolean =>
  !canFit(hotlines, asked) ||
  seen(search, hotlines, asked)
    .slice(0, 3)
    .some((hotline) => fits(hotline, asked))
const authorityFirst = (asked: Asked): boolean =>
  seen(search, hotlines, asked)
    .slice(0, 1)
    .some((hotline) => isUnfittingAuthority(hotline, asked))

describe("people's own words", () => {
  it("lead to a fitting line of their country among the first three", () => {
    expect(own.filter((asked) => !inSight(asked)).map(told)).toEqual([])
  })

  it("lead to no authority first that nobody asked for", () => {
    expect(own.filter(authorityFirst).map(told)).toEqual([])
  })

  const taken = own.filter(({ needs }) => needs.join() === "danger,suicide")
  it("for having taken too much lead to the emergency number first, and a helpline stays beside it", () => {
    const first = (asked: Asked) => seen(search, hotlines, asked)[0]
    expect(taken.length).toBeGreaterThanOrEqual(9)
    expect(taken.filter((asked) => first(asked)?.operatorType !== "emergency").map(told)).toEqual([])
    expect(taken.filter((asked) => seen(search, hotlines, asked).length < 2).map(told)).toEqual([])
  })

  it("of followers and their like are no danger: a threat with a video leads to no emergency number first", () => {
    const asked = "some1 got a vid of me n says hes gona send it to all my followers unless i pay"
    expect(search.find(asked, "GB").here[0]?.operatorType).not.toBe("emergency")
  })

  const dying = own.filter(({ needs }) => needs[0] === "suicide" && needs.length === 1)
  it("for wishing to die lead to a crisis line first, wherever there is one", () => {
    const country = (code: string) => hotlines.filter((hotline) => hotline.country === code)
    const hasCrisisLine = ({ country: code }: Asked): boolean =>
      country(code).some(({ topics }) => topics.includes("suicide"))
    const wrong = dying
      .filter(hasCrisisLine)
      .filter((asked) => !(seen(search, hotlines, asked)[0]?.topics.includes("suicide") ?? false))
    expect(dying.length).toBeGreaterThan(30)
    expect(wrong.map(told)).toEqual([])
  })
})

/** Written down before the vocabulary was, by someone who had not seen the list, and not read until it was done. */
describe("two hundred searches", () => {
  it("lead to a fitting line of the country among the first three in 95 of 100", () => {
    const lost = twoHundred.filter((asked) => !inSight(asked))
    expect(twoHundred.length).toBe(200)
    expect(lost.length, lost.map(told).join("\n")).toBeLessThanOrEqual(10)
  })

  it("lead to an authority first in none", () => {
    expect(twoHundred.filter(authorityFirst).map(told)).toEqual([])
  })
})

/** Whatever is typed, wherever: more than what one popup will ever be asked. */
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

  it("is tried with at least 300 searches in every country", () => {
    expect(typed.length).toBeGreaterThanOrEqual(300)
    expect(codes.length).toBeGreaterThan(200)
  })

  it("finds lines of the country itself apart, begins with no tip line, and leaves the list where none fits", () => {
    const wrong = codes.flatMap((code) => {
      const list = hotlines.filter(({ country }) => country === code)
      // The country's own, those that answer anywhere, and some that fit better than any of them.
      const some = hotlines.filter(({ country, id }) => [code, "ZZ"].includes(country) || foreign.includes(id))
      const inCountry = createHotlineSearch(some, vocabulary)
      return typed.flatMap((query) => {
        const { here, elsewhere } = inCountry.find(query, code)
        const isOwn = here.every(({ country }) => country === code || country === "ZZ")
        const isForeign = elsewhere.every(({ country }) => country !== code)
        const [first] = here.length > 0 ? here : [...forAnyTrouble(list), ...list]
        const isRight = isOwn && isForeign && first !== undefined && (here.length === 0 || !isTipLine(first))
        return isRight || isAsked(query) ? [] : [`${code} ${query}: ${first?.id ?? "nothing"}`]
      })
    })
    expect(wrong).toEqual([])
  })

  const reports = new Set(own.filter(({ asksAuthority }) => asksAuthority).map(({ query }) => query))
  const isAsked = (query: string): boolean => reports.has(query) || /report|den[uú]n[cs]i|polic|fbi|amber/iu.test(query)
})
