/** An entry of one window's "recently closed" in Firefox, as far as an extension sees it. */
export interface GroupedEntry {
  readonly sessionId: string
  readonly closedAt: number
  /** Of the tab group that the tab was in, where that is known and none of its tabs is open any more. */
  readonly goneGroup: number | null
}

/** The tabs of a group that is closed as a whole go within some milliseconds; one by one a person is slower. */
const together = 1000

/** The groups that seem to have been closed as a whole: more than one tab, and the last of them together. */
function closedGroups(entries: readonly GroupedEntry[]): readonly (readonly GroupedEntry[])[] {
  const groups = new Set(entries.flatMap(({ goneGroup }) => goneGroup ?? []))
  return [...groups].flatMap((group) => {
    const members = entries.filter(({ goneGroup }) => goneGroup === group)
    const last = Math.max(...members.map(({ closedAt }) => closedAt))
    const closed = members.filter(({ closedAt }) => last - closedAt < together)
    return closed.length > 1 ? [closed] : []
  })
}

/**
 * Which entry to name to Firefox so that this one goes. Its `sessions.forgetClosedTab` looks an entry up
 * among all closed tabs, those of closed tab groups included, and then takes the one that has the same
 * place among those without a group: docs/upstream/firefox-forget-closed-tab.md. Where a group was closed
 * later, that is another one, so many places further down as the group has tabs. `newestFirst`: the
 * window's entries.
 */
export function entryToName(newestFirst: readonly GroupedEntry[], wanted: string): string | null {
  const groups = closedGroups(newestFirst).filter((group) => !group.some(({ sessionId }) => sessionId === wanted))
  // Inside a group Firefox keeps the order of its tabs, in which it numbers them.
  const inOrder = newestFirst.map((entry) => {
    const group = groups.find((members) => members.includes(entry)) ?? [entry]
    return group.toSorted((a, b) => Number(a.sessionId) - Number(b.sessionId))[group.indexOf(entry)] ?? entry
  })
  const place = inOrder.findIndex(({ sessionId }) => sessionId === wanted)
  const shift = inOrder.slice(0, place).filter((entry) => groups.some((members) => members.includes(entry))).length
  return inOrder[place - shift]?.sessionId ?? null
}
