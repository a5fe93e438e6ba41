import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { BrowserKind } from "@/core/readiness/browser"
import { limitGroups, limits, limitsOf } from "@/core/readiness/limits"
import { texts } from "../../adversaries/sources"

const questions = readFileSync(new URL("../../../../docs/TRACES.md", import.meta.url), "utf8")
const allOf = (browser: BrowserKind) => limitGroups.flatMap((group) => limitsOf(browser, group))

describe("the limits of the exit", () => {
  it("are listed for each browser, without those of other browsers", () => {
    expect(allOf("chrome")).toEqual(allOf("edge"))
    const missingIn = (browser: BrowserKind, than: BrowserKind) =>
      allOf(than).filter((limit) => !allOf(browser).includes(limit))
    expect(missingIn("chrome", "firefox")).toEqual([
      "choices",
      "smallWindows",
      "keeps",
      "hung",
      "neverRemember",
      "background",
      "words",
    ])
    expect(missingIn("firefox", "chrome")).toEqual(["menus", "apps"])
    expect(new Set([...allOf("chrome"), ...allOf("firefox")])).toEqual(new Set(Object.keys(limits)))
  })

  it("are grouped under headings of two to nine", () => {
    for (const browser of ["chrome", "firefox"] as const)
      for (const group of limitGroups) {
        expect(limitsOf(browser, group).length, group).toBeGreaterThan(1)
        expect(limitsOf(browser, group).length, group).toBeLessThan(10)
      }
  })

  it.each(["en", "es"] as const)("have exactly one text each, in %s", (language) => {
    const written = [...texts(language).keys()].filter((key) => /^readiness\.limit(s|Groups)\./.test(key))
    const wanted = [
      ...limitGroups.map((group) => `readiness.limitGroups.${group}`),
      ...["heading", ...Object.keys(limits)].map((limit) => `readiness.limits.${limit}`),
    ]
    expect(written.sort()).toEqual(wanted.sort())
  })

  it("reference questions of docs/TRACES.md", () => {
    for (const { trace } of Object.values(limits)) if (trace !== null) expect(questions).toContain(`### \`${trace}\`: `)
  })

  it("include one for each question about something that stays", () => {
    const stays = ["key", "screen", "beside-page", "other-tabs", "bookmarks", "tab-groups", "help-site-data", "taskbar"]
    const others = ["private-window", "sync", "forms", "downloads", "disk-bytes"]
    const named = Object.values(limits).flatMap(({ trace }) => (trace === null ? [] : [trace]))
    expect(new Set(named)).toEqual(new Set([...stays, ...others]))
  })
})
