import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { isInstalledHere } from "@/core/readiness/first-run"
import { parseChosen } from "@/core/settings/chosen"
import { settingsOf } from "@/core/settings/settings"
import { filesThatSay } from "./sources"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")

/** Whoever could change what is installed: that is the browser's store, and us. */
describe("the maker of updates", () => {
  it("is the browser alone: no page of ours runs a script that did not come with it", () => {
    expect(filesThatSay(/\beval\(|new Function\(|setTimeout\(\s*["'`]/)).toEqual([])
    expect(read("wxt.config.ts")).toMatch(/^ {2}"default-src 'none'",\n {2}"script-src 'self'",$/m)
    expect(read("wxt.config.ts")).not.toMatch(/unsafe-|https?:\/\/|update_url/)
  })

  it("opens no page and says nothing when it comes", () => {
    const updated = { isFirefox: true, reason: "update", installType: "development", isManaged: false, openPages: [] }
    expect(isInstalledHere(updated)).toBe(false)
    expect(isInstalledHere({ ...updated, reason: "install" })).toBe(true)
    expect(filesThatSay(/onUpdateAvailable|requestUpdateCheck|runtime\.reload/)).toEqual([])
  })

  it("brings a version that is older or newer: what it does not know of the settings is left, and the rest holds", () => {
    const stored = { eraseMinutes: 30, soundOnExit: true, exitDestination: { kind: "page" }, textSize: "large" }
    expect(parseChosen(stored)).toEqual({ eraseMinutes: 30, textSize: "large" })
    expect(settingsOf(parseChosen(stored)).exitDestination).toBe("previous-tab")
  })

  it("can bring no other library than the one that was looked at: each version is exact", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>
    const versions = Object.values({ ...dependencies, ...devDependencies })
    expect(versions.length).toBeGreaterThan(10)
    expect(versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
