import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/i18n/languages"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { readSettingsFile } from "@/core/settings/settings-file"
import { indexBuiltIn, findImpersonation } from "@/core/settings/impersonation"
import { hostileFiles } from "../core/settings/hostile-files"
import { channel, hotline } from "../../fakes/hotlines"
import { texts } from "./sources"

const name = "National Night Line for Young People"
const number = "1-888-373-7888"
const builtIn = indexBuiltIn([
  hotline("night", {
    name: inEveryLanguage({ en: name }),
    channels: [channel({ value: number, e164: "+18883737888" })],
  }),
])
const own = { builtIn, places: ["US", "MX"] }
const files = hostileFiles(name, number)

/** tests/e2e/hostile-files.test.ts tests the same in a real page, and what storage has afterwards. */
describe("the maker of a hostile file", () => {
  it("gets each of more than two hundred files refused", () => {
    expect(files.length).toBeGreaterThanOrEqual(200)
    expect(files.filter(({ bytes }) => "settings" in readSettingsFile(bytes, own)).map(({ what }) => what)).toEqual([])
  })

  it("who writes the same values directly into storage still can't impersonate a built-in hotline", () => {
    const decoder = new TextDecoder()
    const impersonations = files
      .filter(({ refusals }) => refusals.includes("impersonation") && refusals.length === 1)
      .map(({ bytes }) => parsePartialSettings((JSON.parse(decoder.decode(bytes)) as { settings: unknown }).settings))
    expect(impersonations.length).toBeGreaterThan(10)
    for (const { addedPeople = [], addedHotlines = [] } of impersonations)
      expect([...addedPeople, ...addedHotlines].some((contact) => findImpersonation(builtIn, contact) !== null)).toBe(
        true,
      )
  })

  it.each([
    ["en", /^[^.]+\. Nothing was changed\.$/],
    ["es", /No se cambió nada\.$/],
  ] as const)(
    "gets a refusal that says nothing was changed and repeats nothing from the file (%s)",
    (language, form) => {
      const all = [...texts(language)].filter(([key]) => key.startsWith("options.file.refused."))
      expect(all).toHaveLength(7)
      for (const [, text] of all) {
        expect(text).toMatch(form)
        expect(text).not.toContain("{")
      }
    },
  )
})
