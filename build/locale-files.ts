import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** With slashes, on Windows too: Vite names files so. */
export const localesFolder = fileURLToPath(new URL("../locales/", import.meta.url)).replaceAll("\\", "/")

export type Tree = { readonly [key: string]: string | Tree }

/** What the popup says before its first line is drawn. */
const firstFiles: readonly string[] = ["popup.json", "lines.json"]
/** What browsers, stores and the build say: no page of ours does. */
const unspoken: readonly string[] = ["manifest.json", "store.json", "in-guides.json"]

/** Every text by its whole key, as `t()` asks for it. */
export function flat(tree: Tree, path = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
  )
  return new Map(found)
}

export type Part = "first" | "whole"

export function readTree(file: string): Tree {
  return JSON.parse(readFileSync(file, "utf8")) as Tree
}

export function interfaceFiles(language: string, part: Part = "whole", folder = localesFolder): readonly string[] {
  if (!existsSync(folder + language)) return []
  const spoken = readdirSync(folder + language).filter((name) => name.endsWith(".json") && !unspoken.includes(name))
  const wanted = part === "first" ? spoken.filter((name) => firstFiles.includes(name)) : spoken
  return wanted.map((name) => `${folder}${language}/${name}`)
}

/** The files of a language as one: each holds keys of its own. */
export function readInterface(language: string, part: Part = "whole", folder = localesFolder): Tree {
  const whole: Record<string, string | Tree> = {}
  for (const file of interfaceFiles(language, part, folder)) {
    for (const [key, texts] of Object.entries(readTree(file))) {
      if (key in whole) throw new Error(`${file}: "${key}" stands in another file of the language too, keep one`)
      whole[key] = texts
    }
  }
  return whole
}

/** What a language does not have yet is said in English. */
export function filled(english: Tree, texts: Tree): Tree {
  const parts = Object.entries(english).map(([key, original]) => {
    const said = texts[key]
    if (typeof original === "string" || typeof said === "string") return [key, said ?? original] as const
    return [key, filled(original, said ?? {})] as const
  })
  return Object.fromEntries(parts)
}
