import { expected, kept, type Expected } from "./traces-expected.ts"
import { row } from "./figures.ts"
import type { Remains } from "./traces-run.ts"

export type Judged = Pick<Remains, "browser" | "way" | "visit" | "listed" | "listedLater"> & {
  readonly files: Readonly<Record<string, readonly string[]>>
}

function covers(one: Expected, { browser, way, visit }: Judged): boolean {
  return one.browser === browser && one.visits.includes(visit) && (one.only === undefined || one.only === way)
}

/** One message per fault of our own exits: each trace left beyond the expected ones, and each list that lost what it should keep. */
export function faultsOf(remains: Judged): string[] {
  const { browser, way, visit, listed, listedLater, files } = remains
  if (!way.startsWith("exit")) return []
  const allowed = expected.filter((one) => covers(one, remains))
  const isListed = (list: string): boolean => allowed.some((one) => one.place === "list" && one.what.includes(list))
  const say = (text: string): string => `${browser}, ${way}, ${visit}: ${text}`
  const isAllowedIn = (file: string, mark: string): boolean =>
    allowed.some((one) => one.place === "file" && one.what.includes(file) && (one.marks?.includes(mark) ?? true))
  const kinds = Object.entries(files)
    .map(([kind, traces]) => [kind, traces.filter((mark) => !isAllowedIn(kind, mark))] as const)
    .filter(([, traces]) => traces.length > 0)
  const lost = kept.filter(
    (one) => one.visits.includes(visit) && (one.browsers?.includes(browser) ?? true) && !listedLater.includes(one.list),
  )
  return [
    ...listed.filter((list) => !isListed(list)).map((list) => say(`is in the list "${list}"`)),
    ...listedLater
      .filter((list) => !isListed(list))
      .map((list) => say(`is in the list "${list}" after the next start`)),
    ...kinds.map(([kind, traces]) => say(`is in the file ${kind} (${traces.join(", ")})`)),
    ...lost.map(({ list }) => say(`is missing from the list "${list}", which must keep it`)),
  ]
}

/** The second table of docs/TRACES.md: what is expected to stay, and why no extension can reach it. */
export function expectedTable(): string[] {
  return [
    "| browser | expected to stay | of | way out | why |",
    "|---|---|---|---|---|",
    ...expected.map(({ browser, place, what, marks, visits, only, why }) =>
      row(
        browser,
        `${place}: ${what.join(", ")}${marks ? ` (${marks.join(", ")} only)` : ""}`,
        visits.join(", "),
        only ?? "both exits",
        why,
      ),
    ),
  ]
}
