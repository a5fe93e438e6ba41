import { describe, expect, it } from "vitest"
import {
  chosenHotlines,
  maxPrinted,
  printableHotlines,
  printedCode,
  printedNumbers,
  usualPaper,
} from "@/core/hotlines/printing"
import { loadHotlines } from "@/directory/hotlines"
import { channel, hotline, national } from "../../../fakes/hotlines"

const text = channel({ type: "text", value: "233733", e164: null })
const withWord = channel({ type: "text", value: "22522", e164: null, keyword: "LOVEIS" })
const valuesOf = (numbers: ReturnType<typeof printedNumbers>) => numbers.map((number) => number.channel.value)

describe("the usual paper size", () => {
  it.each([
    ["US-CA-SD", "letter"],
    ["MX", "letter"],
    ["PH", "letter"],
    ["DE", "a4"],
    ["ZZ", "a4"],
    [null, "a4"],
  ])("in %s is %s", (region, paper) => {
    expect(usualPaper(region)).toBe(paper)
  })
})

describe("the printed numbers of a hotline", () => {
  it("are the number to call and the number to text", () => {
    const both = hotline("both", { channels: [text, channel(), channel({ type: "chat", value: "https://a.test/" })] })
    expect(valuesOf(printedNumbers(both, "poster", ["en"]))).toEqual(["(619) 555-0100", "233733"])
    expect(valuesOf(printedNumbers(both, "card", ["en"]))).toEqual(["(619) 555-0100", "233733"])
  })

  it("never include an unconfirmed number or a misprint", () => {
    expect(printedNumbers(hotline("low", { grade: "low" }), "poster", ["en"])).toEqual([])
    expect(printedNumbers(hotline("disputed", { status: "disputed" }), "card", ["en"])).toEqual([])
    const misprinted = hotline("misprinted", { misprints: ["619-555-0100"], channels: [channel(), text] })
    expect(valuesOf(printedNumbers(misprinted, "poster", ["en"]))).toEqual(["233733"])
  })

  it("on a card, leave out a number that needs a keyword, unless the hotline has no other", () => {
    const love = hotline("love", { channels: [channel(), withWord] })
    expect(valuesOf(printedNumbers(love, "poster", ["en"]))).toEqual(["(619) 555-0100", "22522"])
    expect(valuesOf(printedNumbers(love, "card", ["en"]))).toEqual(["(619) 555-0100"])
    expect(valuesOf(printedNumbers(hotline("only", { channels: [withWord] }), "card", ["en"]))).toEqual(["22522"])
  })

  it("come with the languages in which the number answers", () => {
    const english = channel({ type: "text", value: "741741", e164: null, keyword: "HOME", languages: ["en"] })
    const spanish = { ...english, keyword: "HOLA", languages: ["es"] }
    const crisis = hotline("crisis", { channels: [english, spanish] })
    expect(printedNumbers(crisis, "poster", ["en", "es"])).toEqual([
      { channel: english, languages: ["en"] },
      { channel: spanish, languages: ["es"] },
    ])
  })

  it("share one QR code, which calls the first number", () => {
    const both = hotline("both", { channels: [text, channel()] })
    expect(printedCode(both, "card", ["en"])).toEqual({ content: "tel:+16195550100", number: "(619) 555-0100" })
    expect(printedCode(hotline("low", { grade: "low" }), "card", ["en"])).toBeNull()
  })
})

describe("the hotlines to print", () => {
  const near = hotline("near")
  const nationwide = hotline("nationwide", national)
  const emergency = hotline("911", { ...national, operatorType: "emergency", channels: [channel({ value: "911" })] })
  const website = channel({ type: "web", value: "https://harbor.test/" })
  const others = [hotline("unsure", { grade: "low" }), hotline("web", { channels: [website] })]
  const place = { region: "US-CA-SD", topicsFirst: [] }
  const idsOf = (hotlines: readonly { readonly id: string }[]) => hotlines.map(({ id }) => id)

  it("have confirmed numbers, in the order of the popup, after the emergency number", () => {
    const printable = printableHotlines([nationwide, ...others, near, emergency], place)
    expect(idsOf(printable)).toEqual(["911", "near", "nationwide"])
  })

  it("are the first of the place until someone chooses, and never more than fit", () => {
    const printable = [emergency, near, nationwide]
    expect(idsOf(chosenHotlines(printable, null, 2))).toEqual(["911", "near"])
    expect(idsOf(chosenHotlines(printable, ["nationwide", "near"], 2))).toEqual(["near", "nationwide"])
    expect(idsOf(chosenHotlines(printable, ["nationwide", "near"], 1))).toEqual(["near"])
    expect(chosenHotlines(printable, [], 2)).toEqual([])
  })

  it("include one for each need, so that a card has the number for a missing child", () => {
    const forSex = (id: string) => hotline(id, { topics: ["trafficking"] })
    const missing = hotline("missing", { ...national, topics: ["missing", "images"] })
    const printable = [emergency, forSex("first"), forSex("second"), forSex("third"), missing]
    expect(idsOf(chosenHotlines(printable, null, 4))).toEqual(["911", "first", "second", "missing"])
    expect(idsOf(chosenHotlines(printable, null, 5))).toEqual(["911", "first", "second", "third", "missing"])
  })

  it("on a card for San Diego County include 911, a local hotline and NCMEC's", async () => {
    const card = chosenHotlines(printableHotlines(await loadHotlines("US"), place), null, maxPrinted("card", 2))
    expect(idsOf(card)).toHaveLength(8)
    expect(idsOf(card)).toEqual(expect.arrayContaining(["us-911", "us-ca-sd-ccs-crisis-line", "us-nhth", "us-ncmec"]))
  })

  it("are fewer on a poster in two languages than in one", () => {
    expect(maxPrinted("poster", 2)).toBeLessThan(maxPrinted("poster", 1))
    expect(maxPrinted("card", 2)).toBe(maxPrinted("card", 1))
  })
})
