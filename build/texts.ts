import vueI18n from "@intlify/unplugin-vue-i18n/vite"
import type { Plugin } from "vite"
import {
  withFallback,
  interfaceFiles,
  localesFolder,
  readInterface,
  type TextPart,
  type NestedTexts,
} from "./locale-files.ts"
import { withDerivedModules } from "./reload.ts"
import { untransformed, type TextTransform } from "./text-transform.ts"

const textPartOf = (id: string): TextPart => (id.endsWith(".first.json") ? "first" : "whole")

/** The content of `en.json` or `en.first.json`. These files do not exist: they are merged from the folder `en/`. */
function mergeTexts(language: string, part: TextPart, transform: TextTransform): NestedTexts {
  const original = transform.texts(readInterface("en", part))
  if (language === "en") return original
  return withFallback(original, readInterface(language, part), (english) => transform.fallback(english, language))
}

const loaders = (languages: readonly string[], suffix: string): string =>
  languages.map((code) => `${code}: () => import("texts:${code}${suffix}").then((read) => read.default)`).join(", ")

const virtualModules: Readonly<Record<string, (languages: readonly string[]) => string>> = {
  "virtual:texts": (languages) =>
    languages.map((code) => `import ${code} from "texts:${code}.json"\n`).join("") +
    `export default { ${languages.join(", ")} }`,
  "virtual:texts-later": (languages) =>
    `export const readFirst = { ${loaders(languages, ".first.json")} }\n` +
    `export const readAll = { ${loaders(languages, ".json")} }`,
}

/** The id of a merged file, as our code imports it or as the test runner requests it once it is resolved. */
const mergedFileId = /^(?:texts:|(?:.*\/)?locales\/)([a-z]{2}(?:\.first)?\.json)(?:\?import)?$/

function mergedTexts(transform: TextTransform): Plugin {
  return {
    name: "porchlight:texts",
    enforce: "pre",
    resolveId(id) {
      if (id in virtualModules) return `\0${id}`
      const [, name] = mergedFileId.exec(id) ?? []
      return name === undefined ? null : localesFolder + name
    },
    load(id) {
      const makeSource = id.startsWith("\0") ? virtualModules[id.slice(1)] : undefined
      if (makeSource) return makeSource(transform.languages)
      const [, language] = /^([a-z]{2})(?:\.first)?\.json$/.exec(id.slice(localesFolder.length)) ?? []
      if (!id.startsWith(localesFolder) || language === undefined) return null
      for (const file of [...interfaceFiles("en"), ...interfaceFiles(language)]) this.addWatchFile(file)
      return JSON.stringify(mergeTexts(language, textPartOf(id), transform))
    },
    hotUpdate({ file, modules }) {
      const isMerged = (id: string): boolean => mergedFileId.test(id)
      return file.startsWith(localesFolder) ? withDerivedModules(this.environment, modules, isMerged) : undefined
    },
  }
}

/**
 * Compiles messages at build time, because the runtime compiler uses `new Function`, which the content
 * security policy of extension pages forbids. Without the compiler, the popup's first scripts are 4.7 kB smaller (gzip).
 */
export function texts(transform = untransformed) {
  const include = `${localesFolder}*.json`
  return [
    mergedTexts(transform),
    vueI18n({
      include,
      runtimeOnly: true,
      dropMessageCompiler: true,
      compositionOnly: true,
      strictMessage: true,
      escapeHtml: false,
    }),
  ]
}
