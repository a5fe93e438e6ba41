import { describe, expect, it } from "vitest"
import { createHotlineSearch, prepareHotlineSearch, topEntries } from "@/core/hotlines/search/search"
import { normalizeText } from "@/core/hotlines/search/words"
import { hotline, national } from "../../../../fakes/hotlines"
import { everyWord, vocabulary } from "../../../../fakes/vocabulary"

it("normalizeText removes accents and capitals", () => {
  expect(normalizeText("Línea MUÑOZ")).toBe("linea munoz")
})

describe("topEntries", () => {
  it("returns at most the given count, best first, and keeps the order of equal scores", () => {
    const scores = Float64Array.from([1, 5, 0, 3, 5, 2])
    expect(topEntries(scores, 0, 3, () => true)).toEqual([1, 4, 3])
    expect(topEntries(scores, 2, 9, (at) => at !== 1)).toEqual([4, 3, 5])
  })
})

describe("the hotline search", () => {
  const own = hotline("own", { topics: ["images"] })
  const police = hotline("police", { operatorType: "police", topics: ["images"] })
  const mexican = hotline("mexican", { country: "MX", topics: ["images"] })
  const other = hotline("other", { topics: ["rights"] })

  it("separates results of the person's country, and puts authorities last", () => {
    const found = createHotlineSearch([police, mexican, other, own], vocabulary).find("nudes", "US")
    expect(found).toMatchObject({ here: [own, police], elsewhere: [mexican] })
  })

  it("finds the same hotlines if it is prepared in steps", async () => {
    const many = Array.from({ length: 130 }, (_, at) => hotline(`l${at}`, { topics: ["rights"] }))
    let pauses = 0
    const search = await prepareHotlineSearch([...many, own], async () => void (pauses += 1), everyWord)
    expect(pauses).toBeGreaterThan(2)
    expect(search.find("nudes", "US").here).toEqual([own])
  })

  it("searches only the beginning of a long pasted text", () => {
    const search = createHotlineSearch([own, mexican], vocabulary)
    expect(search.find(`nudes ${"lorem ".repeat(400)}`, "US").here).toEqual([own])
    expect(search.find(`${"lorem ".repeat(400)} nudes`, "US").here).toEqual([])
  })

  it("looks up a typed number first, and reports a number that is abroad or unknown", () => {
    const search = createHotlineSearch([own, mexican])
    expect(search.find("(619) 555‑0100", "US")).toEqual({ here: [own], elsewhere: [] })
    const abroad = createHotlineSearch([own]).find("+1 619 555-0100", "MX")
    expect(abroad).toEqual({ here: [], elsewhere: [own], isNumberAbroad: true })
    expect(search.find("(619) 555-0199", "US")).toEqual({ here: [], elsewhere: [], isUnknownNumber: true })
  })

  describe("for the name of a foreign hotline", () => {
    const samaritans = hotline("samaritans", {
      country: "GB",
      ...national,
      name: { en: "Samaritans", es: "Samaritans" },
    })
    const crisis = hotline("crisis", { ...national, topics: ["suicide"] })
    // A word names a hotline only if few names contain it.
    const manyNames = Array.from({ length: 130 }, (_, at) => hotline(`de${at}`, { country: "DE", topics: ["rights"] }))
    const search = createHotlineSearch([samaritans, crisis, own, ...manyNames], vocabulary)

    it.each(["samaritans", "Samaritans chat", "is there samaritans in usa"])(
      "reports that the hotline is foreign: %s",
      (typed) => {
        const found = search.find(typed, "US")
        expect(found.isNamedElsewhere).toBe(true)
        expect(found.elsewhere).toEqual([samaritans])
      },
    )

    it.each(["chat", "suicide", "harbor house", "like the samaritans my mom and dad talk about when they are angry"])(
      "reports no foreign hotline if the words name none: %s",
      (typed) => {
        expect(search.find(typed, "US").isNamedElsewhere).toBeUndefined()
      },
    )

    it("reports no foreign hotline in the hotline's own country", () => {
      expect(search.find("samaritans", "GB").isNamedElsewhere).toBeUndefined()
    })
  })
})
