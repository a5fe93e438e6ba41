import type axe from "axe-core"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import type { Language } from "../../../core/i18n/languages.ts"
import type { Theme } from "./appearance.ts"
import type { View } from "./view.ts"

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * `page`: every rule for WCAG 2.0 to 2.2, A and AA, best practices and experimental rules.
 * `component`: the rules that make sense for a part of a page. `colors`: the rules that a theme can break.
 */
type RuleSet = "page" | "component" | "colors"

interface AxeRun {
  readonly rules: RuleSet
  readonly within: string
}

async function runAxeInPage({ rules, within }: AxeRun): Promise<string[]> {
  const { axe: engine } = globalThis as unknown as { axe: typeof axe }
  const hasWantedTag = ({ tags }: { tags: string[] }): boolean =>
    tags.some((tag) => /^(wcag2a|wcag2aa|wcag21a|wcag21aa|wcag22aa|best-practice|experimental)$/.test(tag)) &&
    !tags.includes("deprecated")
  const page = engine
    .getRules()
    .filter(hasWantedTag)
    .map(({ ruleId }) => ruleId)
  const colors = ["color-contrast", "link-in-text-block"]
  // Tests of whole pages check the headings and landmarks around a component.
  const needsWholePage = (rule: string): boolean =>
    /^(region|landmark-|heading-order|page-has-|bypass|skip-link|p-as-)/.test(rule)
  const ruleIds = { page, colors, component: page.filter((rule) => !needsWholePage(rule)) }[rules]

  const { violations, incomplete } = await engine.run(within === "" ? document : within, {
    runOnly: { type: "rule", values: ruleIds },
    resultTypes: ["violations", "incomplete"],
  })

  // The UI state that shows hidden content checks it. The heading behind the filters has the colors of the others, and so
  // has a key that shows a symbol, which axe does not take for text.
  const isShown = ({ target }: axe.NodeResult): boolean => {
    const element = document.querySelector(String(target[0]))
    return element === null || (element.checkVisibility() && !element.matches(".section-heading--behind, .keys__cap"))
  }
  const toMessages = (kind: string, results: axe.Result[]): string[] =>
    results.flatMap(({ id, nodes }) =>
      nodes.filter(isShown).map(({ html, any, all: every, none }) => {
        const reasons = [...any, ...every, ...none].map(({ message }) => message).join("; ")
        return `${kind} ${id}: ${html.slice(0, 300)} (${reasons})`
      }),
    )
  return [...toMessages("violation", violations), ...toMessages("undecided", incomplete)]
}

async function runAxe(page: Page, rules: RuleSet, within: string): Promise<readonly string[]> {
  const isLoaded = await page.evaluate(() => "axe" in globalThis)
  if (!isLoaded) await page.evaluate(axeSource)
  return page.evaluate(runAxeInPage, { rules, within })
}

/** Themes in which only the color rules can give other results, because the elements are the same. */
const otherThemes: readonly Theme[] = ["dark", "forced"]

interface AccessibilityCheck {
  readonly rules: "page" | "component"
  /** A selector. The whole page if omitted. */
  readonly within?: string
  readonly language: Language
}

/**
 * Runs axe on the open page in light, and in English also in dark and forced colors: a translation has the same elements
 * with the same colors. Returns violations and undecided results, one line for each element and rule.
 */
export async function findInaccessible(
  view: View,
  { rules, within = "", language }: AccessibilityCheck,
): Promise<string[]> {
  await view.setTheme("light")
  const faults = [...(await runAxe(view.page, rules, within))]
  for (const theme of language === "en" ? otherThemes : []) {
    await view.setTheme(theme)
    const faultsInTheme = await runAxe(view.page, "colors", within)
    faults.push(...faultsInTheme.map((fault) => `${theme}: ${fault}`))
  }
  await view.setTheme("light")
  return faults
}
