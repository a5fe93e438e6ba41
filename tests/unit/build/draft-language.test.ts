import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { normalizePath } from "vite"
import { afterAll, describe, expect, it } from "vitest"
import type { Guide } from "../../../core/guides/guide"
import { draftLanguage, draftTransform, addDraftLanguage } from "../../../build/draft-language"
import { withFallback } from "../../../build/locale-files"
import { untransformed } from "../../../build/text-transform"
import { channel, hotline } from "../../fakes/hotlines"

// The Vietnamese words in this file.
// cspell:ignore tiếng việt thoát đường dây mất tích đêm giữ

const folder = `${mkdtempSync(`${tmpdir()}/porchlight-draft-`)}/`
for (const code of ["en", "es", "vi", "ar"]) mkdirSync(folder + code)
afterAll(() => rmSync(folder, { recursive: true }))

describe("a draft language", () => {
  it("needs only a folder: the build derives its name, locale and direction", () => {
    expect(draftLanguage("draft", "vi", folder)).toEqual({
      code: "vi",
      name: "Tiếng Việt",
      locale: "vi-VN",
      direction: "ltr",
    })
    expect(draftLanguage("development", "ar", folder)).toMatchObject({ direction: "rtl", locale: "ar-EG" })
  })

  it.each(["production", "pseudo"])("is left out of a %s build, and makes the build fail if requested", (mode) => {
    expect(draftLanguage(mode, undefined, folder)).toBeNull()
    expect(draftLanguage(mode, "", folder)).toBeNull()
    expect(() => draftLanguage(mode, "vi", folder)).toThrow(
      "PORCHLIGHT_DRAFT is set, but a build that ships can't contain a draft",
    )
  })

  it.each([
    [undefined, "name the language, for example: npm run build:draft -- vi"],
    ["es", `"es" already ships and is no draft: use npm run dev`],
    ["vie", `"vie": write the two letters of ISO 639, such as vi`],
    ["fr", "there is no folder locales/fr: create it, starting with a copy of locales/en/popup.json"],
  ])("with the code %j is refused with advice", (code, message) => {
    expect(() => draftLanguage("draft", code, folder)).toThrow(message)
  })

  it("is added to the language list at build time", () => {
    const vietnamese = { code: "vi", name: "Tiếng Việt", locale: "vi-VN", direction: "ltr" } as const
    const plugin = addDraftLanguage(vietnamese)
    const transform = plugin?.transform as (source: string, id: string) => string | null
    const listFile = normalizePath(fileURLToPath(new URL("../../../core/i18n/languages.ts", import.meta.url)))
    expect(transform("source", listFile)).toContain(
      `languageList.push(${JSON.stringify(vietnamese)})\nlanguages.push("vi")`,
    )
    expect(transform("source", listFile.replace("languages", "other"))).toBeNull()
    expect(addDraftLanguage(null)).toBeNull()
  })
})

describe("the texts of a draft language", () => {
  const draft = draftTransform({ code: "vi" })
  const fallbackText = (english: string): string => draft.fallback(english, "vi")

  it("are English in brackets if a text of the interface is missing or still English", () => {
    const english = { exit: "Exit", call: { now: "Call {number}", found: "1 line | {count} lines" }, both: "{a} · {b}" }
    expect(withFallback(english, { exit: "Thoát", call: { now: "Call {number}" } }, fallbackText)).toEqual({
      exit: "Thoát",
      call: { now: "[Call {number}]", found: "[1 line] | [{count} lines]" },
      both: "{a} · {b}",
    })
    expect(draft.fallback("Exit", "es")).toBe("Exit")
  })

  it("are English in brackets if a hotline's text is missing or still English", () => {
    const note = { en: "At night.", es: "De noche.", vi: "Ban đêm." }
    const name = { en: "Night Line", es: "Línea nocturna", vi: "Night Line" }
    const purpose = { en: "Talk at night.", es: "Habla de noche." }
    const before = hotline("a", { name, purpose, channels: [channel({ note })] })
    const after = draft.hotline(before)
    expect(after.name).toEqual({ en: "Night Line", es: "Línea nocturna", vi: "[Night Line]" })
    expect(after.purpose).toMatchObject({ en: "Talk at night.", vi: "[Talk at night.]" })
    expect(after.description).toMatchObject({ en: "Trained people listen.", vi: "[Trained people listen.]" })
    expect(after.channels[0]?.note).toEqual(note)
  })

  it("are English in brackets for each missing or untranslated step of a guide", () => {
    const guide = (language: string, title: string, steps: Guide["sections"][number]["steps"]): Guide => ({
      ...{ id: "a", language, title, forWhom: "family", summary: "Call 911.", lastReviewed: "2026-11-22" },
      ...{ country: null, numbersOf: [], notThisGuide: [{ id: "b", title: "Not this" }], shortForm: null },
      ...{ reviewer: "", links: [], sources: [], sections: [{ id: "now", title: "Now", steps }] },
    })
    const english = guide("en", "Missing", [
      { id: "call", title: "Call", html: "<p>Call 911.</p>" },
      { id: "wait", title: "Wait", html: "<p>Wait here.</p>" },
      { id: "keep", title: "Keep", html: "<p>Keep it.</p>" },
    ])
    const vietnamese = guide("vi", "Mất tích", [
      { id: "call", title: "Gọi", html: "<p>Gọi 911.</p>" },
      { id: "keep", title: "Giữ", html: "<p>Keep it.</p>" },
    ])
    const shortForm = { title: "Rules", html: "<p>Do not pay.</p>" }
    const drafted = draft.guide(vietnamese, () => english)
    expect(drafted).toMatchObject({ language: "vi", title: "Mất tích", summary: "[Call 911.]" })
    expect(drafted.notThisGuide).toEqual([{ id: "b", title: "[Not this]" }])
    expect(draft.guide(vietnamese, () => ({ ...english, shortForm })).shortForm).toEqual({
      ...shortForm,
      title: "[Rules]",
    })
    expect(drafted.sections).toEqual([
      {
        id: "now",
        title: "[Now]",
        steps: [
          { id: "call", title: "Gọi", html: "<p>Gọi 911.</p>" },
          { id: "wait", title: "[Wait]", html: "<p>Wait here.</p>" },
          { id: "keep", title: "[Keep]", html: "<p>Keep it.</p>" },
        ],
      },
    ])
    expect(draft.guide(english, () => english)).toBe(english)
  })
})

describe("a production build", () => {
  it("contains no text of an unfinished language", () => {
    const name = { en: "Night Line", es: "Línea nocturna", vi: "Đường dây" }
    expect(untransformed.localized(name)).toEqual({ en: "Night Line", es: "Línea nocturna" })
    expect(untransformed.hotline(hotline("a", { name })).name).toEqual({ en: "Night Line", es: "Línea nocturna" })
    expect(untransformed.languages).not.toContain("vi")
  })
})
