import type { Page } from "playwright-core"
import { fewAbilities, manySettings, policyWithMistakes, unknownLock } from "./examples.ts"
import { passPractice, press, type, waitUntilVisible } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

const inTab = (name: string, address: string, show: UiState["show"], start: UiState["start"] = {}): UiState => ({
  name,
  page: address,
  kind: "tab",
  start,
  show,
})

/** Waits for the exit key, which the page renders last. It need not be visible: a page with little room hides it. */
const waitForKey = (page: Page): Promise<void> =>
  page.locator("[id^='exit-key']").first().filter({ hasText: /\S/ }).waitFor({ state: "attached" })

async function waitForSettings(page: Page): Promise<void> {
  await waitUntilVisible(page, "#over")
  await waitForKey(page)
}

async function waitForSheet(page: Page): Promise<void> {
  await waitUntilVisible(page, ".sheet")
  await waitForKey(page)
}

/** The other pages that open in a tab. */
export const pageUiStates: readonly UiState[] = [
  inTab("welcome", "welcome.html", waitForKey),
  inTab("welcome-no-key", "welcome.html", waitForKey, { answers: { key: "none", mayErase: false } }),
  inTab(
    "welcome-few-abilities",
    "welcome.html",
    (page) => waitUntilVisible(page, "section[aria-labelledby='key'] li"),
    { answers: { lacks: fewAbilities } },
  ),
  inTab("welcome-child", "welcome.html", async (page) => {
    await waitForKey(page)
    await press(page, "#for-child")
    await waitUntilVisible(page, "section[aria-labelledby='for'] li")
  }),
  inTab("welcome-passed", "welcome.html", (page) => passPractice(page, "section[aria-labelledby='key']")),
  inTab("practice", "practice.html", waitForKey),
  inTab("practice-no-key", "practice.html", waitForKey, { answers: { key: "none" } }),
  inTab("settings-overview", "settings-overview.html", waitForSettings),
  inTab("settings-overview-much", "settings-overview.html", waitForSettings, {
    local: { ...manySettings, ...unknownLock },
  }),
  inTab("settings-overview-refused", "settings-overview.html", (page) => waitUntilVisible(page, "#refused ~ div li"), {
    answers: { policy: policyWithMistakes },
  }),
  inTab("print", "print.html#loved-one.{language}", waitForKey),
  inTab("print-card", "print.html#missing-child.{language}", async (page) => {
    await type(page, ".card textarea", "Alexandra “Alex” Rivera Montoya, called Lexi by her friends at school")
    await waitForKey(page)
  }),
  inTab("print-numbers", "print.html", waitForSheet),
  inTab("print-one", "print.html", waitForSheet, { session: { toPrint: { id: "us-nhth", country: "US" } } }),
  inTab("print-poster", "print.html", async (page) => {
    await waitForSheet(page)
    await press(page, "input[name='form']:not(:checked)")
    await waitUntilVisible(page, ".poster")
  }),
  inTab("print-both", "print.html", async (page) => {
    await waitForSheet(page)
    await press(page, "fieldset input[type='checkbox']:not(:checked)")
    await press(page, "input[name='form']:not(:checked)")
    await press(page, "summary")
    await waitUntilVisible(page, ".poster")
  }),
]
