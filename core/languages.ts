export interface LanguageInfo {
  readonly code: string
  /** In the language itself, as the label of a button. */
  readonly name: string
  /** The BCP 47 tag for formatting times, numbers and lists. */
  readonly locale: string
  readonly direction: "ltr" | "rtl"
}

/** The languages of Porchlight. To add one, add a row here and a folder in locales/: docs/LANGUAGES.md. */
export const languageList = [
  { code: "en", name: "English", locale: "en-US", direction: "ltr" },
  { code: "es", name: "Español", locale: "es-US", direction: "ltr" },
] as const satisfies readonly LanguageInfo[]

export type Language = (typeof languageList)[number]["code"]

export const languages: readonly Language[] = languageList.map(({ code }) => code)

/** One text for people, in every language. */
export type Localized = Readonly<Record<Language, string>>

/** The row of a language; that of English for an unknown one, because every text exists in English. */
export function languageInfo(language: string): LanguageInfo & { readonly code: Language } {
  return languageList.find(({ code }) => code === language) ?? languageList[0]
}

export function inLanguage(text: Localized, language: string): string {
  return text[languageInfo(language).code]
}

/** Isolates a number in a sentence. In a right-to-left language, its groups would otherwise change places. */
export function isolateLtr(number: string, language: string): string {
  return languageInfo(language).direction === "rtl" ? `\u2066${number}\u2069` : number
}

/** Fills in English for every language without a translation. */
export function inEveryLanguage(text: { readonly en: string; readonly [language: string]: string }): Localized {
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? text.en])) as Localized
}

/** The first of the browser's languages that Porchlight has; otherwise English. */
export function browserLanguage(wanted: readonly string[]): Language {
  const codes = wanted.map((tag) => tag.toLowerCase().split("-")[0])
  return codes.flatMap((code) => languages.find((language) => language === code) ?? [])[0] ?? "en"
}
