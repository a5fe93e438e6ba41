import vueI18n from "@intlify/unplugin-vue-i18n/vite"
import type { Plugin } from "vite"
import { filled, interfaceFiles, localesFolder, readInterface, type Part, type Tree } from "./locale-files.ts"
import { withMade } from "./reload.ts"
import { asWritten, type Wording } from "./wording.ts"

const partOf = (id: string): Part => (id.endsWith(".first.json") ? "first" : "whole")

/** `en.json` and `en.first.json` are no files: the folder `en/` is read as one. */
function wordsOf(language: string, part: Part, wording: Wording): Tree {
  const original = wording.texts(readInterface("en", part))
  if (language === "en") return original
  return filled(original, readInterface(language, part), (english) => wording.standIn(english, language))
}

const reading = (languages: readonly string[], suffix: string): string =>
  languages.map((code) => `${code}: () => import("texts:${code}${suffix}").then((read) => read.default)`).join(", ")

const made: Readonly<Record<string, (languages: readonly string[]) => string>> = {
  "virtual:texts": (languages) =>
    languages.map((code) => `import ${code} from "texts:${code}.json"\n`).join("") +
    `export default { ${languages.join(", ")} }`,
  "virtual:texts-later": (languages) =>
    `export const readFirst = { ${reading(languages, ".first.json")} }\n` +
    `export const readAll = { ${reading(languages, ".json")} }`,
}

/** As it is asked for; and as the test runner asks again for what it has resolved. */
const joined = /^(?:texts:|(?:.*\/)?locales\/)([a-z]{2}(?:\.first)?\.json)(?:\?import)?$/

function joinedTexts(wording: Wording): Plugin {
  return {
    name: "porchlight:texts",
    enforce: "pre",
    resolveId(id) {
      if (id in made) return `\0${id}`
      const [, name] = joined.exec(id) ?? []
      return name === undefined ? null : localesFolder + name
    },
    load(id) {
      const make = id.startsWith("\0") ? made[id.slice(1)] : undefined
      if (make) return make(wording.languages)
      const [, language] = /^([a-z]{2})(?:\.first)?\.json$/.exec(id.slice(localesFolder.length)) ?? []
      if (!id.startsWith(localesFolder) || language === undefined) return null
      for (const file of [...interfaceFiles("en"), ...interfaceFiles(language)]) this.addWatchFile(file)
      return JSON.stringify(wordsOf(language, partOf(id), wording))
    },
    hotUpdate({ file, modules }) {
      const isJoined = (id: string): boolean => joined.test(id)
      return file.startsWith(localesFolder) ? withMade(this.environment, modules, isJoined) : undefined
    },
  }
}

/**
 * Messages are compiled at build time: the compiler that would make them later uses `new Function`,
 * which the content security policy of extension pages forbids.
 */
export function texts(wording = asWritten) {
  const include = `${localesFolder}*.json`
  return [
    joinedTexts(wording),
    vueI18n({ include, runtimeOnly: true, compositionOnly: true, strictMessage: true, escapeHtml: false }),
  ]
}
