import { attempt, valueOr } from "./attempt"
import type { ExitPorts } from "./ports"

type Ports = Pick<ExitPorts, "backLists" | "timer" | "screen">

/** A tab whose call takes longer stays as it is. */
const callTimeoutMs = 3000

/**
 * With "only this tab" Firefox keeps the Back lists of open tabs, and no call removes a single page from
 * them. So a background tab whose Back button is known to lead to an erased page is replaced, at the same
 * position, by a new tab with the same page. That loses the scroll position, and text typed into a page
 * that would not ask "Leave site?". A tab on the screen stays: a person would see its page load again.
 * Decision: docs/decisions/0005-back-lists.md.
 */
export async function reopen({ backLists, timer, screen }: Ports, isErased: (url: string) => boolean): Promise<void> {
  const listsOutcome = await attempt(timer, callTimeoutMs, backLists.ofOpenTabs)
  const lists = valueOr(listsOutcome, new Map<number, readonly string[]>())
  const leadBackIds = new Set([...lists].flatMap(([id, urls]) => (urls.some(isErased) ? id : [])))
  if (leadBackIds.size === 0) return

  const openTabs = valueOr(await attempt(timer, callTimeoutMs, screen.listTabs), [])
  const backgroundTabs = openTabs.filter(
    (tab) => leadBackIds.has(tab.id) && !tab.active && !tab.incognito && tab.splitView === null,
  )
  // One after another: each call changes the positions of the tabs after it.
  for (const tab of backgroundTabs) await attempt(timer, callTimeoutMs, () => backLists.reopen(tab))
}
