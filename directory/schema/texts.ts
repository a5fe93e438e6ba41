import * as v from "valibot"
import { inEveryLanguage, type Localized } from "../../core/i18n/languages.ts"

export const text = v.pipe(v.string(), v.nonEmpty())
/**
 * A text in every language. English fills in for missing texts of a language that was added later. Texts
 * in a draft language stay in the record, for draft builds; the build leaves them out of what ships.
 */
export const localized = v.pipe(
  v.objectWithRest({ en: text, es: text }, text),
  v.transform((written): Localized => ({ ...written, ...inEveryLanguage(written) })),
)
