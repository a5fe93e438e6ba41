import { existsSync, readdirSync, readFileSync } from "node:fs"
import { parseFrontMatter } from "../../build/front-matter.ts"

type Text = readonly [name: string, text: string]

/** The texts of one guide: its head, each heading by its id, and the text below it. */
function textsOf(name: string, text: string): Text[] {
  const { head, body } = parseFrontMatter(text.replaceAll("\r\n", "\n"))
  const blocks = body.split(/^(?=#{2,3} )/m).filter((block) => block.startsWith("#"))
  const steps = blocks.flatMap((block): Text[] => {
    const [heading = "", ...rest] = block.split("\n")
    const [, title = "", id = ""] = /^#+ (.*?)\s*\{#([^}]*)\}/.exec(heading) ?? []
    const below = rest.join("\n").trim()
    return [[`${name}:#${id}.title`, title], ...(below ? [[`${name}:#${id}`, below] as const] : [])]
  })
  const links = head.links.flatMap(({ title, note }, at): Text[] => [
    [`${name}:links.${at}.title`, title],
    [`${name}:links.${at}.note`, note],
  ])
  return [[`${name}:title`, head.title], [`${name}:summary`, head.summary], ...links, ...steps]
}

/** All guides of one language. */
export function guideTexts(root: string, language: string): Map<string, string> {
  const place = `${root}directory/guides/${language}/`
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".md")) : []
  return new Map(
    names.flatMap((name) => textsOf(`directory/guides/<code>/${name}`, readFileSync(place + name, "utf8"))),
  )
}
