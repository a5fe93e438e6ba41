import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/languages"
import { parseChosen } from "@/core/settings/chosen"
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

/** In a real page, with what storage holds afterwards: tests/e2e/hostile-files.test.ts. */
describe("the maker of a hostile file", () => {
  it("is refused with each of more than two hundred", () => {
    expect(files.length).toBeGreaterThanOrEqual(200)
    expect(files.filter(({ bytes }) => "settings" in readSettingsFile(bytes, own)).map(({ what }) => what)).toEqual([])
  })

  it("who writes the same into the storage instead gets no number shown as a built-in one", () => {
    const decoder = new TextDecoder()
    const taken = files
      .filter(({ refusals }) => refusals.includes("impersonation") && refusals.length === 1)
      .map(({ bytes }) => parseChosen((JSON.parse(decoder.decode(bytes)) as { settings: unknown }).settings))
    expect(taken.length).toBeGreaterThan(10)
    for (const { addedPeople = [], addedHotlines = [] } of taken)
      expect([...addedPeople, ...addedHotlines].some((contact) => findImpersonation(builtIn, contact) !== null)).toBe(
        true,
      )
  })

  it.each([
    ["en", /^[^.]+\. Nothing was changed\.$/],
    ["es", /No se cambió nada\.$/],
  ] as const)("is answered with one sentence that repeats nothing of the file (%s)", (language, form) => {
    const all = [...texts(language)].filter(([key]) => key.startsWith("options.file.refused."))
    expect(all).toHaveLength(7)
    for (const [, said] of all) {
      expect(said).toMatch(form)
      expect(said).not.toContain("{")
    }
  })
})
