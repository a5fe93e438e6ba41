import * as v from "valibot"
import { inEveryLanguage, languages } from "../languages.ts"

export const text = v.pipe(v.string(), v.nonEmpty())
/** In a language that came later, English stands in where there is nothing yet. */
export const words = v.pipe(
  v.objectWithRest({ en: text, es: text }, text),
  v.check(
    (written) => Object.keys(written).every((code) => languages.some((language) => language === code)),
    `write only ${languages.join(", ")}`,
  ),
  v.transform((written) => inEveryLanguage(written)),
)
