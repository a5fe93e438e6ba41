import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Prints a table, and writes it between the markers `<!-- name -->` and `<!-- /name -->` of a page in docs/. */
export function publishTable(name: string, lines: readonly string[], pageName = "BENCHMARKS"): void {
  const text = lines.join("\n")
  console.log(text)
  const file = fileURLToPath(new URL(`../docs/${pageName}.md`, import.meta.url))
  const page = readFileSync(file, "utf8")
  const markedPart = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!markedPart.test(page))
    throw new Error(`docs/${pageName}.md has no markers named ${name}: add <!-- ${name} --> and <!-- /${name} -->`)
  writeFileSync(file, page.replace(markedPart, `$1\n${text}\n\n$2`))
}
