import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/i18n/languages"
import { snapshotOf } from "@/core/settings/snapshot"
import { groupBySource, settingQuestions, type SettingSource } from "@/core/settings/setting-groups"
import { settingNames, type PartialSettings } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../../fakes/hotlines"

const rosa = { name: "Aunt Rosa", number: "619 555 0100", note: "" }
const school = { name: "Our school nurse", number: "619 555 0101", note: "" }
const builtIn = indexBuiltIn([
  hotline("hotline", {
    name: inEveryLanguage({ en: "Night and Day Line", es: "Línea" }),
    channels: [channel({ value: "888-373-7888", e164: "+18883737888" })],
  }),
])

const groups = (chosen: PartialSettings, policy: PartialSettings = {}) =>
  groupBySource(snapshotOf(chosen, policy), builtIn)
const groupSetBy = (source: SettingSource, chosen: PartialSettings, policy: PartialSettings = {}) =>
  groups(chosen, policy).find((group) => group.source === source)

describe("groupBySource", () => {
  it("lists all settings as defaults if nobody has set any", () => {
    expect(groups({})).toMatchObject([{ source: "nobody", questions: settingQuestions }])
  })
  it("covers every setting", () => {
    const listed = settingQuestions.flatMap((question): string[] =>
      question === "erase" ? ["eraseScope", "eraseMinutes"] : [question],
    )
    expect(listed.sort()).toEqual([...settingNames].sort())
  })
  it("lists each setting once, under the source whose choice is in effect", () => {
    const found = groups({ language: "es", eraseMinutes: 60 }, { language: "en", region: "MX" })
    expect(found.map(({ source, questions }) => [source, questions])).toEqual([
      ["here", ["language", "erase"]],
      ["policy", ["region"]],
      ["nobody", settingQuestions.filter((question) => !["language", "erase", "region"].includes(question))],
    ])
    expect(found[0]?.settings.language).toBe("es")
  })
  it("lists a chosen setting under its source even if the value is the default", () => {
    expect(groupSetBy("here", { keptSites: [] })?.questions).toEqual(["keptSites"])
  })
  it("does not list chosen minutes under their source if the scope makes them irrelevant", () => {
    expect(groupSetBy("policy", { eraseMinutes: 60 }, { eraseScope: "tab" })?.questions).toEqual(["erase"])
    expect(groupSetBy("here", { eraseMinutes: 60 }, { eraseScope: "tab" })).toBeUndefined()
  })
  it("lists each added contact under its source", () => {
    const policy = { addedPeople: [school] }
    expect(groupSetBy("here", { addedPeople: [rosa] }, policy)?.settings.addedPeople).toEqual([rosa])
    expect(groupSetBy("policy", { addedPeople: [rosa] }, policy)?.settings.addedPeople).toEqual([school])
    expect(groupSetBy("nobody", { addedPeople: [rosa] }, policy)?.questions).not.toContain("addedPeople")
  })
  it("omits contacts that impersonate a built-in name or number, because they are shown nowhere", () => {
    const impersonating = [
      { ...rosa, name: "Night and Day Line" },
      { ...rosa, number: "1 888 373 7888" },
    ]
    for (const chosen of [{ addedPeople: impersonating }, { addedHotlines: impersonating }]) {
      expect(groupSetBy("here", chosen)).toBeUndefined()
      expect(groupSetBy("nobody", chosen)?.questions).toEqual(settingQuestions)
      expect(groupSetBy("nobody", chosen)?.settings).toMatchObject({ addedPeople: [], addedHotlines: [] })
    }
    expect(groupSetBy("policy", {}, { addedHotlines: [...impersonating, school] })?.settings.addedHotlines).toEqual([
      school,
    ])
  })
})
