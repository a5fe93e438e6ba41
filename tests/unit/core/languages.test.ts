import { describe, expect, it } from "vitest"
import { browserLanguage, languageList, languages, languageInfo } from "@/core/languages"

describe("the languages", () => {
  it.each([
    [["es-MX", "en"], "es"],
    [["en-GB", "es"], "en"],
    [["ES"], "es"],
    [["de-DE", "es", "en"], "es"],
    [["de", "fr"], "en"],
    [["ess", "e"], "en"],
    [[], "en"],
  ])("give a browser that prefers %j the language %s", (wanted, language) => {
    expect(browserLanguage(wanted)).toBe(language)
  })

  it("start with English and have no duplicates", () => {
    expect(languages[0]).toBe("en")
    expect(new Set(languages).size).toBe(languageList.length)
  })

  it.each(languageList)("$name has its own name, a supported locale and the right text direction", (row) => {
    const { code, name, locale, direction } = row
    const own = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? ""
    expect(name.toLocaleLowerCase(code)).toBe(own.toLocaleLowerCase(code))
    expect(name[0]).toBe(name[0]?.toLocaleUpperCase(code))
    expect(Intl.getCanonicalLocales(locale)[0]?.split("-")[0]).toBe(code)
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale])
    const script = new Intl.Locale(code).maximize().script ?? ""
    expect(direction).toBe(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].includes(script) ? "rtl" : "ltr")
  })

  it("fall back to English for an unknown language", () => {
    expect(languageInfo("fr").code).toBe("en")
    expect(languageInfo("es").locale).toBe("es-US")
  })
})
