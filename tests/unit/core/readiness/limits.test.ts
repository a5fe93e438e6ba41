import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { limits, limitsOf } from "@/core/readiness/limits"
import { texts } from "../../adversaries/sources"

const rows = readFileSync(new URL("../../../../docs/TRACES.md", import.meta.url), "utf8")

describe("what the exit cannot do", () => {
  it("is named for each browser, and Firefox has more of it", () => {
    expect(limitsOf("chrome")).toEqual(limitsOf("edge"))
    const others = limitsOf("firefox").filter((limit) => !limitsOf("chrome").includes(limit))
    expect(others).toEqual(["keeps", "hung", "background"])
    expect(limitsOf("firefox")).toEqual(Object.keys(limits))
  })

  it.each(["en", "es"] as const)("is said whole, and nothing else is, in %s", (language) => {
    const said = [...texts(language).keys()].filter((key) => key.startsWith("readiness.limits."))
    const wanted = ["heading", ...Object.keys(limits)].map((limit) => `readiness.limits.${limit}`)
    expect(said.sort()).toEqual(wanted.sort())
  })

  it("rests on rows of docs/TRACES.md", () => {
    for (const row of Object.values(limits)) if (row !== null) expect(rows).toContain(`### \`${row}\`: `)
  })

  it("has one for each row that tells of something which stays", () => {
    const stays = ["screen", "other-tabs", "sync", "forms", "downloads", "disk-bytes"]
    expect(new Set(Object.values(limits).filter((row) => row !== null))).toEqual(new Set(stays))
  })
})
