import type { Page } from "playwright-core"
import { locked, muchSet, policyWithSlips } from "./examples.ts"
import { see, type } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

const inTab = (name: string, address: string, show: UiState["show"], start: UiState["start"] = {}): UiState => ({
  name,
  page: address,
  kind: "tab",
  start,
  show,
})

/** The key is rendered last, and not at all if there is little room. */
const withKey = (page: Page): Promise<void> =>
  page.locator("#exit-key").filter({ hasText: /\S/ }).waitFor({ state: "attached" })

async function withSettings(page: Page): Promise<void> {
  await see(page, "#over")
  await withKey(page)
}

/** The other pages that open in a tab. */
export const pageUiStates: readonly UiState[] = [
  inTab("welcome", "welcome.html", (page) => see(page, "#key ~ ul li")),
  inTab("practice", "practice.html", withKey),
  inTab("practice-no-key", "practice.html", withKey, { answers: { key: "none" } }),
  inTab("settings-overview", "settings-overview.html", withSettings),
  inTab("settings-overview-much", "settings-overview.html", withSettings, { kept: { ...muchSet, ...locked } }),
  inTab("settings-overview-refused", "settings-overview.html", (page) => see(page, "#refused ~ div li"), {
    answers: { policy: policyWithSlips },
  }),
  inTab("print", "print.html#loved-one.{language}", withKey),
  inTab("print-card", "print.html#missing-child.{language}", async (page) => {
    await type(page, ".card textarea", "Alexandra “Alex” Rivera Montoya, called Lexi by her friends at school")
    await withKey(page)
  }),
  inTab("print-nothing", "print.html", withKey),
]
