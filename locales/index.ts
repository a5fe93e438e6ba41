import { createI18n } from "vue-i18n"
import type { Language } from "../core/languages"
import type { Texts } from "./texts"
import messages from "virtual:texts"

declare module "vue-i18n" {
  // Lets the compiler check the keys that components ask for.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what can be merged
  export interface DefineLocaleMessage extends Texts {}
}

/** All languages are there from the start: a page changes between them without a wait. */
export function createTexts(language: Language) {
  return createI18n({ legacy: false, locale: language, fallbackLocale: "en", messages })
}
