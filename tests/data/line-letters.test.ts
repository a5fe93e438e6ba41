import { describe, expect, it } from "vitest"
import { keyed, recordOf, records } from "./line-files"

/** Each with the number that it must spell, typed from the printed number and not from the letters. */
const lettered = [
  ["us-ca-sd-ccs-crisis-line", "1-888-DVLINKS", "1-888-385-4657"],
  ["us-ca-doj-missing-children", "1-800-222-FIND", "1-800-222-3463"],
  ["us-nhth", "BEFREE", "233733"],
  ["us-ncmec", "1-800-THE-LOST", "1-800-843-5678"],
  ["us-childhelp", "1-800-4-A-CHILD", "1-800-422-4453"],
  ["us-nrs", "1-800-RUNAWAY", "1-800-786-2929"],
  ["us-rainn", "1-800-656-HOPE", "1-800-656-4673"],
  ["us-ndvh", "1-800-799-SAFE", "1-800-799-7233"],
  ["us-stronghearts", "1-844-7NATIVE", "1-844-762-8483"],
  ["us-fbi-tips", "1-800-CALL-FBI", "1-800-225-5324"],
  ["us-hsi-tip-line", "1-866-DHS-2-ICE", "1-866-347-2423"],
  ["us-know2protect", "1-833-591-KNOW", "1-833-591-5669"],
  ["us-stop-it-now", "1-888-PREVENT", "1-888-773-8368"],
] as const

describe("letters that stand for digits", () => {
  it.each(lettered)("%s: %s spells %s, beside it and in a channel", (id, letters, digits) => {
    const record = recordOf(id)
    expect(keyed(letters)).toBe(digits.replace(/\D/g, ""))
    expect(record.alsoKnownAs).toContain(`${letters} (${digits})`)
    expect(record.channels.map((channel) => channel.value)).toContain(digits)
  })

  it("888-KEY-2-FREE has one letter more than the number that it stands for", () => {
    const cast = recordOf("us-ca-cast-la")
    expect(cast.alsoKnownAs).toContain("888-KEY-2-FREE (888-539-2373)")
    expect(keyed("888-KEY-2-FREE")).toBe("88853923733")
    expect(keyed("888-KEY-2-FREE").slice(0, 10)).toBe("8885392373")
    expect(cast.channels[0]?.e164).toBe("+18885392373")
  })

  it("are followed by their digits wherever a name has them", () => {
    const names = records.flatMap((record) => [record.name.en, record.name.es, ...record.alsoKnownAs])
    const found = names.filter((name) => /8\d\d-[\d-]*[A-Z]/.test(name))
    expect(found.length).toBeGreaterThanOrEqual(lettered.length)
    for (const name of found) expect(name).toMatch(/ \([\d-]{12,}\)$/)
  })

  it("spell the digits that a note says they spell, in both languages", () => {
    const said = records.flatMap((record) =>
      record.channels.flatMap(({ value, note }) => [
        { value, match: /letters ([A-Z0-9-]+) spell ([\d-]+)\./.exec(note?.en ?? "") },
        { value, match: /letras ([A-Z0-9-]+) equivalen a ([\d-]+)\./.exec(note?.es ?? "") },
      ]),
    )
    const claims = said.filter(({ match }) => match !== null)
    expect(claims.length).toBeGreaterThanOrEqual(lettered.length)
    for (const { value, match } of claims) {
      const [, letters = "", digits = ""] = match ?? []
      expect(keyed(letters), letters).toBe(digits.replace(/\D/g, ""))
      expect(keyed(value).endsWith(keyed(letters)), `${letters} ${value}`).toBe(true)
    }
  })
})
