import { describe, expect, it } from "vitest"
import { snapshotOf, sourceOf, withoutSettings } from "@/core/settings/snapshot"

describe("sourceOf", () => {
  const snapshot = snapshotOf({ region: "MX", exitDestination: "new-tab" }, { region: "DE", textSize: "large" })
  it.each([
    ["exitDestination", "here"],
    ["textSize", "policy"],
    ["region", "both"],
    ["language", "nobody"],
  ] as const)("says who set %s: %s", (name, source) => {
    expect(sourceOf(snapshot, [name])).toBe(source)
  })
  it("combines several settings that form one question", () => {
    expect(sourceOf(snapshot, ["language", "textSize"])).toBe("policy")
    expect(sourceOf(snapshot, ["exitDestination", "textSize"])).toBe("both")
  })
  it("no longer counts a choice that was removed, and leaves the snapshot unchanged", () => {
    expect(withoutSettings(snapshot.chosen, ["exitDestination"])).toEqual({ region: "MX" })
    expect(snapshot.chosen).toHaveProperty("exitDestination")
  })
})
