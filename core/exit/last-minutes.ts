import { attempt, valueOr } from "./attempt"
import type { ExitPorts, Page } from "./ports"

type Ports = Pick<ExitPorts, "clock" | "history">

/** For all of the asking together: what is to be erased waits for it. */
const limit = 2000
const sideBySide = 20

async function visitTimes(ports: Ports, pages: readonly Page[]): Promise<readonly number[]> {
  const times: number[] = []
  for (let start = 0; start < pages.length; start += sideBySide) {
    const asked = pages
      .slice(start, start + sideBySide)
      .map(({ url }) => attempt(ports.clock, limit, () => ports.history.visitsOf(url)))
    const visits = (await Promise.all(asked)).flatMap((outcome) => valueOr(outcome, []))
    times.push(...visits.map(({ time }) => time))
  }
  return times
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Older visits of pages that were visited in between stay: only the time decides. */
export interface SpansToForget {
  readonly between: readonly Span[]
  /** From here until now. */
  readonly rest: number
}

/**
 * What lies between visits that stay, and where what follows the last of them begins. The browsers
 * count finer than the milliseconds that they tell, and Firefox counts the end of a span to it: the
 * moment on either side of a visit stays too.
 */
export function spansAround(kept: readonly number[], since: number): SpansToForget {
  const times = [...new Set(kept.map(Math.floor))].filter((time) => time >= since).toSorted((a, b) => a - b)
  const starts = [since, ...times.map((time) => time + 1)]
  const between = times.map((time, index) => ({ start: starts[index] ?? since, end: time - 1 }))
  return { between: between.filter(({ start, end }) => start < end), rest: starts.at(-1) ?? since }
}

/**
 * What of the time since then is to be erased: all of it, in one span, unless a page that stays was
 * visited. Where the browser does not tell in time, nothing stays.
 */
export async function spansToForget(
  ports: Ports,
  since: number,
  isKept: ((url: string) => boolean) | null,
): Promise<SpansToForget> {
  if (isKept === null) return { between: [], rest: since }
  const asked = attempt(ports.clock, limit, async () => {
    const kept = (await ports.history.pagesSince(since)).filter(({ url }) => isKept(url))
    return visitTimes(ports, kept)
  })
  return spansAround(valueOr(await asked, []), since)
}
