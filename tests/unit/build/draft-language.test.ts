import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { normalizePath } from "vite"
import { afterAll, describe, expect, it } from "vitest"
import type { Guide } from "../../../core/guides/guide"
import { draftLanguage, draftTransform, withDraft } from "../../../build/draft-language"
import { withFallback } from "../../../build/locale-files"
import { untransformed } from "../../../build/text-transform"
import { channel, hotline } from "../../fakes/hotlines"

// The Vietnamese of this file.
// cspell:ignore tiếng việt thoát đường dây mất tích đêm giữ

const folder = `${mkdtempSync(`${tmpdir()}/porchlight-draft-`)}/`
for (const code of ["en", "es", "vi", "ar"]) mkdirSync(folder + code)
afterAll(() => rmSync(folder, { recursive: true }))

describe("a draft", () => {
  it("needs a folder alone: the rest of its row is known", () => {
    expect(draftLanguage("draft", "vi", folder)).toEqual({
      code: "vi",
      name: "Tiếng Việt",
      locale: "vi-VN",
      direction: "ltr",
    })
    expect(draftLanguage("development", "ar", folder)).toMatchObject({ direction: "rtl", locale: "ar-EG" })
  })

  it.each(["production", "pseudo"])("is none in a build for %s, and is refused where it is asked for", (mode) => {
    expect(draftLanguage(mode, undefined, folder)).toBeNull()
    expect(draftLanguage(mode, "", folder)).toBeNull()
    expect(() => draftLanguage(mode, "vi", folder)).toThrow("PORCHLIGHT_DRAFT is set: a build that ships has no draft")
  })

  it.each([
    [undefined, "name the language: npm run build:draft -- vi"],
    ["es", `"es" ships: look at it with npm run dev`],
    ["vie", `"vie": write the two letters of ISO 639, such as vi`],
    ["fr", "there is no folder locales/fr: create it, starting with a copy of locales/en/popup.json"],
  ])("of %j is refused, and told what to do", (code, message) => {
    expect(() => draftLanguage("draft", code, folder)).toThrow(message)
  })

  it("is a row more in the list that the program reads", () => {
    const row = { code: "vi", name: "Tiếng Việt", locale: "vi-VN", direction: "ltr" } as const
    const plugin = withDraft(row)
    const transform = plugin?.transform as (source: string, id: string) => string | null
    const list = normalizePath(fileURLToPath(new URL("../../../core/languages.ts", import.meta.url)))
    expect(transform("source", list)).toContain(`languageList.push(${JSON.stringify(row)})\nlanguages.push("vi")`)
    expect(transform("source", list.replace("languages", "other"))).toBeNull()
    expect(withDraft(null)).toBeNull()
  })
})

describe("what a draft says", () => {
  const draft = draftTransform({ code: "vi" })
  const inVietnamese = (english: string): string => draft.fallback(english, "vi")

  it("is English in brackets where the interface has nothing, or the English", () => {
    const english = { exit: "Exit", call: { now: "Call {number}", found: "1 line | {count} lines" }, both: "{a} · {b}" }
    expect(withFallback(english, { exit: "Thoát", call: { now: "Call {number}" } }, inVietnamese)).toEqual({
      exit: "Thoát",
      call: { now: "[Call {number}]", found: "[1 line] | [{count} lines]" },
      both: "{a} · {b}",
    })
    expect(draft.fallback("Exit", "es")).toBe("Exit")
  })

  it("is the same of a line", () => {
    const note = { en: "At night.", es: "De noche.", vi: "Ban đêm." }
    const name = { en: "Night Line", es: "Línea nocturna", vi: "Night Line" }
    const before = hotline("a", { name, channels: [channel({ note })] })
    const after = draft.hotline(before)
    expect(after.name).toEqual({ en: "Night Line", es: "Línea nocturna", vi: "[Night Line]" })
    expect(after.description).toMatchObject({ en: "Trained people listen.", vi: "[Trained people listen.]" })
    expect(after.channels[0]?.note).toEqual(note)
  })

  it("is English, step by step, in a guide that is begun", () => {
    const guide = (language: string, title: string, steps: Guide["sections"][number]["steps"]): Guide => ({
      ...{ id: "a", language, title, forWhom: "family", summary: "Call 911.", lastReviewed: "2026-11-22" },
      ...{ reviewer: "", links: [], sources: [], sections: [{ id: "now", title: "Now", steps }] },
    })
    const english = guide("en", "Missing", [
      { id: "call", title: "Call", html: "<p>Call 911.</p>" },
      { id: "wait", title: "Wait", html: "<p>Wait here.</p>" },
      { id: "keep", title: "Keep", html: "<p>Keep it.</p>" },
    ])
    const own = guide("vi", "Mất tích", [
      { id: "call", title: "Gọi", html: "<p>Gọi 911.</p>" },
      { id: "keep", title: "Giữ", html: "<p>Keep it.</p>" },
    ])
    const drafted = draft.guide(own, () => english)
    expect(drafted).toMatchObject({ language: "vi", title: "Mất tích", summary: "[Call 911.]" })
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

describe("what ships", () => {
  it("has nothing of a language that is only begun", () => {
    const name = { en: "Night Line", es: "Línea nocturna", vi: "Đường dây" }
    expect(untransformed.localized(name)).toEqual({ en: "Night Line", es: "Línea nocturna" })
    expect(untransformed.hotline(hotline("a", { name })).name).toEqual({ en: "Night Line", es: "Línea nocturna" })
    expect(untransformed.languages).not.toContain("vi")
  })
})
