import type axe from "axe-core"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { View } from "./chromium-view.ts"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe found, or could not decide by itself: one element, one rule. */
export interface Finding {
  readonly rule: string
  readonly kind: "violation" | "review"
  /** The element, as it is written. */
  readonly html: string
  readonly says: string
}

/** `all`: every rule for WCAG 2.0 to 2.2, A and AA, best practice and what axe still tries out. */
export type RuleSet = "all" | "colors" | "piece"

interface Asked {
  readonly rules: RuleSet
  readonly within: string
}

async function runAxe({ rules, within }: Asked): Promise<Finding[]> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe }
  const isMeant = ({ tags }: { tags: string[] }): boolean =>
    tags.some((tag) => /^(wcag2a|wcag2aa|wcag21a|wcag21aa|wcag22aa|best-practice|experimental)$/.test(tag)) &&
    !tags.includes("deprecated")
  const all = engine
    .getRules()
    .filter(isMeant)
    .map(({ ruleId }) => ruleId)
  const colors = ["color-contrast", "link-in-text-block"]
  // A piece by itself has no page around it: its headings and landmarks are looked at on the pages.
  const isOfPage = (rule: string): boolean =>
    /^(region|landmark-|heading-order|page-has-|bypass|skip-link|p-as-)/.test(rule)
  const asked = { all, colors, piece: all.filter((rule) => !isOfPage(rule)) }[rules]
  const { violations, incomplete } = await engine.run(within === "" ? document : within, {
    runOnly: { type: "rule", values: asked },
    resultTypes: ["violations", "incomplete"],
  })
  // What is hidden now is looked at on the surface that shows it.
  const isShown = ({ target }: axe.NodeResult): boolean =>
    document.querySelector(String(target[0]))?.checkVisibility() ?? true
  const told = (kind: Finding["kind"], results: axe.Result[]): Finding[] =>
    results.flatMap(({ id, nodes }) =>
      nodes.filter(isShown).map(({ html, any, all: every, none }) => ({
        rule: id,
        kind,
        html: html.slice(0, 300),
        says: [...any, ...every, ...none].map(({ message }) => message).join("; "),
      })),
    )
  return [...told("violation", violations), ...told("review", incomplete)]
}

/** Asks axe about the page as it is; `within` is a selector, empty for all of it. */
export async function askAxe(view: View, rules: RuleSet, within = ""): Promise<readonly Finding[]> {
  const isThere = await view.run(() => "axe" in globalThis)
  if (!isThere) await view.send("Runtime.evaluate", { expression: source })
  return view.run(runAxe, { rules, within })
}
