import { groupCloseMs } from "./timing"

/** An entry of one window's "recently closed" in Firefox, as far as an extension sees it. */
interface GroupedEntry {
  readonly sessionId: string
  /** Milliseconds since 1970. */
  readonly closedAt: number
  /** The id of the group that the tab was in. Null if that is unknown, or if another tab of the group is still open. */
  readonly goneGroupId: number | null
}

/** The groups that seem to have been closed as a whole: more than one tab, closed together with the group's last tab. */
function closedGroups(entries: readonly GroupedEntry[]): readonly (readonly GroupedEntry[])[] {
  const groups = new Set(entries.flatMap(({ goneGroupId }) => goneGroupId ?? []))
  return [...groups].flatMap((group) => {
    const members = entries.filter(({ goneGroupId }) => goneGroupId === group)
    const lastClosedAt = Math.max(...members.map(({ closedAt }) => closedAt))
    const closedTogether = members.filter(({ closedAt }) => lastClosedAt - closedAt < groupCloseMs)
    return closedTogether.length > 1 ? [closedTogether] : []
  })
}

/**
 * Returns the session id to pass to Firefox so that it removes the entry `wantedId`. Firefox's
 * `sessions.forgetClosedTab` looks an entry up among all closed tabs, including those of closed tab groups,
 * and then removes the entry at the same position among the tabs without a group:
 * docs/upstream/firefox-forget-closed-tab.md. Example, newest first: A and B of a closed group, then the wanted C.
 * The id of C means position 3, and would remove the third entry without a group. The id of A means position 1, and
 * removes C. `entriesOfWindow` has the newest first.
 */
export function sessionIdToPass(entriesOfWindow: readonly GroupedEntry[], wantedId: string): string | null {
  const groups = closedGroups(entriesOfWindow).filter((group) => !group.some(({ sessionId }) => sessionId === wantedId))
  // Inside a group Firefox keeps the order of its tabs, and numbers them in that order.
  const inFirefoxOrder = entriesOfWindow.map((entry) => {
    const group = groups.find((members) => members.includes(entry)) ?? [entry]
    return group.toSorted((a, b) => Number(a.sessionId) - Number(b.sessionId))[group.indexOf(entry)] ?? entry
  })
  const position = inFirefoxOrder.findIndex(({ sessionId }) => sessionId === wantedId)
  const groupedBefore = inFirefoxOrder
    .slice(0, position)
    .filter((entry) => groups.some((members) => members.includes(entry))).length
  return inFirefoxOrder[position - groupedBefore]?.sessionId ?? null
}
