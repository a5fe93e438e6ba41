import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { flattenTexts, localesFolder, readTextFile } from "../../../build/locale-files"
import { defaultExitSettings } from "@/core/settings/exit-settings"
import { storeNames } from "@/scripts/store/limits"
import { explainedPermissions, reasonFor } from "@/scripts/store/reviewer-texts"
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
  it("finds a reason for every requested permission, and for no other", () => {
    expect(permissions.length).toBeGreaterThan(5)
    expect(explainedPermissions.toSorted()).toEqual(permissions.toSorted())
  })

  it.each(["en", "es"] as const)(
    "reads in the listing and the policy everything that the exit erases (%s)",
    (language) => {
      const erased = {
        en: [/history/, /cookies/, /forms/, /addresses and cards/, /closes other tabs/, /account/],
        es: [/historial/, /cookies/, /formularios/, /direcciones y tarjetas/, /[Cc]ierra otras pestañas/, /cuenta/],
      }
      const texts = storeTexts(language, "store")
      const listing = [...texts].flatMap(([key, text]) => (key.startsWith("description.") ? [text] : [])).join(" ")
      const policy = [...texts].flatMap(([key, text]) => (key.startsWith("privacy.") ? [text] : [])).join(" ")
      for (const part of erased[language]) {
        expect(listing.replace("also closes", "closes").replace("También cierra", "Cierra")).toMatch(part)
        expect(policy).toMatch(part)
      }
    },
  )

  it("finds in every text the minutes that the settings have", () => {
    const minutes = defaultExitSettings.eraseMinutes
    for (const language of ["en", "es"] as const) {
      const texts = [...storeTexts(language, "store").values()].join(" ")
      expect(texts).toContain(language === "en" ? `last ${minutes} minutes` : `últimos ${minutes} minutos`)
      expect(texts).not.toMatch(/the last minutes|los últimos minutos/)
    }
    for (const store of storeNames)
      for (const permission of explainedPermissions.filter((name) => name === "history"))
        expect(reasonFor(permission, store)).toContain(`last ${minutes} minutes`)
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

  it.each(["en", "es"] as const)(
    "reads what the exit can't do and who has not approved Porchlight (%s)",
    (language) => {
      expect(storeTexts(language, "store").get("description.cannot")).toMatch(/spyware|programa espía/)
      expect(storeTexts(language, "store").get("description.status")).toMatch(
        /not made, run or approved|no lo hicieron/,
      )
      expect(storeTexts(language, "manifest").get("name")).toMatch(/^Porchlight/)
    },
  )
})
