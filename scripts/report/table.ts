import { escapeCell } from "../docs/fill-blocks.ts"

/** A Markdown table, or "None." if there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "None."
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(escapeCell))]
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n")
}

const regionNames = new Intl.DisplayNames("en", { type: "region" })

/** The country's name and code. `ZZ` stands for hotlines that serve every country. */
export function countryName(code: string): string {
  if (code === "ZZ") return "the whole world (ZZ)"
  return `${regionNames.of(code) ?? code} (${code})`
}
