import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { flat, localesFolder, readTree } from "../../../build/locale-files"
import { filesThatSay, sources } from "./sources"

const config = readFileSync(new URL("../../../wxt.config.ts", import.meta.url), "utf8")
const asked = [
  ...new Set(
    [...(/permissions: \[([\s\S]*?)\n {4}\]/.exec(config)?.[1]?.matchAll(/"([a-zA-Z]+)"/g) ?? [])].map(
      ([, name = ""]) => name,
    ),
  ),
].filter((name) => name !== "firefox")

const told = (language: string, file: "store" | "manifest") =>
  flat(readTree(`${localesFolder}${language}/${file}.json`))

/** Takes it down, or asks for it to be changed, where it does other than it says. The built package: tests/build/. */
describe("the store reviewer", () => {
  it.each(["en", "es"] as const)("finds a reason for each permission, and none for another (%s)", (language) => {
    const reasons = [...told(language, "store").keys()].filter((key) => key.startsWith("permissions."))
    expect(asked.length).toBeGreaterThan(5)
    expect(reasons.sort()).toEqual(asked.map((name) => `permissions.${name}`).sort())
  })

  it("finds each permission used", () => {
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
    for (const name of asked) expect(filesThatSay(uses[name] ?? /^$/, inPlatform), name).not.toEqual([])
  })

  it.each(["en", "es"] as const)(
    "is told first what the exit cannot do, and who has not approved it (%s)",
    (language) => {
      expect(told(language, "store").get("description.cannot")).toMatch(/spyware|programa espía/)
      expect(told(language, "store").get("description.status")).toMatch(/not made, run or approved|no lo hicieron/)
      expect(told(language, "manifest").get("name")).toMatch(/^Porchlight/)
    },
  )
})
