export interface LanguageInfo {
  readonly code: string
  /** The language's own name for itself, as the label of a button. */
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

/** A text in every language. */
export type Localized = Readonly<Record<Language, string>>

/** The row of a language. An unknown language gets the row of English, because every text exists in English. */
export function languageInfo(language: string): LanguageInfo & { readonly code: Language } {
  return languageList.find(({ code }) => code === language) ?? languageList[0]
}

export function inLanguage(text: Localized, language: string): string {
  return text[languageInfo(language).code]
}

/** Isolates a number in a sentence. Without that, its groups would change places in a right-to-left language. */
export function isolateLtr(number: string, language: string): string {
  return languageInfo(language).direction === "rtl" ? `\u2066${number}\u2069` : number
}

/** Fills in the English text for every language without a translation. */
export function inEveryLanguage(text: { readonly en: string; readonly [language: string]: string }): Localized {
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? text.en])) as Localized
}

/** The first of the browser's languages that Porchlight has, or English. */
export function browserLanguage(browserLanguages: readonly string[]): Language {
  const codes = browserLanguages.map((tag) => tag.toLowerCase().split("-")[0])
  return codes.flatMap((code) => languages.find((language) => language === code) ?? [])[0] ?? "en"
}
