import { attempt, valueOr } from "./attempt"
import { closeTabs } from "./cover"
import { eraseAll, settleMark } from "./erase"
import { isMarked } from "./mark"
import type { ExitPorts, Mark } from "./ports"
import { findTrail } from "./trail"
import { unknownTrail } from "./trail-log"

const limit = 30_000
/**
 * Browsers put the tabs and "recently closed" of the session before back while they start, and tell
 * no extension when they are done: one look at once would be too early. A press that woke the worker
 * goes before the first look.
 */
const restoring = [150, 500, 1000, 3000, 8000]

/**
 * After a power cut the browser brings back what an exit had closed: as an open tab, under
 * "recently closed", in the history. The marks tell which pages those are, without naming them.
 */
export async function sweep(ports: ExitPorts): Promise<void> {
  const marks = valueOr(await attempt(ports.clock, limit, () => ports.marks.readAll()), new Map<string, Mark>())
  for (const [id, mark] of marks) {
    let gone = false
    for (const pause of restoring) {
      await ports.clock.wait(pause)
      gone = await sweepOne(ports, mark)
    }
    await settleMark(ports, id, gone)
  }
}

async function sweepOne(ports: ExitPorts, mark: Mark): Promise<boolean> {
  const { clock, history, recentlyClosed } = ports
  const open = await closeTabs(ports, (tab) => isMarked(mark, tab.url) || ports.isHelpPage(tab.url), limit)
  const pages = valueOr(await attempt(clock, limit, () => history.pagesSince(0)), [])
  const closedTabs = valueOr(await attempt(clock, limit, () => recentlyClosed.list()), [])
  const urls = [...open, ...closedTabs, ...pages].map((entry) => entry.url).filter((url) => isMarked(mark, url))
  const trails = await Promise.all(
    [...new Set(urls)].map((url) => findTrail(ports, url, unknownTrail, async () => pages)),
  )
  const trail = [...new Set(trails.flat())]
  const erasure = { trail, closed: open.map((tab) => tab.url), since: null, pressedAt: clock.now(), keptSites: [] }
  return eraseAll(ports, erasure)
}
