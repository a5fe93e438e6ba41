import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { normalizePath, type Plugin } from "vite"
import type { Guide, GuideStep } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type LanguageInfo, type Words } from "../core/languages.ts"
import { localesFolder } from "./locale-files.ts"
import { asWritten, hotlineWith, type Wording } from "./wording.ts"

/** How a language that is only begun is looked at: docs/LANGUAGES.md. No build that ships has it. */
const variable = "PORCHLIGHT_DRAFT"
const modes: readonly string[] = ["draft", "development", "gallery"]
// Scripts by their code in ISO 15924. cspell:ignore Hebr Syrc Thaa Nkoo Adlm
const fromTheRight: readonly string[] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]

/** The row that it may once have in core/languages.ts, as far as it can be known. */
function rowOf(code: string): LanguageInfo {
  const own = new Intl.DisplayNames([code], { type: "language", fallback: "none" }).of(code) ?? code
  const { region, script } = new Intl.Locale(code).maximize()
  return {
    code,
    name: own.slice(0, 1).toLocaleUpperCase(code) + own.slice(1),
    locale: region === undefined ? code : `${code}-${region}`,
    direction: fromTheRight.includes(script ?? "") ? "rtl" : "ltr",
  }
}

/** Null: none is asked for. */
export function draftLanguage(mode: string, code: string | undefined, folder = localesFolder): LanguageInfo | null {
  if (code === undefined || code === "") {
    if (mode === "draft") throw new Error("name the language: npm run build:draft -- vi")
    return null
  }
  if (!modes.includes(mode)) throw new Error(`${variable} is set: a build that ships has no draft, so unset it`)
  if (languages.some((language) => language === code)) throw new Error(`"${code}" ships: look at it with npm run dev`)
  if (!/^[a-z]{2}$/.test(code)) throw new Error(`"${code}": write the two letters of ISO 639, such as vi`)
  if (!existsSync(folder + code)) {
    throw new Error(`there is no folder locales/${code}: begin it with a copy of locales/en/popup.json`)
  }
  return rowOf(code)
}

/** So that whoever looks sees what is still to be translated. Placeholders alone are no language. */
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

/** The steps of the English guide, each in the language where it is translated. */
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

/** Everything as it ships, and one language more, in which English in brackets stands in for what is missing. */
export function draftWording({ code }: Pick<LanguageInfo, "code">): Wording {
  const words = (written: Words & { readonly [language: string]: string }): Words => {
    const own: string | undefined = written[code]
    return { ...inEveryLanguage(written), [code]: orBracketed(own, written.en) }
  }
  return {
    ...asWritten,
    languages: [...languages, code],
    standIn: (english, language) => (language === code ? bracketed(english) : english),
    words,
    hotline: hotlineWith(words),
    guide: (guide, english) => (guide.language === code ? draftGuide(guide, english()) : guide),
  }
}

const list = normalizePath(fileURLToPath(new URL("../core/languages.ts", import.meta.url)))

/** The program knows its languages from one list: in a draft, it has a row more. */
export function withDraft(draft: LanguageInfo | null): Plugin | null {
  if (!draft) return null
  const [row, code] = [JSON.stringify(draft), JSON.stringify(draft.code)]
  return {
    name: "porchlight:draft-language",
    enforce: "pre",
    transform: (source, id) => (id === list ? `${source}\nlanguageList.push(${row})\nlanguages.push(${code})\n` : null),
  }
}
