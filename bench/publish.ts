import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Prints a table, and writes it between the page's `<!-- name -->` markers. */
export function publish(name: string, table: readonly string[], title = "BENCHMARKS"): void {
  const text = table.join("\n")
  console.log(text)
  const file = fileURLToPath(new URL(`../docs/${title}.md`, import.meta.url))
  const page = readFileSync(file, "utf8")
  const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!place.test(page)) throw new Error(`docs/${title}.md has no place for ${name}`)
  writeFileSync(file, page.replace(place, `$1\n${text}\n\n$2`))
}
