import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { explainedPermissions } from "@/scripts/store/reviewer-texts"

const permissions = readFileSync(new URL("../../../../docs/PERMISSIONS.md", import.meta.url), "utf8")
const explained = [...permissions.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)

describe("the texts for reviewers", () => {
  it("give a reason for each permission, and for no other", () => {
    expect(explained.length).toBeGreaterThan(6)
    expect(explainedPermissions.toSorted()).toEqual(explained.toSorted())
  })
})
