import { createI18n } from "vue-i18n"
import type { Language } from "../core/i18n/languages"
import type { Texts } from "./texts"
import messages from "virtual:texts"

declare module "vue-i18n" {
  // Lets the compiler check the message keys that components use.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface can be merged
  export interface DefineLocaleMessage extends Texts {}
}

/** Loads all languages from the start, so that a page switches between them without waiting. */
export function createTexts(language: Language) {
  return createI18n({ legacy: false, locale: language, fallbackLocale: "en", messages })
}
