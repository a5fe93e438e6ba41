import { describe, expect, it } from "vitest"
import { flattenTexts, readInterface } from "../../../build/locale-files"
import { pseudo, pseudoHtml, pseudoText } from "../../../build/pseudo-language"
import { guides } from "../../../directory/guides"
import { hotline } from "../../fakes/hotlines"

const english = [...flattenTexts(readInterface("en"))]
const pseudoTexts = flattenTexts(pseudo.texts(readInterface("en")))
const lengthWithoutPlaceholders = (text: string): number => text.replace(/\{\w+\}/g, "").length

describe("the pseudo-language", () => {
  it.each([
    // cspell:disable
    ["Lines", "[Ĺîńéš ẋẋ]"],
    ["Call {number}", "[Çáĺĺ {number} ẋẋ]"],
    ["1 line | {count} lines", "[1 ĺîńé ẋẋẋ] | [{count} ĺîńéš ẋẋẋ]"],
    ["See https://example.org/a now", "[Šéé https://example.org/a ńóŵ ẋẋẋẋ]"],
    // cspell:enable
  ])("turns %j into %j", (text, expected) => {
    expect(pseudoText(text)).toBe(expected)
  })

  it("replaces every plain letter, keeps every placeholder, and makes each text at least 40% longer", () => {
    expect(pseudoTexts.size).toBe(english.length)
    for (const [key, text] of english) {
      const changed = pseudoTexts.get(key) ?? ""
      expect([key, changed.replace(/\{\w+\}|\S*[./]\S*/g, "")]).not.toEqual([key, expect.stringMatching(/[A-Za-z]{2}/)])
      expect([key, changed.match(/\{\w+\}/g)]).toEqual([key, text.match(/\{\w+\}/g)])
      const isLongEnough = lengthWithoutPlaceholders(changed) >= 1.4 * lengthWithoutPlaceholders(text)
      expect([key, isLongEnough]).toEqual([key, true])
      expect([key, changed.split(" | ").length]).toEqual([key, text.split(" | ").length])
    }
  })

  it("keeps markup, addresses and entities of a guide", () => {
    const html = `<p>Call <a href="tel:911" data-hotline="us-911"><span>911</span></a> &amp; wait.</p>`
    expect(pseudoHtml(html).match(/<[^>]*>/g)).toEqual(html.match(/<[^>]*>/g))
    expect(pseudoHtml(html)).toContain("<span>911</span>")
    // cspell:disable-next-line
    expect(pseudoHtml(html)).toContain("&amp; ŵáîţ.")
  })

  it("changes the short form of a guide and the row for readers of the wrong guide", () => {
    const [english] = guides.en
    if (!english) throw new Error("there is no guide in English")
    const shortForm = { title: "Three rules", html: "<p>Do not pay.</p>" }
    const before = { ...english, shortForm, notThisGuide: [{ id: "home-again", title: "My child is back" }] }
    const after = pseudo.guide(before, () => before)
    expect(after.shortForm?.title).toBe(pseudoText("Three rules"))
    expect(after.shortForm?.html).toBe(pseudoHtml("<p>Do not pay.</p>"))
    expect(after.notThisGuide).toEqual([{ id: "home-again", title: pseudoText("My child is back") }])
  })

  it("changes a hotline's English, but neither its numbers nor its Spanish", () => {
    const before = hotline("us")
    const after = pseudo.hotline(before)
    expect(after.name.en).toMatch(/^\[.*\]$/)
    expect(after.name.es).toBe(before.name.es)
    expect(after.channels.map(({ value }) => value)).toEqual(before.channels.map(({ value }) => value))
  })
})
