import { existsSync, readdirSync, readFileSync } from "node:fs"
import { parseFrontMatter } from "../../build/front-matter.ts"

type NamedText = readonly [name: string, text: string]

/** The texts of one guide: its front matter, each heading, and the text below each heading. */
function textsOf(name: string, text: string): NamedText[] {
  const { head, body } = parseFrontMatter(text.replaceAll("\r\n", "\n"))
  const blocks = body.split(/^(?=#{2,3} )/m).filter((block) => block.startsWith("#"))
  const steps = blocks.flatMap((block): NamedText[] => {
    const [heading = "", ...rest] = block.split("\n")
    const [, title = "", id = ""] = /^#+ (.*?)\s*\{#([^}]*)\}/.exec(heading) ?? []
    const below = rest.join("\n").trim()
    return [[`${name}:#${id}.title`, title], ...(below ? [[`${name}:#${id}`, below] as const] : [])]
  })
  const links = head.links.flatMap(({ title, note }, index): NamedText[] => [
    [`${name}:links.${index}.title`, title],
    [`${name}:links.${index}.note`, note],
  ])
  const otherGuides = head.notThisGuide.flatMap(({ words }, index): NamedText[] =>
    words === null ? [] : [[`${name}:notThisGuide.${index}`, words]],
  )
  return [[`${name}:title`, head.title], [`${name}:summary`, head.summary], ...otherGuides, ...links, ...steps]
}

/** All guides of one language. */
export function guideTexts(root: string, language: string): Map<string, string> {
  const folder = `${root}directory/guides/${language}/`
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : []
  return new Map(
    names.flatMap((name) => textsOf(`directory/guides/<code>/${name}`, readFileSync(folder + name, "utf8"))),
  )
}
