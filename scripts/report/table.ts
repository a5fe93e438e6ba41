const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ").trim()

/** A Markdown table, or "None." if there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "None."
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))]
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n")
}

const names = new Intl.DisplayNames("en", { type: "region" })

/** `ZZ` stands for hotlines that serve every country. */
export function countryName(code: string): string {
  if (code === "ZZ") return "the whole world (ZZ)"
  return `${names.of(code) ?? code} (${code})`
}
