import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { normalizePath, type Plugin } from "vite"
import type { Guide, GuideStep } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type LanguageInfo, type Localized } from "../core/i18n/languages.ts"
import { localesFolder } from "./locale-files.ts"
import { transformHotlineWith, untransformed, type TextTransform } from "./text-transform.ts"

/**
 * The environment variable that names the draft language. A draft is an unfinished translation and never ships:
 * docs/LANGUAGES.md.
 */
const draftVariable = "PORCHLIGHT_DRAFT"
const draftModes: readonly string[] = ["draft", "development", "gallery"]
// Scripts by their ISO 15924 codes. cspell:ignore Hebr Syrc Thaa Nkoo Adlm
const rightToLeftScripts: readonly string[] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]

/** The row that the language would have in core/i18n/languages.ts, according to the Intl API. */
function languageInfoOf(code: string): LanguageInfo {
  const ownName = new Intl.DisplayNames([code], { type: "language", fallback: "none" }).of(code) ?? code
  const { region, script } = new Intl.Locale(code).maximize()
  return {
    code,
    name: ownName.slice(0, 1).toLocaleUpperCase(code) + ownName.slice(1),
    locale: region === undefined ? code : `${code}-${region}`,
    direction: rightToLeftScripts.includes(script ?? "") ? "rtl" : "ltr",
  }
}

/**
 * The row of the draft language, or null if no code is given. Throws if the mode allows no draft, or if the code does
 * not name a draft.
 */
export function draftLanguage(mode: string, code: string | undefined, folder = localesFolder): LanguageInfo | null {
  if (code === undefined || code === "") {
    if (mode === "draft") throw new Error("name the language, for example: npm run build:draft -- vi")
    return null
  }
  if (!draftModes.includes(mode))
    throw new Error(`${draftVariable} is set, but a build that ships can't contain a draft: unset it`)
  if (languages.some((language) => language === code))
    throw new Error(`"${code}" already ships and is no draft: use npm run dev`)
  if (!/^[a-z]{2}$/.test(code)) throw new Error(`"${code}": write the two letters of ISO 639, such as vi`)
  if (!existsSync(folder + code)) {
    throw new Error(`there is no folder locales/${code}: create it, starting with a copy of locales/en/popup.json`)
  }
  return languageInfoOf(code)
}

/** Marks an untranslated text with brackets. A text that consists of placeholders needs no translation. */
function addBrackets(english: string): string {
  if (!/\p{L}{2}/u.test(english.replace(/\{\w+\}/g, ""))) return english
  return english
    .split(" | ")
    .map((form) => `[${form}]`)
    .join(" | ")
}

const translationOrBracketed = (text: string | undefined, english: string): string =>
  text === undefined || text === english ? addBrackets(english) : text

function draftText<T extends Pick<GuideStep, "title" | "html">>(english: T, translated: T | undefined): T {
  if (!translated) return { ...english, title: addBrackets(english.title) }
  return {
    ...translated,
    title: translationOrBracketed(translated.html === english.html ? undefined : translated.title, english.title),
  }
}

/** The English guide, with the translation of every step that has one. */
function draftGuide(translated: Guide, english: Guide): Guide {
  const translatedSections = new Map(translated.sections.map((section) => [section.id, section]))
  const translatedSteps = new Map(
    translated.sections.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const)),
  )
  const sections = english.sections.map(({ id, title, steps }) => ({
    id,
    title: translationOrBracketed(translatedSections.get(id)?.title, title),
    steps: steps.map((step) => draftText(step, translatedSteps.get(step.id))),
  }))
  return {
    ...translated,
    title: translationOrBracketed(translated.title, english.title),
    summary: translationOrBracketed(translated.summary, english.summary),
    notThisGuide: english.notThisGuide.map(({ id, title }) => ({
      id,
      title: translationOrBracketed(translated.notThisGuide.find((other) => other.id === id)?.title, title),
    })),
    shortForm: english.shortForm && draftText(english.shortForm, translated.shortForm ?? undefined),
    sections,
  }
}

/** All texts as they ship, plus one draft language, in which bracketed English replaces missing texts. */
export function draftTransform({ code }: Pick<LanguageInfo, "code">): TextTransform {
  const localized = (text: Localized & { readonly [language: string]: string }): Localized => {
    const translated: string | undefined = text[code]
    return { ...inEveryLanguage(text), [code]: translationOrBracketed(translated, text.en) }
  }
  return {
    ...untransformed,
    languages: [...languages, code],
    fallback: (english, language) => (language === code ? addBrackets(english) : english),
    localized,
    hotline: transformHotlineWith(localized),
    guide: (guide, english) => (guide.language === code ? draftGuide(guide, english()) : guide),
  }
}

const languagesFile = normalizePath(fileURLToPath(new URL("../core/i18n/languages.ts", import.meta.url)))

/** Adds the draft language to the list of languages in core/i18n/languages.ts, which everything else uses. */
export function addDraftLanguage(draft: LanguageInfo | null): Plugin | null {
  if (!draft) return null
  const [row, code] = [JSON.stringify(draft), JSON.stringify(draft.code)]
  return {
    name: "porchlight:draft-language",
    enforce: "pre",
    transform: (source, id) =>
      id === languagesFile ? `${source}\nlanguageList.push(${row})\nlanguages.push(${code})\n` : null,
  }
}
