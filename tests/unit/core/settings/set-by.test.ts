import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/languages"
import { snapshotOf } from "@/core/settings/snapshot"
import { setGroups, settingQuestions, type SetBy } from "@/core/settings/set-by"
import { settingNames, type Chosen } from "@/core/settings/settings"
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

const groups = (chosen: Chosen, policy: Chosen = {}) => setGroups(snapshotOf(chosen, policy), builtIn)
const of = (by: SetBy, chosen: Chosen, policy: Chosen = {}) => groups(chosen, policy).find((group) => group.by === by)

describe("what has been set, and by whom", () => {
  it("is nobody's at first, and everything is told", () => {
    expect(groups({})).toMatchObject([{ by: "nobody", questions: settingQuestions }])
  })
  it("leaves no setting out", () => {
    const told = settingQuestions.flatMap((question): string[] =>
      question === "erase" ? ["eraseScope", "eraseMinutes"] : [question],
    )
    expect(told.sort()).toEqual([...settingNames].sort())
  })
  it("is told once each, under the one whose choice holds", () => {
    const found = groups({ language: "es", eraseMinutes: 60 }, { language: "en", region: "MX" })
    expect(found.map(({ by, questions }) => [by, questions])).toEqual([
      ["here", ["language", "erase"]],
      ["policy", ["region"]],
      ["nobody", ["addedPeople", "addedHotlines", "topicsFirst", "textSize", "keptSites", "exitDestination"]],
    ])
    expect(found[0]?.settings.language).toBe("es")
  })
  it("is still somebody's where it is the same as at first", () => {
    expect(of("here", { keptSites: [] })?.questions).toEqual(["keptSites"])
  })
  it("does not name who chose minutes that mean nothing", () => {
    expect(of("policy", { eraseMinutes: 60 }, { eraseScope: "tab" })?.questions).toEqual(["erase"])
    expect(of("here", { eraseMinutes: 60 }, { eraseScope: "tab" })).toBeUndefined()
  })
  it("tells each person and line under whoever added it", () => {
    const policy = { addedPeople: [school] }
    expect(of("here", { addedPeople: [rosa] }, policy)?.settings.addedPeople).toEqual([rosa])
    expect(of("policy", { addedPeople: [rosa] }, policy)?.settings.addedPeople).toEqual([school])
    expect(of("nobody", { addedPeople: [rosa] }, policy)?.questions).not.toContain("addedPeople")
  })
  it("does not tell what takes a built-in name or number: it is shown nowhere", () => {
    const taken = [
      { ...rosa, name: "Night and Day Line" },
      { ...rosa, number: "1 888 373 7888" },
    ]
    for (const chosen of [{ addedPeople: taken }, { addedHotlines: taken }]) {
      expect(of("here", chosen)).toBeUndefined()
      expect(of("nobody", chosen)?.questions).toEqual(settingQuestions)
      expect(of("nobody", chosen)?.settings).toMatchObject({ addedPeople: [], addedHotlines: [] })
    }
    expect(of("policy", {}, { addedHotlines: [...taken, school] })?.settings.addedHotlines).toEqual([school])
  })
})
