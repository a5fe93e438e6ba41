import { createI18n } from "vue-i18n"
import type { Language } from "../core/lines/line"
import en from "./en.json"
import es from "./es.json"

export { browserLanguage } from "./language"

export type Texts = typeof en

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
