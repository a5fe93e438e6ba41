import { describe, expect, it } from "vitest"
import { snapshotOf, setBy, without } from "@/core/settings/snapshot"

describe("who has set a setting", () => {
  const snapshot = snapshotOf({ region: "MX", exitDestination: "new-tab" }, { region: "DE", textSize: "large" })
  it.each([
    ["exitDestination", "here"],
    ["textSize", "policy"],
    ["region", "both"],
    ["language", null],
  ] as const)("%s: %s", (name, by) => {
    expect(setBy(snapshot, [name])).toBe(by)
  })
  it("is told of several that are one question", () => {
    expect(setBy(snapshot, ["language", "textSize"])).toBe("policy")
    expect(setBy(snapshot, ["exitDestination", "textSize"])).toBe("both")
  })
  it("is nobody once the choice is taken out", () => {
    expect(without(snapshot.chosen, ["exitDestination"])).toEqual({ region: "MX" })
    expect(snapshot.chosen).toHaveProperty("exitDestination")
  })
})
