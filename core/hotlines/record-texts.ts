import * as v from "valibot"
import { inEveryLanguage, type Words } from "../languages.ts"

export const text = v.pipe(v.string(), v.nonEmpty())
/**
 * In a language that came later, English stands in where there is nothing yet. What is written in one that is
 * only begun stays in the record, for those who look at its draft: the build leaves it out of what ships.
 */
export const words = v.pipe(
  v.objectWithRest({ en: text, es: text }, text),
  v.transform((written): Words => ({ ...written, ...inEveryLanguage(written) })),
)
