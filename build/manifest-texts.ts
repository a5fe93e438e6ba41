import { withFallback, readLocaleFile } from "./locale-files.ts"
import { untransformed } from "./text-transform.ts"

const textsOf = (language: string) => readLocaleFile(language, "manifest.json")

interface PublicFile {
  readonly relativeDest: string
  readonly contents: string
}

/** The texts that the browser itself shows about Porchlight, as `_locales/…/messages.json`. */
export function manifestTexts(transform = untransformed): PublicFile[] {
  const english = transform.texts(textsOf("en"))
  return transform.languages.map((language) => {
    const texts = Object.entries(language === "en" ? english : withFallback(english, textsOf(language)))
    const messages = Object.fromEntries(texts.map(([key, message]) => [key, { message }]))
    return { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages) }
  })
}
