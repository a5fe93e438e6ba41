import { createI18n } from "vue-i18n"
import type { Language } from "../core/lines/line"
import en from "./en.json"
import es from "./es.json"

type Texts = typeof en

declare module "vue-i18n" {
  // Lets the compiler check the keys that components ask for.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what can be merged
  export interface DefineLocaleMessage extends Texts {}
}

const messages: Record<Language, Texts> = { en, es }

/** Both languages are there from the start: the popup changes between them without a wait. */
export function createTexts(language: Language) {
  return createI18n({ legacy: false, locale: language, fallbackLocale: "en", messages })
}

/** Spanish for a browser that asks for Spanish before English; otherwise English. */
export function browserLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.split("-")[0]).find((tag) => tag === "en" || tag === "es")
  return known === "es" ? "es" : "en"
}
