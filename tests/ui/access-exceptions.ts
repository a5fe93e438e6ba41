import type { Finding } from "./surfaces/axe.ts"

/** What axe can't decide by itself, looked at by a person. One that is no longer met makes the test fail. */
export interface Exception {
  readonly rule: string
  /** What the element's HTML has in it. */
  readonly html: RegExp
  readonly why: string
}

export const exceptions: readonly Exception[] = []

const covers = ({ rule, html }: Exception, found: Finding): boolean =>
  found.kind === "review" && found.rule === rule && html.test(found.html)

/** What nobody has explained; the exceptions that were met are put into `met`. */
export function unexplained(findings: readonly Finding[], met: Set<Exception>): readonly Finding[] {
  return findings.filter((found) => {
    const exception = exceptions.find((one) => covers(one, found))
    if (exception) met.add(exception)
    return exception === undefined
  })
}
