import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { isInstalledHere } from "@/core/readiness/first-run"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { settingsOf } from "@/core/settings/settings"
import { filesMatching } from "./sources"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")

/** Those who can change the installed extension: the browser's store and Porchlight's developers. */
describe("the maker of updates", () => {
  it("can only go through the browser: no page of Porchlight runs a script from outside the package", () => {
    expect(filesMatching(/\beval\(|new Function\(|setTimeout\(\s*["'`]/)).toEqual([])
    expect(read("wxt.config.ts")).toMatch(/^ {2}"default-src 'none'",\n {2}"script-src 'self'",$/m)
    expect(read("wxt.config.ts")).not.toMatch(/unsafe-|https?:\/\/|update_url/)
  })

  it("can't make an update open a page or announce itself", () => {
    const updated = { isFirefox: true, reason: "update", installType: "development", isManaged: false, openPages: [] }
    expect(isInstalledHere(updated)).toBe(false)
    expect(isInstalledHere({ ...updated, reason: "install" })).toBe(true)
    expect(filesMatching(/requestUpdateCheck|runtime\.reload/)).toEqual([])
    // It only makes Firefox wait for its next start.
    expect(filesMatching(/onUpdateAvailable/)).toEqual(["entrypoints/background.ts"])
    expect(read("entrypoints/background.ts")).toContain("{ onUpdateAvailable: () => undefined }")
  })

  it("can ship an older or newer version, which ignores unknown settings and keeps the rest", () => {
    const stored = { eraseMinutes: 30, soundOnExit: true, exitDestination: { kind: "page" }, textSize: "large" }
    expect(parsePartialSettings(stored)).toEqual({ eraseMinutes: 30, textSize: "large" })
    expect(settingsOf(parsePartialSettings(stored)).exitDestination).toBe("previous-tab")
  })

  it("can't ship a library version that nobody reviewed: each dependency is pinned exactly", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>
    const versions = Object.values({ ...dependencies, ...devDependencies })
    expect(versions.length).toBeGreaterThan(10)
    expect(versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
