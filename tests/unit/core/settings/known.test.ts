import { describe, expect, it } from "vitest"
import { knownSettings, setBy, without } from "@/core/settings/known"

describe("who has set a setting", () => {
  const known = knownSettings({ region: "MX", landing: "new" }, { region: "DE", textSize: "large" })
  it.each([
    ["landing", "here"],
    ["textSize", "policy"],
    ["region", "both"],
    ["language", null],
  ] as const)("%s: %s", (name, by) => {
    expect(setBy(known, [name])).toBe(by)
  })
  it("is told of several that are one question", () => {
    expect(setBy(known, ["language", "textSize"])).toBe("policy")
    expect(setBy(known, ["landing", "textSize"])).toBe("both")
  })
  it("is nobody once the choice is taken out", () => {
    expect(without(known.chosen, ["landing"])).toEqual({ region: "MX" })
    expect(known.chosen).toHaveProperty("landing")
  })
})
