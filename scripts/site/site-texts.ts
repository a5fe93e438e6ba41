import { useI18n } from "vue-i18n"
import type guideWords from "../../locales/en/in-guides.json"
import type siteTexts from "../../locales/en/site.json"
import type storeTexts from "../../locales/en/store.json"
import type { WordsForSite } from "./guide-for-site"

const siteFiles = import.meta.glob<typeof siteTexts>("../../locales/*/site.json", { eager: true, import: "default" })
const storeFiles = import.meta.glob<typeof storeTexts>("../../locales/*/store.json", { eager: true, import: "default" })
const guideFiles = import.meta.glob<typeof guideWords>("../../locales/*/in-guides.json", {
  eager: true,
  import: "default",
})

function textsIn<T>(files: Readonly<Record<string, T>>, language: string, name: string): T {
  const texts = files[`../../locales/${language}/${name}`]
  if (texts === undefined) throw new Error(`locales/${language}/${name} is missing: write it, docs/LANGUAGES.md`)
  return texts
}

export const siteTextsIn = (language: string): typeof siteTexts => textsIn(siteFiles, language, "site.json")

export const wordsForSite = (language: string): WordsForSite => ({
  sentences: Object.values(siteTextsIn(language).inGuides),
  exitWords: textsIn(guideFiles, language, "in-guides.json").exitWords,
})

/** The texts of the current language that only the site has, and those of the store pages. */
export function useSiteTexts(): { readonly site: typeof siteTexts; readonly store: typeof storeTexts } {
  const { locale } = useI18n()
  return { site: siteTextsIn(locale.value), store: textsIn(storeFiles, locale.value, "store.json") }
}
