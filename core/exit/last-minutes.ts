import { attempt, valueOr } from "./attempt"
import type { ErasePlan } from "./plan"
import type { Download, HistoryPorts } from "./ports"
import { downloadVisitDelayMs, keptVisitsTimeoutMs } from "./timing"

const concurrentLookups = 20

async function visitTimes(ports: HistoryPorts, pages: readonly { readonly url: string }[]): Promise<readonly number[]> {
  const times: number[] = []
  for (let start = 0; start < pages.length; start += concurrentLookups) {
    const lookupPromises = pages
      .slice(start, start + concurrentLookups)
      .map(({ url }) => attempt(ports, keptVisitsTimeoutMs, () => ports.history.visitsOf(url)))
    const visits = (await Promise.all(lookupPromises)).flatMap((outcome) => valueOr(outcome, []))
    times.push(...visits.map(({ time }) => time))
  }
  return times
}

/** If a person also visited the address of a download, only the visit made by the download counts. */
async function downloadTimes(ports: HistoryPorts, downloads: readonly Download[]): Promise<readonly number[]> {
  const timesPromises = downloads.map(async (download) => {
    const isDownload = (time: number): boolean => Math.abs(time - download.startedAt) < downloadVisitDelayMs
    return (await visitTimes(ports, [download])).filter(isDownload)
  })
  return (await Promise.all(timesPromises)).flat()
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Spans of time to delete from the history, in milliseconds since 1970. Only the time decides: older visits
 * of pages that were visited in these spans stay.
 */
interface SpansToDelete {
  readonly between: readonly Span[]
  /** Delete everything from here until now. */
  readonly restStart: number
}

/**
 * The spans between the visits to keep, and the start of what follows the last of them. Browsers record
 * times more finely than the milliseconds that they report, and Firefox includes the end of a span: so one
 * millisecond on either side of a visit is kept too.
 */
export function spansAround(keptTimes: readonly number[], start: number): SpansToDelete {
  const times = [...new Set(keptTimes.map(Math.floor))].filter((time) => time >= start).toSorted((a, b) => a - b)
  const starts = [start, ...times.map((time) => time + 1)]
  const between = times.map((time, index) => ({ start: starts[index] ?? start, end: time - 1 }))
  return { between: between.filter(({ start, end }) => start < end), restStart: starts.at(-1) ?? start }
}

/**
 * Which part of the time since `start` must be deleted: all of it, in one span, unless a page to keep was
 * visited in it. If the browser does not answer in time, nothing is kept.
 */
export async function spansToDelete(
  ports: HistoryPorts,
  start: number,
  { keptSites, mustKeep, downloads }: ErasePlan,
): Promise<SpansToDelete> {
  const hasKeptSites = keptSites.length > 0
  if (!hasKeptSites && downloads.length === 0) return { between: [], restStart: start }
  const timesOutcome = await attempt(ports, keptVisitsTimeoutMs, async () => {
    const keptPages = hasKeptSites ? (await ports.history.pagesSince(start)).filter(({ url }) => mustKeep(url)) : []
    return [...(await visitTimes(ports, keptPages)), ...(await downloadTimes(ports, downloads))]
  })
  return spansAround(valueOr(timesOutcome, []), start)
}
