import { describe, expect, it } from "vitest"
import { expectNone } from "../../../expect-none"
import { englishRun } from "../../../../scripts/texts/english-words"
import { gatherTexts } from "../../../../scripts/texts/gather"
import { placeIn } from "../../../../scripts/texts/places"

/** English on purpose: the title of an English page, and in a guide what is quoted, to be read to the police. */
function withoutNames(name: string, text: string): string {
  if (/[,(] ?en inglés\)?$/.test(text)) return ""
  return name.startsWith("directory/guides/") ? text.replace(/“[^”]*”/g, "“…”") : text
}

const spanish = [...gatherTexts("es")].map(([name, text]) => [name, withoutNames(name, text)] as const)
const english = [...gatherTexts("en")]

describe("no English in Spanish", () => {
  it("in the interface, the guides, the lines of the US and Mexico, the manifest and the stores", () => {
    const found = spanish.flatMap(([name, text]) => {
      const run = englishRun(text)
      return run === null ? [] : [`${placeIn("es", name)}: "${run}" is English: translate it`]
    })
    expectNone(found)
    expect(spanish.length).toBeGreaterThan(1000)
  })

  it("would be heard: in nearly every English sentence of some length there is such a run", () => {
    const long = english.filter(([, text]) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 8)
    const heard = long.filter(([, text]) => englishRun(text) !== null)
    expect(long.length).toBeGreaterThan(400)
    expect(heard.length / long.length).toBeGreaterThan(0.9)
  })

  it.each([
    ["Presiona la tecla. Press the exit button there.", "the exit button there"],
    ["No se borra. What is chosen in the settings.", "se borra What is"],
    ["Una organización de San Diego responde día y noche.", null],
    ["Center for Community Solutions", null],
    ["La salida cierra esta página. You can close it at any point.", "esta página You can"],
  ])("in %j: %j", (text, run) => {
    expect(englishRun(text)).toBe(run)
  })
})
