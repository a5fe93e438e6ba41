import type axe from "axe-core"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import type { Theme } from "./appearance.ts"
import type { View } from "./view.ts"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * `page`: every rule for WCAG 2.0 to 2.2, A and AA, best practices and experimental rules.
 * `piece`: the rules that make sense for a part of a page. `colors`: the rules that a theme can break.
 */
type RuleSet = "page" | "piece" | "colors"

interface Question {
  readonly rules: RuleSet
  readonly within: string
}

async function runAxe({ rules, within }: Question): Promise<string[]> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe }
  const isMeant = ({ tags }: { tags: string[] }): boolean =>
    tags.some((tag) => /^(wcag2a|wcag2aa|wcag21a|wcag21aa|wcag22aa|best-practice|experimental)$/.test(tag)) &&
    !tags.includes("deprecated")
  const page = engine
    .getRules()
    .filter(isMeant)
    .map(({ ruleId }) => ruleId)
  const colors = ["color-contrast", "link-in-text-block"]
  // Tests of whole pages check the headings and landmarks around a piece.
  const isOfPage = (rule: string): boolean =>
    /^(region|landmark-|heading-order|page-has-|bypass|skip-link|p-as-)/.test(rule)
  const asked = { page, colors, piece: page.filter((rule) => !isOfPage(rule)) }[rules]

  const { violations, incomplete } = await engine.run(within === "" ? document : within, {
    runOnly: { type: "rule", values: asked },
    resultTypes: ["violations", "incomplete"],
  })

  // Hidden content is checked in the UI state that shows it.
  const isShown = ({ target }: axe.NodeResult): boolean =>
    document.querySelector(String(target[0]))?.checkVisibility() ?? true
  const inWords = (kind: string, results: axe.Result[]): string[] =>
    results.flatMap(({ id, nodes }) =>
      nodes.filter(isShown).map(({ html, any, all: every, none }) => {
        const reasons = [...any, ...every, ...none].map(({ message }) => message).join("; ")
        return `${kind} ${id}: ${html.slice(0, 300)} (${reasons})`
      }),
    )
  return [...inWords("violation", violations), ...inWords("undecided", incomplete)]
}

async function askAxe(page: Page, rules: RuleSet, within: string): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis)
  if (!isThere) await page.evaluate(source)
  return page.evaluate(runAxe, { rules, within })
}

/** The elements are the same in every theme, so only the color rules can give different results. */
const otherThemes: readonly Theme[] = ["dark", "forced"]

/**
 * Runs axe on the open page in light, dark and forced colors. Returns violations and undecided results, one line
 * for each element and rule. `within`: a selector; the whole page if omitted.
 */
export async function findInaccessible(view: View, rules: "page" | "piece", within = ""): Promise<string[]> {
  await view.setTheme("light")
  const found = [...(await askAxe(view.page, rules, within))]
  for (const theme of otherThemes) {
    await view.setTheme(theme)
    found.push(...(await askAxe(view.page, "colors", within)).map((fault) => `${theme}: ${fault}`))
  }
  await view.setTheme("light")
  return found
}
