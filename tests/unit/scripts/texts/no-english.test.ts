import { describe, expect, it } from "vitest"
import { expectNone } from "../../../expect-none"
import { findEnglishRun } from "../../../../scripts/texts/english-words"
import { gatherRequiredTexts } from "../../../../scripts/texts/gather"
import { placeOfText } from "../../../../scripts/texts/places"

/** Removes intentional English: titles of English pages, and quotations in guides, which people read to the police. */
function withoutIntentionalEnglish(name: string, text: string): string {
  if (/[,(] ?en inglés\)?$/.test(text)) return ""
  return name.startsWith("directory/guides/") ? text.replace(/“[^”]*”/g, "“…”") : text
}

const spanishTexts = [...gatherRequiredTexts("es")].map(
  ([name, text]) => [name, withoutIntentionalEnglish(name, text)] as const,
)
const englishTexts = [...gatherRequiredTexts("en")]

describe("findEnglishRun", () => {
  it("finds no English in any Spanish text of the interface, guides, US and Mexican hotlines, manifest and stores", () => {
    const problems = spanishTexts.flatMap(([name, text]) => {
      const run = findEnglishRun(text)
      return run === null ? [] : [`${placeOfText("es", name)}: "${run}" is English: translate it`]
    })
    expectNone(problems)
    expect(spanishTexts.length).toBeGreaterThan(1000)
  })

  it("finds English in more than 90% of long English texts", () => {
    const longTexts = englishTexts.filter(([, text]) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 8)
    const recognized = longTexts.filter(([, text]) => findEnglishRun(text) !== null)
    expect(longTexts.length).toBeGreaterThan(400)
    expect(recognized.length / longTexts.length).toBeGreaterThan(0.9)
  })

  it.each([
    ["Presiona la tecla. Press the exit button there.", "the exit button there"],
    ["No se borra. What is chosen in the settings.", "se borra What is"],
    ["Una organización de San Diego responde día y noche.", null],
    ["Center for Community Solutions", null],
    ["La guía [[guide:when-you-call]] dice más.", null],
    ["La salida cierra esta página. You can close it at any point.", "esta página You can"],
  ])("in %j finds %j", (text, run) => {
    expect(findEnglishRun(text)).toBe(run)
  })
})
