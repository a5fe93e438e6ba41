export interface LanguageInfo {
  readonly code: string
  /** In the language itself, as it stands alone on a button. */
  readonly name: string
  /** How it writes times, numbers and lists. */
  readonly locale: string
  readonly direction: "ltr" | "rtl"
}

/** What Porchlight speaks. A further one is a row here and a folder of its own: docs/LANGUAGES.md. */
export const languageList = [
  { code: "en", name: "English", locale: "en-US", direction: "ltr" },
  { code: "es", name: "Español", locale: "es-US", direction: "ltr" },
] as const satisfies readonly LanguageInfo[]

export type Language = (typeof languageList)[number]["code"]

export const languages: readonly Language[] = languageList.map(({ code }) => code)

/** One text for people, in each language. */
export type Words = Readonly<Record<Language, string>>

/** English where nothing else is known: every text is there in it. */
export function spoken(language: string): LanguageInfo & { readonly code: Language } {
  return languageList.find(({ code }) => code === language) ?? languageList[0]
}

export function inLanguage(words: Words, language: string): string {
  return words[spoken(language).code]
}

/** A number in a sentence: in a language written from the right its groups would change places. */
export function isolateLtr(number: string, language: string): string {
  return spoken(language).direction === "rtl" ? `\u2066${number}\u2069` : number
}

/** What nobody has translated yet is said in English. */
export function inEveryLanguage(words: { readonly en: string; readonly [language: string]: string }): Words {
  return Object.fromEntries(languages.map((language) => [language, words[language] ?? words.en])) as Words
}

/** The first that a browser asks for and Porchlight speaks; otherwise English. */
export function browserLanguage(wanted: readonly string[]): Language {
  const asked = wanted.map((tag) => tag.toLowerCase().split("-")[0])
  return asked.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? "en"
}
