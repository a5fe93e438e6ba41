import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { normalizePath, type Plugin } from "vite"
import type { Guide, GuideStep } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type LanguageInfo, type Localized } from "../core/languages.ts"
import { localesFolder } from "./locale-files.ts"
import { hotlineWith, untransformed, type TextTransform } from "./text-transform.ts"

/** Names the draft language, an unfinished translation to look at: docs/LANGUAGES.md. No build that ships has one. */
const variable = "PORCHLIGHT_DRAFT"
const modes: readonly string[] = ["draft", "development", "gallery"]
// Scripts by their ISO 15924 codes. cspell:ignore Hebr Syrc Thaa Nkoo Adlm
const rightToLeftScripts: readonly string[] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]

/** The row that the language would have in core/languages.ts, as far as the Intl API knows it. */
function rowOf(code: string): LanguageInfo {
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
 * The row of the draft language `code`; null without one. Throws if the mode or the code is not suitable
 * for a draft.
 */
export function draftLanguage(mode: string, code: string | undefined, folder = localesFolder): LanguageInfo | null {
  if (code === undefined || code === "") {
    if (mode === "draft") throw new Error("name the language: npm run build:draft -- vi")
    return null
  }
  if (!modes.includes(mode)) throw new Error(`${variable} is set: a build that ships has no draft, so unset it`)
  if (languages.some((language) => language === code)) throw new Error(`"${code}" ships: look at it with npm run dev`)
  if (!/^[a-z]{2}$/.test(code)) throw new Error(`"${code}": write the two letters of ISO 639, such as vi`)
  if (!existsSync(folder + code)) {
    throw new Error(`there is no folder locales/${code}: create it, starting with a copy of locales/en/popup.json`)
  }
  return rowOf(code)
}

/** Marks an untranslated text with brackets. A text that consists of placeholders needs no translation. */
function bracketed(english: string): string {
  if (!/\p{L}{2}/u.test(english.replace(/\{\w+\}/g, ""))) return english
  return english
    .split(" | ")
    .map((form) => `[${form}]`)
    .join(" | ")
}

const orBracketed = (text: string | undefined, english: string): string =>
  text === undefined || text === english ? bracketed(english) : text

function draftStep(english: GuideStep, own: GuideStep | undefined): GuideStep {
  if (!own) return { ...english, title: bracketed(english.title) }
  return { ...own, title: orBracketed(own.html === english.html ? undefined : own.title, english.title) }
}

/** The English guide, with the translation of every step that has one. */
function draftGuide(own: Guide, english: Guide): Guide {
  const ownSections = new Map(own.sections.map((section) => [section.id, section]))
  const ownSteps = new Map(own.sections.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const)))
  const sections = english.sections.map(({ id, title, steps }) => ({
    id,
    title: orBracketed(ownSections.get(id)?.title, title),
    steps: steps.map((step) => draftStep(step, ownSteps.get(step.id))),
  }))
  return {
    ...own,
    title: orBracketed(own.title, english.title),
    summary: orBracketed(own.summary, english.summary),
    sections,
  }
}

/** All texts as they ship, plus one draft language, in which bracketed English replaces missing texts. */
export function draftTransform({ code }: Pick<LanguageInfo, "code">): TextTransform {
  const localized = (text: Localized & { readonly [language: string]: string }): Localized => {
    const own: string | undefined = text[code]
    return { ...inEveryLanguage(text), [code]: orBracketed(own, text.en) }
  }
  return {
    ...untransformed,
    languages: [...languages, code],
    fallback: (english, language) => (language === code ? bracketed(english) : english),
    localized,
    hotline: hotlineWith(localized),
    guide: (guide, english) => (guide.language === code ? draftGuide(guide, english()) : guide),
  }
}

const languagesFile = normalizePath(fileURLToPath(new URL("../core/languages.ts", import.meta.url)))

/** Adds the draft language to the list of languages in core/languages.ts, which everything else uses. */
export function withDraft(draft: LanguageInfo | null): Plugin | null {
  if (!draft) return null
  const [row, code] = [JSON.stringify(draft), JSON.stringify(draft.code)]
  return {
    name: "porchlight:draft-language",
    enforce: "pre",
    transform: (source, id) =>
      id === languagesFile ? `${source}\nlanguageList.push(${row})\nlanguages.push(${code})\n` : null,
  }
}
