import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { linkedGuideId, withoutGuideLinks } from "../../../core/guides/guide-link"
import { parseGuide } from "../../../build/guide"
import { records } from "./guide-records"

const folder = mkdtempSync(join(tmpdir(), "porchlight-guides-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a guide with one step. Returns its source. */
function writeGuide(language: string, id: string, title: string, text: string, field = ""): string {
  mkdirSync(join(folder, language), { recursive: true })
  const file = join(folder, language, `${id}.md`)
  const head = `title: ${title}\nfor: family\nsummary: Call.\nlastReviewed: 2026-11-22\nreviewer:${field}`
  const lists = "links:\n  - en | https://a.test/ | A | B.\nsources:\n  - https://a.test/"
  const source = `---\n${head}\n${lists}\n---\n\n## First {#first}\n\n### Step {#step}\n\n${text}\n`
  writeFileSync(file, source)
  return source
}
const htmlOf = (language: string, text: string): string | undefined => {
  const source = writeGuide(language, "here", "Here", text)
  return parseGuide(join(folder, language, "here.md"), source, records).sections[0]?.steps[0]?.html
}

writeGuide("en", "there", "Sons & daughters", "Text.")
writeGuide("es", "there", "Hijos e hijas", "Texto.")
writeGuide("en", "half", "Half", "Text.")

describe("a link to another guide", () => {
  it("shows the other guide's title in each language", () => {
    expect(htmlOf("en", "Read [[guide:there]].")).toBe(`<p>Read <a href="#guide-there">“Sons &amp; daughters”</a>.</p>`)
    expect(htmlOf("es", "Lea [[guide:there]].")).toBe(`<p>Lea <a href="#guide-there">“Hijos e hijas”</a>.</p>`)
  })

  it("in the row for readers of the wrong guide has words of its own, or the other guide's title", () => {
    const othersIn = (language: string, entry: string) => {
      const source = writeGuide(language, "here", "Here", "Text.", `\nnotThisGuide:\n  - ${entry}`)
      return parseGuide(join(folder, language, "here.md"), source, records).notThisGuide
    }
    expect(othersIn("en", "there")).toEqual([{ id: "there", title: "Sons & daughters" }])
    expect(othersIn("es", "there")).toEqual([{ id: "there", title: "Hijos e hijas" }])
    expect(othersIn("en", "there | I’m the parent")).toEqual([{ id: "there", title: "I’m the parent" }])
    expect(() => othersIn("en", "half")).toThrow(/notThisGuide: guide "half" is not in guides\/es/)
    expect(() => othersIn("en", "there | Use the exit")).toThrow(/mentions the exit: cite the row/)
  })

  it("is refused if one language lacks that guide", () => {
    expect(() => htmlOf("en", "Read [[guide:half]].")).toThrow(/step "step": guide "half" is not in guides\/es/)
    expect(() => htmlOf("es", "Lea [[guide:half]].")).toThrow(/guide "half" is not in guides\/es: write the id/)
  })

  it.each([
    ["#guide-there", "there"],
    ["#guide-", null],
    ["#there", null],
    ["#guide-a/b", null],
    ["https://a.test/#guide-there", null],
    [null, null],
  ])("with the address %j leads to %j", (href, id) => expect(linkedGuideId(href)).toBe(id))

  it("becomes plain text for printing, while other links stay", () => {
    const callLink = `<a href="tel:911" data-hotline="us-911">911</a>`
    expect(withoutGuideLinks(`<p>${htmlOf("en", "[[guide:there]], [[guide:there]].")} ${callLink}</p>`)).toBe(
      `<p><p>“Sons &amp; daughters”, “Sons &amp; daughters”.</p> ${callLink}</p>`,
    )
  })
})
