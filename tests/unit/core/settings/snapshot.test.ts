import { describe, expect, it } from "vitest"
import { snapshotOf, setBy, without } from "@/core/settings/snapshot"

describe("setBy", () => {
  const snapshot = snapshotOf({ region: "MX", exitDestination: "new-tab" }, { region: "DE", textSize: "large" })
  it.each([
    ["exitDestination", "here"],
    ["textSize", "policy"],
    ["region", "both"],
    ["language", null],
  ] as const)("says who set %s: %s", (name, by) => {
    expect(setBy(snapshot, [name])).toBe(by)
  })
  it("combines several settings that form one question", () => {
    expect(setBy(snapshot, ["language", "textSize"])).toBe("policy")
    expect(setBy(snapshot, ["exitDestination", "textSize"])).toBe("both")
  })
  it("no longer counts a choice that was removed, and leaves the snapshot unchanged", () => {
    expect(without(snapshot.chosen, ["exitDestination"])).toEqual({ region: "MX" })
    expect(snapshot.chosen).toHaveProperty("exitDestination")
  })
})
