import { notesToReviewer, type FormContent } from "./form.ts"

/**
 * The locales of addons.mozilla.org that get the texts of a language. It has no Spanish without a country:
 * https://github.com/mozilla/addons-server/tree/master/locale
 */
const localesOf: Readonly<Record<string, readonly string[]>> = {
  en: ["en-US"],
  es: ["es-MX", "es-ES", "es-AR", "es-CL"],
}

function inEveryLocale(contents: readonly FormContent[], textOf: (content: FormContent) => string) {
  return Object.fromEntries(
    contents.flatMap((content) => {
      const locales = localesOf[content.language]
      if (locales === undefined) throw new Error(`name the locales of addons.mozilla.org for ${content.language}`)
      return locales.map((locale) => [locale, textOf(content)] as const)
    }),
  )
}

/**
 * The file for `web-ext sign --amo-metadata`, in the form of Mozilla's API:
 * https://mozilla.github.io/addons-server/topics/api/addons.html#create
 */
export function amoMetadata(contents: readonly FormContent[]): string {
  const [english] = contents.filter(({ language }) => language === "en")
  if (english === undefined) throw new Error("the notes to the reviewer are in English: add its form")
  const metadata = {
    categories: ["other"],
    default_locale: "en-US",
    name: inEveryLocale(contents, ({ listing }) => listing.name),
    summary: inEveryLocale(contents, ({ listing }) => listing.summary),
    description: inEveryLocale(contents, ({ listing }) => listing.description),
    version: { license: "MIT", approval_notes: notesToReviewer(english) },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
