import { describe, expect, it } from "vitest"
import { createLineSearch, numbersOf, prepareLineSearch, topOf } from "@/core/lines/search"
import { keypadDigits, numberFit, typedNumber } from "@/core/lines/typed-number"
import { folded, tellingWords } from "@/core/lines/words"
import { channel, line } from "../../../fakes/lines"

describe("a typed number", () => {
  it.each([
    ["1-888-385-4657", "18883854657"],
    ["(888) 385 4657", "8883854657"],
    ["+52 55.5533.5533", "525555335533"],
    ["988", "988"],
    ["1-800-THE-LOST", "18008435678"],
    ["1-800-the-lost", "18008435678"],
    ["(619) 521-2250 x3804", "61952122503804"],
    ["619-521-2250, ext. 3804", "61952122503804"],
  ])("%s is read as %s", (typed, digits) => {
    expect(typedNumber(typed)).toBe(digits)
  })

  it.each(["", "12", "help", "my 14 year old", "3 men took her", "2 girls"])("%s is not a number", (typed) => {
    expect(typedNumber(typed)).toBeNull()
  })
})

describe("how well a number fits", () => {
  it("the number itself, then its beginning or end, then its middle", () => {
    const numbers = ["6195550100", "16195550100"]
    expect(numberFit(numbers, "6195550100")).toBe(0)
    expect(numberFit(numbers, "1619")).toBe(1)
    expect(numberFit(numbers, "0100")).toBe(1)
    expect(numberFit(numbers, "5550")).toBe(2)
    expect(numberFit(numbers, "777")).toBeNull()
  })
})

describe("what is searched of a line", () => {
  it("its numbers in every form, with extensions, misprints and letters", () => {
    const numbers = numbersOf(
      line("a", {
        channels: [channel({ extension: "12" })],
        misprints: ["888-5533-000"],
        alsoKnownAs: ["1-800-THE-LOST", "NCMEC"],
      }),
    )
    expect(numbers).toEqual(["6195550100", "16195550100", "619555010012", "1619555010012", "8885533000", "18008435678"])
  })

  it("without accents and capitals", () => {
    expect(folded("Línea MUÑOZ")).toBe("linea munoz")
    expect(keypadDigits("Línea 988")).toBe("Línea 988")
  })
})

describe("the words that say something", () => {
  it("are those that few sentences hold", () => {
    expect(tellingWords("He's making me do it")).toEqual(["making"])
    expect(tellingWords("¿Qué hago si me obligan?")).toEqual(["hago", "obligan"])
  })
})

describe("the best of many", () => {
  it("are so many, best first, and equal ones in their order", () => {
    const scores = Float64Array.from([1, 5, 0, 3, 5, 2])
    expect(topOf(scores, 0, 3, () => true)).toEqual([1, 4, 3])
    expect(topOf(scores, 2, 9, (at) => at !== 1)).toEqual([4, 3, 5])
  })
})

describe("the search", () => {
  const own = line("own", { topics: ["images"] })
  const police = line("police", { operatorType: "police", topics: ["images"] })
  const mexican = line("mexican", { country: "MX", topics: ["images"] })
  const other = line("other", { topics: ["needs"] })

  it("keeps the person's country apart, and authorities last", () => {
    const found = createLineSearch([police, mexican, other, own]).find("nudes", "US")
    expect(found).toEqual({ here: [own, police], elsewhere: [mexican] })
  })

  it("is the same when it was made ready in steps", async () => {
    const many = Array.from({ length: 130 }, (_, at) => line(`l${at}`, { topics: ["needs"] }))
    let pauses = 0
    const search = await prepareLineSearch([...many, own], async () => void (pauses += 1))
    expect(pauses).toBeGreaterThan(2)
    expect(search.find("nudes", "US").here).toEqual([own])
  })
})
