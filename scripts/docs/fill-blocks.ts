/** The text of each generated block, by the name in its marker: `<!-- generated:permissions -->`. */
export type Blocks = Readonly<Record<string, string>>

const blockPattern = /(<!-- generated:([\w-]+) -->\n)(.*?)(<!-- \/generated -->)/gs

/** Returns the page with the current text in each block. Throws if a marker names no block or is never closed. */
export function fillBlocks(page: string, blocks: Blocks): string {
  const openingMarkers = page.match(/^<!-- generated:/gm)?.length ?? 0
  const completeBlocks = [...page.matchAll(blockPattern)].length
  if (openingMarkers !== completeBlocks)
    throw new Error(
      `${openingMarkers} generated blocks begin, but ${completeBlocks} end: add <!-- /generated --> after each`,
    )

  return page.replaceAll(blockPattern, (_, start: string, name: string, _old: string, end: string) => {
    const text = blocks[name]
    if (text === undefined)
      throw new Error(`no generated block is named "${name}": add it to scripts/docs/blocks.ts or fix the marker`)
    return `${start}\n${text}\n\n${end}`
  })
}

/** A name or value as code in Markdown. */
export const asCode = (value: string | number | null): string => `\`${String(value)}\``
export const asCodeList = (values: readonly (string | number | null)[]): string => values.map(asCode).join(", ")

/** The text as the cell of a Markdown table, on one line. */
export const escapeCell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ").trim()

/** A Markdown table with aligned columns, as Prettier writes it. */
export function alignedTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  const rows = [head, ...body].map((row) => row.map(escapeCell))
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const [titles = [], ...cells] = rows.map((row) => widths.map((width, column) => (row[column] ?? "").padEnd(width)))
  return [titles, widths.map((width) => "-".repeat(width)), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n")
}
