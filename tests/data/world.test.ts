import { describe, expect, it } from "vitest"
import type { LineRecord } from "../../core/lines/record"
import { parseRecords } from "../../build/records"
import { recordOf, records } from "./line-files"

const world = records.filter(({ country }) => !["US", "MX"].includes(country))

describe("the lines of the world", () => {
  it("are kept back where no source can be cited, and only there", () => {
    for (const { id, sources, status, gradeNote } of world) {
      expect(sources.length === 0, id).toBe(status === "withheld")
      if (status === "withheld") expect(gradeNote, id).toMatch(/\b[Nn]o |cannot/)
    }
  })

  it("are refused without a source, unless they are kept back", () => {
    const line = { ...recordOf("la-cpcwc-1362"), sources: [] }
    const read = (status: LineRecord["status"]): LineRecord[] =>
      parseRecords("la.json", JSON.stringify([{ ...line, status }]))
    expect(read("withheld")).toHaveLength(1)
    expect(() => read("active")).toThrow(/la-cpcwc-1362: sources: .*https source.*"withheld"/)
  })

  it("say that calls are recorded, or not on the bill, where the operators say so", () => {
    const told = records.filter(({ contact }) => contact.recorded !== "unknown" || contact.seenOnBill !== "unknown")
    const known = ["de-hilfetelefon", "es-policia-trata", "fr-119", "gb-childline", "vn-111"]
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(known))
  })

  it("name the police and immigration authorities as what they are, in both languages", () => {
    const authorities = world.filter(({ operatorType }) => ["police", "immigration"].includes(operatorType))
    const known =
      "au-afp-trafficking cl-fono-ninos-147 es-policia-trata ie-garda-confidential il-105 kr-112-child lv-116000 mt-116000 tr-157"
    expect(authorities.map(({ id }) => id)).toEqual(expect.arrayContaining(known.split(" ")))
    for (const { id, name, description } of authorities) {
      expect(`${name.en} ${description.en}`, id).toMatch(/police|immigration authority/i)
      expect(`${name.es} ${description.es}`, id).toMatch(/polic[ií]a|autoridad de inmigración/i)
    }
  })

  it("are graded by what was seen: what one listing alone has is low", () => {
    const listing = "childhelplineinternational.org"
    const alone = world.filter(({ sources }) => sources.length === 1 && sources[0]?.url.includes(listing))
    expect(alone.length).toBeGreaterThan(100)
    for (const { id, grade, gradeNote } of alone) {
      expect(["low", "medium"], id).toContain(grade)
      if (grade === "low")
        expect(gradeNote, id).toMatch(/^Known only from the network's listing, last edited in 20\d\d/)
    }
  })

  it("two lists of the whole world are lists: nobody answers there, and they have no number", () => {
    for (const id of ["zz-findahelpline", "zz-global-modern-slavery-directory"]) {
      expect(recordOf(id).channels.map(({ type }) => type)).toEqual(["web"])
      expect(recordOf(id).description.en).toContain("nobody answers there")
      expect(recordOf(id).description.es).toContain("nadie contesta")
    }
  })
})
