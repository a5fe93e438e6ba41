import { describe, expect, it } from "vitest"
import { browserLanguage, languageList, languages, languageInfo } from "@/core/i18n/languages"

describe("browserLanguage", () => {
  it.each([
    [["es-MX", "en"], "es"],
    [["en-GB", "es"], "en"],
    [["ES"], "es"],
    [["de-DE", "es", "en"], "es"],
    [["de", "fr"], "en"],
    [["ess", "e"], "en"],
    [[], "en"],
  ])("for a browser that prefers %j is %s", (preferred, language) => {
    expect(browserLanguage(preferred)).toBe(language)
  })
})

describe("the languages", () => {
  it("start with English and have no duplicates", () => {
    expect(languages[0]).toBe("en")
    expect(new Set(languages).size).toBe(languageList.length)
  })

  it.each(languageList)(
    "include $name with its name in that language, a supported locale and its text direction",
    (row) => {
      const { code, name, locale, direction } = row
      const expectedName = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? ""
      expect(name.toLocaleLowerCase(code)).toBe(expectedName.toLocaleLowerCase(code))
      expect(name[0]).toBe(name[0]?.toLocaleUpperCase(code))
      expect(Intl.getCanonicalLocales(locale)[0]?.split("-")[0]).toBe(code)
      expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale])
      const script = new Intl.Locale(code).maximize().script ?? ""
      expect(direction).toBe(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].includes(script) ? "rtl" : "ltr")
    },
  )

  it("have the row of English (languageInfo) for an unknown language", () => {
    expect(languageInfo("fr").code).toBe("en")
    expect(languageInfo("es").locale).toBe("es-US")
  })
})
