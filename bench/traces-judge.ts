import { expectedTraces, keptLists, type ExpectedTrace } from "./traces-expected.ts"
import { row } from "./figures.ts"
import type { RemainingTraces } from "./traces-run.ts"

export type TracesToCheck = Pick<RemainingTraces, "browser" | "way" | "visit" | "listed" | "listedLater"> & {
  readonly files: Readonly<Record<string, readonly string[]>>
}

function appliesTo(trace: ExpectedTrace, { browser, way, visit }: TracesToCheck): boolean {
  return (
    trace.browser === browser &&
    trace.visits.includes(visit) &&
    (trace.onlyAfter === undefined || trace.onlyAfter === way)
  )
}

/** A message for each unexpected trace after Porchlight's exit, and for each entry that a list must keep but lost. */
export function findFaults(remaining: TracesToCheck): string[] {
  const { browser, way, visit, listed, listedLater, files } = remaining
  if (!way.startsWith("exit")) return []
  const allowedTraces = expectedTraces.filter((trace) => appliesTo(trace, remaining))
  const isAllowedList = (list: string): boolean =>
    allowedTraces.some((trace) => trace.place === "list" && trace.names.includes(list))
  const messageFor = (text: string): string => `${browser}, ${way}, ${visit}: ${text}`
  const isAllowedInFile = (file: string, mark: string): boolean =>
    allowedTraces.some(
      (trace) => trace.place === "file" && trace.names.includes(file) && (trace.marks?.includes(mark) ?? true),
    )
  const unexpectedInFiles = Object.entries(files)
    .map(([kind, traces]) => [kind, traces.filter((mark) => !isAllowedInFile(kind, mark))] as const)
    .filter(([, traces]) => traces.length > 0)
  const lostLists = keptLists.filter(
    (kept) =>
      kept.visits.includes(visit) && (kept.browsers?.includes(browser) ?? true) && !listedLater.includes(kept.list),
  )
  return [
    ...listed.filter((list) => !isAllowedList(list)).map((list) => messageFor(`is in the list "${list}"`)),
    ...listedLater
      .filter((list) => !isAllowedList(list))
      .map((list) => messageFor(`is in the list "${list}" after the next start`)),
    ...unexpectedInFiles.map(([kind, traces]) => messageFor(`is in the file ${kind} (${traces.join(", ")})`)),
    ...lostLists.map(({ list }) => messageFor(`is missing from the list "${list}", which must keep it`)),
  ]
}

/** The second table of docs/TRACES.md: what is expected to stay, and the reason. */
export function expectedTracesTable(): string[] {
  return [
    "| browser | expected to stay | of | way out | why |",
    "|---|---|---|---|---|",
    ...expectedTraces.map(({ browser, place, names, marks, visits, onlyAfter, reason }) =>
      row(
        browser,
        `${place}: ${names.join(", ")}${marks ? ` (${marks.join(", ")} only)` : ""}`,
        visits.join(", "),
        onlyAfter ?? "both exits",
        reason,
      ),
    ),
  ]
}
