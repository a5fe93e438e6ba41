import { languages, type Language } from "../../i18n/languages"
import { choice, type ValueOf } from "./kinds"
import type { PolicyDocs } from "./policy-docs"

/** Null: follow the browser's language. */
export const language = choice<Language | null>({ values: [...languages, null], default: null })

export const policy: PolicyDocs<ValueOf<typeof language>> = {
  title: "Language",
  guess: "the browser's language",
}
