import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { flattenTexts, localesFolder, readTextFile } from "../../../build/locale-files"
import { filesMatching, sources } from "./sources"

const config = readFileSync(new URL("../../../wxt.config.ts", import.meta.url), "utf8")
const permissions = [
  ...new Set(
    [...(/permissions: \[([\s\S]*?)\n {4}\]/.exec(config)?.[1]?.matchAll(/"([a-zA-Z]+)"/g) ?? [])].map(
      ([, name = ""]) => name,
    ),
  ),
].filter((name) => name !== "firefox")

const storeTexts = (language: string, file: "store" | "manifest") =>
  flattenTexts(readTextFile(`${localesFolder}${language}/${file}.json`))

/** They reject or remove an extension that does something other than it says. The built package: tests/build/. */
describe("the store reviewer", () => {
  it.each(["en", "es"] as const)("finds a reason for every requested permission, and for no other (%s)", (language) => {
    const reasons = [...storeTexts(language, "store").keys()].filter((key) => key.startsWith("permissions."))
    expect(permissions.length).toBeGreaterThan(5)
    expect(reasons.sort()).toEqual(permissions.map((name) => `permissions.${name}`).sort())
  })

  it("finds every permission in use", () => {
    const uses: Readonly<Record<string, RegExp>> = {
      activeTab: /scripting/,
      history: /browser\.history|history\./,
      browsingData: /browsingData/,
      sessions: /sessions/,
      tabs: /browser\.tabs/,
      webNavigation: /webNavigation/,
      storage: /storage\.local/,
      downloads: /browser\.downloads/,
      scripting: /scripting\.executeScript/,
    }
    const inPlatform = sources().filter(({ file }) => file.startsWith("platform/"))
    for (const name of permissions) expect(filesMatching(uses[name] ?? /^$/, inPlatform), name).not.toEqual([])
  })

  it.each(["en", "es"] as const)("reads what the exit cannot do, and who has not approved it (%s)", (language) => {
    expect(storeTexts(language, "store").get("description.cannot")).toMatch(/spyware|programa espía/)
    expect(storeTexts(language, "store").get("description.status")).toMatch(/not made, run or approved|no lo hicieron/)
    expect(storeTexts(language, "manifest").get("name")).toMatch(/^Porchlight/)
  })
})
