import { existsSync, readdirSync, readFileSync } from "node:fs"
import { parseFrontMatter } from "../../build/front-matter.ts"

/** The texts of one guide: its head, each heading by its id, and what stands below it. */
function textsOf(name: string, text: string): [string, string][] {
  const { head, body } = parseFrontMatter(text.replaceAll("\r\n", "\n"))
  const blocks = body.split(/^(?=#{2,3} )/m).filter((block) => block.startsWith("#"))
  const steps = blocks.flatMap((block): [string, string][] => {
    const [heading = "", ...rest] = block.split("\n")
    const [, title = "", id = ""] = /^#+ (.*?)\s*\{#([^}]*)\}/.exec(heading) ?? []
    const below = rest.join("\n").trim()
    return [[`${name} #${id} title`, title], ...(below ? [[`${name} #${id}`, below] as [string, string]] : [])]
  })
  return [[`${name} title`, head.title], [`${name} summary`, head.summary], ...steps]
}

/** All guides of one language, below `directory/guides/`. */
export function guideTexts(folder: string, language: string): Map<string, string> {
  const place = `${folder}${language}/`
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".md")) : []
  return new Map(names.flatMap((name) => textsOf(`guides/${name}`, readFileSync(place + name, "utf8"))))
}
