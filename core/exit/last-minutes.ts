import { attempt, valueOr } from "./attempt"
import type { Download, ExitPorts } from "./ports"

type Ports = Pick<ExitPorts, "timer" | "history">

/** For all of the asking together: what is to be erased waits for it. */
const limit = 2000
const sideBySide = 20

/** A download is written down as a visit some moments after it was begun. */
const writtenWithin = 5000

async function visitTimes(ports: Ports, pages: readonly { readonly url: string }[]): Promise<readonly number[]> {
  const times: number[] = []
  for (let start = 0; start < pages.length; start += sideBySide) {
    const asked = pages
      .slice(start, start + sideBySide)
      .map(({ url }) => attempt(ports.timer, limit, () => ports.history.visitsOf(url)))
    const visits = (await Promise.all(asked)).flatMap((outcome) => valueOr(outcome, []))
    times.push(...visits.map(({ time }) => time))
  }
  return times
}

/** Of pages that were also looked at, the visit that is the download. */
async function downloadTimes(ports: Ports, downloads: readonly Download[]): Promise<readonly number[]> {
  const times = downloads.map(async (download) => {
    const isIt = (time: number): boolean => Math.abs(time - download.startedAt) < writtenWithin
    return (await visitTimes(ports, [download])).filter(isIt)
  })
  return (await Promise.all(times)).flat()
}

/** None where the browser does not say in time. */
export async function downloadsSince({ timer, history }: Ports, since: number): Promise<readonly Download[]> {
  return valueOr(await attempt(timer, limit, () => history.downloadsSince(since)), [])
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Older visits of pages that were visited in between stay: only the time decides. */
export interface SpansToDelete {
  readonly between: readonly Span[]
  /** From here until now. */
  readonly rest: number
}

/**
 * What lies between visits that stay, and where what follows the last of them begins. The browsers
 * count finer than the milliseconds that they tell, and Firefox counts the end of a span to it: the
 * moment on either side of a visit stays too.
 */
export function spansAround(kept: readonly number[], since: number): SpansToDelete {
  const times = [...new Set(kept.map(Math.floor))].filter((time) => time >= since).toSorted((a, b) => a - b)
  const starts = [since, ...times.map((time) => time + 1)]
  const between = times.map((time, index) => ({ start: starts[index] ?? since, end: time - 1 }))
  return { between: between.filter(({ start, end }) => start < end), rest: starts.at(-1) ?? since }
}

/**
 * What of the time since then is to be erased: all of it, in one span, unless a page that stays was
 * visited. Where the browser does not tell in time, nothing stays.
 */
export async function spansToDelete(
  ports: Ports,
  since: number,
  isKept: ((url: string) => boolean) | null,
  downloads: readonly Download[] = [],
): Promise<SpansToDelete> {
  if (isKept === null && downloads.length === 0) return { between: [], rest: since }
  const asked = attempt(ports.timer, limit, async () => {
    const kept = isKept ? (await ports.history.pagesSince(since)).filter(({ url }) => isKept(url)) : []
    return [...(await visitTimes(ports, kept)), ...(await downloadTimes(ports, downloads))]
  })
  return spansAround(valueOr(await asked, []), since)
}
