import { filled, readLocaleFile } from "./locale-files.ts"
import { asWritten } from "./wording.ts"

const textsOf = (language: string) => readLocaleFile(language, "manifest.json")

interface Made {
  readonly relativeDest: string
  readonly contents: string
}

/** What the browser says of Porchlight by itself, in the form that browsers read. */
export function manifestTexts(wording = asWritten): Made[] {
  const english = wording.texts(textsOf("en"))
  return wording.languages.map((language) => {
    const texts = Object.entries(language === "en" ? english : filled(english, textsOf(language)))
    const messages = Object.fromEntries(texts.map(([key, message]) => [key, { message }]))
    return { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages) }
  })
}
