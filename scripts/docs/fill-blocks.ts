/** The text of each generated block, by the name in its marker: `<!-- generated:permissions -->`. */
export type Blocks = Readonly<Record<string, string>>

const block = /(<!-- generated:([\w-]+) -->\n)(.*?)(<!-- \/generated -->)/gs

/** The page with the current text in each block. Throws on a marker that names no block or is never closed. */
export function fillBlocks(page: string, blocks: Blocks): string {
  const opened = page.match(/^<!-- generated:/gm)?.length ?? 0
  const closed = [...page.matchAll(block)].length
  if (opened !== closed) throw new Error(`${opened} generated blocks begin, but ${closed} end`)

  return page.replaceAll(block, (_, start: string, name: string, _old: string, end: string) => {
    const text = blocks[name]
    if (text === undefined) throw new Error(`no generated block is called "${name}": see scripts/docs/blocks.ts`)
    return `${start}\n${text}\n\n${end}`
  })
}

const cellOf = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ").trim()

/** A Markdown table with aligned columns, as Prettier writes it. */
export function alignedTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  const rows = [head, ...body].map((row) => row.map(cellOf))
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const [titles = [], ...cells] = rows.map((row) => widths.map((width, column) => (row[column] ?? "").padEnd(width)))
  return [titles, widths.map((width) => "-".repeat(width)), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n")
}
