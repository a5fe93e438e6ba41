import { attempt, valueOr } from "./attempt"
import type { ExitPorts } from "./ports"

type Ports = Pick<ExitPorts, "backLists" | "timer" | "screen">

/** A tab that cannot be asked by then stays as it is. */
const limit = 3000

/**
 * With "only this tab" Firefox keeps the Back lists of open tabs, and no call takes one page out of them: a
 * tab that is known to lead back to such a page is opened anew at its place, where nobody sees it. What
 * was scrolled to goes, and what was typed there into a page that would not ask "Leave site?". A tab on the
 * screen stays: its page would be seen to load again. Decision: docs/decisions/0005-back-lists.md.
 */
export async function reopen({ backLists, timer, screen }: Ports, isErased: (url: string) => boolean): Promise<void> {
  const lists = valueOr(await attempt(timer, limit, backLists.ofOpenTabs), new Map<number, readonly string[]>())
  const leadBack = new Set([...lists].flatMap(([id, urls]) => (urls.some(isErased) ? id : [])))
  if (leadBack.size === 0) return

  const open = valueOr(await attempt(timer, limit, screen.listTabs), [])
  const behind = open.filter((tab) => leadBack.has(tab.id) && !tab.active && !tab.incognito && tab.splitView === null)
  // One after another: each changes the places of those after it.
  for (const tab of behind) await attempt(timer, limit, () => backLists.reopen(tab))
}
