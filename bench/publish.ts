import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { format, resolveConfig } from "prettier"

/** Prints a table, and writes it between the markers `<!-- name -->` and `<!-- /name -->` of a page in docs/. */
export async function publishTable(
  name: string,
  lines: readonly string[],
  pageName: "BENCHMARKS" | "TRACES" = "BENCHMARKS",
): Promise<void> {
  const text = lines.join("\n")
  console.log(text)
  const file = fileURLToPath(new URL(`../docs/${pageName}.md`, import.meta.url))
  const page = readFileSync(file, "utf8")
  const markedPart = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!markedPart.test(page))
    throw new Error(`docs/${pageName}.md has no markers named ${name}: add <!-- ${name} --> and <!-- /${name} -->`)
  const filled = page.replace(markedPart, `$1\n${text}\n\n$2`)
  writeFileSync(file, await format(filled, { ...(await resolveConfig(file)), filepath: file }))
}
