import { notesToReviewer, type FormContent } from "./form.ts"
import { isMailAddress } from "./publisher.ts"

/**
 * The locales of addons.mozilla.org that get the texts of a language. It has no Spanish without a country:
 * https://github.com/mozilla/addons-server/tree/master/locale
 */
const localesOf: Readonly<Record<string, readonly string[]>> = {
  en: ["en-US"],
  es: ["es-MX", "es-ES", "es-AR", "es-CL"],
}

// cspell:language en,es
/** Words of the listing, which is in the Spanish of San Diego and Tijuana, and what people say in Spain instead. */
const wordsInSpain: readonly (readonly [string, string])[] = [
  ["de la computadora", "del ordenador"],
  ["esta computadora", "este ordenador"],
  ["agregar", "añadir"],
  ["agregues", "añadas"],
  ["un módem", "un router"],
  ["aparatos", "dispositivos"],
]

const inLocale = (locale: string, text: string): string =>
  locale === "es-ES" ? wordsInSpain.reduce((changed, [word, inSpain]) => changed.replaceAll(word, inSpain), text) : text

function inEveryLocale(contents: readonly FormContent[], textOf: (content: FormContent) => string) {
  return Object.fromEntries(
    contents.flatMap((content) => {
      const locales = localesOf[content.language]
      if (locales === undefined) throw new Error(`name the locales of addons.mozilla.org for ${content.language}`)
      return locales.map((locale) => [locale, inLocale(locale, textOf(content))] as const)
    }),
  )
}

/**
 * The file for `web-ext sign --amo-metadata`, in the form of Mozilla's API, which takes the privacy policy elsewhere:
 * https://mozilla.github.io/addons-server/topics/api/addons.html#create
 */
export function amoMetadata(contents: readonly FormContent[]): string {
  const [english] = contents.filter(({ language }) => language === "en")
  if (english === undefined) throw new Error("the notes to the reviewer are in English: add its form")
  const { homepage, support } = english.publisher
  const metadata = {
    categories: ["privacy-security"],
    default_locale: "en-US",
    name: inEveryLocale(contents, ({ listing }) => listing.name),
    summary: inEveryLocale(contents, ({ listing }) => listing.summary),
    description: inEveryLocale(contents, ({ listing }) => listing.description),
    ...(homepage === null ? {} : { homepage: { "en-US": homepage } }),
    ...(support !== null && isMailAddress(support) ? { support_email: { "en-US": support } } : {}),
    version: { license: "MIT", approval_notes: notesToReviewer(english) },
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
