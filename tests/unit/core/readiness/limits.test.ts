import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { BrowserKind } from "@/core/readiness/browser-page"
import { limitGroups, limits, limitsOf } from "@/core/readiness/limits"
import { texts } from "../../adversaries/sources"

const tracesPage = readFileSync(new URL("../../../../docs/TRACES.md", import.meta.url), "utf8")
const allLimitsOf = (browser: BrowserKind) => limitGroups.flatMap((group) => limitsOf(browser, group))

describe("the limits of the exit", () => {
  it("are listed for each browser, without those of other browsers", () => {
    expect(allLimitsOf("chrome")).toEqual(allLimitsOf("edge"))
    const missingIn = (browser: BrowserKind, otherBrowser: BrowserKind) =>
      allLimitsOf(otherBrowser).filter((limit) => !allLimitsOf(browser).includes(limit))
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
    expect(new Set([...allLimitsOf("chrome"), ...allLimitsOf("firefox")])).toEqual(new Set(Object.keys(limits)))
  })

  it("are in groups of two to nine", () => {
    for (const browser of ["chrome", "firefox"] as const)
      for (const group of limitGroups) {
        expect(limitsOf(browser, group).length, group).toBeGreaterThan(1)
        expect(limitsOf(browser, group).length, group).toBeLessThan(10)
      }
  })

  it.each(["en", "es"] as const)("have exactly one text each, in %s", (language) => {
    const keys = [...texts(language).keys()].filter((key) => /^readiness\.limit(s|Groups)\./.test(key))
    const expectedKeys = [
      ...limitGroups.map((group) => `readiness.limitGroups.${group}`),
      ...["heading", ...Object.keys(limits)].map((limit) => `readiness.limits.${limit}`),
    ]
    expect(keys.sort()).toEqual(expectedKeys.sort())
  })

  it("name only questions that docs/TRACES.md has", () => {
    for (const { trace } of Object.values(limits))
      if (trace !== null) expect(tracesPage).toContain(`### \`${trace}\`: `)
  })

  it("include one for each question about something that an exit leaves", () => {
    const questions = [
      "key",
      "screen",
      "beside-page",
      "other-tabs",
      "bookmarks",
      "tab-groups",
      "help-site-data",
      "taskbar",
      "private-window",
      "sync",
      "forms",
      "downloads",
      "disk-bytes",
    ]
    const traces = Object.values(limits).flatMap(({ trace }) => (trace === null ? [] : [trace]))
    expect(new Set(traces)).toEqual(new Set(questions))
  })
})
