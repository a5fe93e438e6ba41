/** The percentile by nearest rank. `share` is between 0 and 1. Returns NaN if there are no numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

/** A row of a Markdown table, with rounded numbers. */
export function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === "number" ? String(Math.round(cell)) : cell)).join(" | ")} |`
}
