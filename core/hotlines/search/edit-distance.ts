/** Whether the last two letters of one prefix are those of the other, swapped. */
function isSwapped(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
}

/** The next row of the table of edit distances: the first `i` letters of `a` against each prefix of `b`. */
function nextRow(a: string, b: string, i: number, row: readonly number[], before: readonly number[]): number[] {
  const next = [i]
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1
    const cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same)
    next.push(isSwapped(a, b, i, j) ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
  }
  return next
}

/** Whether at most `maxEdits` changed, missing, added or swapped letters turn one word into the other. */
export function isNear(a: string, b: string, maxEdits: number): boolean {
  if (Math.abs(a.length - b.length) > maxEdits) return false
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)

  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow(a, b, i, row, before)
    if (Math.min(...next) > maxEdits) return false
    before = row
    row = next
  }

  return (row[b.length] ?? maxEdits + 1) <= maxEdits
}
