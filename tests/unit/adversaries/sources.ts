import { readdirSync, readFileSync } from "node:fs"
import { pageHtmlWith } from "../../../build/page-html"
import { flattenTexts, readInterface } from "../../../build/locale-files"

const root = new URL("../../../", import.meta.url)
/** The folders that ship or that the build reads. */
const folders = ["assets", "components", "composables", "core", "directory", "entrypoints", "locales", "platform"]

export interface Source {
  readonly file: string
  readonly text: string
}

export function sources(endings = /\.(ts|vue)$/): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
      .filter((name) => endings.test(name))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .map((file) => ({ file, text: readFileSync(new URL(file, root), "utf8") })),
  )
}

/** The whole HTML of each page, as the build writes it. */
export function pages(): readonly Source[] {
  return sources(/index\.html$/).map(({ file, text }) => ({ file, text: pageHtmlWith(text) }))
}

/** The files whose text matches the pattern outside comments. */
export function filesMatching(pattern: RegExp, all = sources()): readonly string[] {
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, "")
  return all.filter(({ text }) => pattern.test(withoutComments(text))).map(({ file }) => file)
}

/** Every text of the interface, by its key. */
export function texts(language: "en" | "es"): ReadonlyMap<string, string> {
  return flattenTexts(readInterface(language))
}
