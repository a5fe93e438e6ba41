import type { Page } from "playwright-core"
import { inEveryLanguage } from "../../../core/i18n/languages.ts"
import { agencyDirectory, fewAbilities, manySettings } from "./examples.ts"
import { choose, press, type, waitUntilVisible } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

/** Waits for the footer, which the popup renders last, once it has all its data. */
const waitUntilComplete = (page: Page): Promise<void> => waitUntilVisible(page, "main > footer")

const popup = (name: string, show: UiState["show"], start: UiState["start"] = {}): UiState => ({
  name: `popup-${name}`,
  page: "popup.html",
  kind: "popup",
  start,
  async show(page, language) {
    await waitUntilComplete(page)
    await show(page, language)
  },
})

/** Waits for the number of matches, which is announced a moment after the matches are shown. */
const waitForAnnouncement = (page: Page): Promise<void> =>
  page.locator("p.unseen[role='status']").filter({ hasText: /\S/ }).waitFor({ state: "attached" })

/** Mexico has few hotlines, so the content above and below them is in sight. */
const inMexico = { session: { popupPreferences: { region: "MX" } } }
const photosSearch = inEveryLanguage({ en: "photos of me online", es: "fotos mías en internet" })
/** No hotline in Mexico is for this topic alone, but many in other countries are. */
const abuseSearch = inEveryLanguage({ en: "my stepdad touches me", es: "mi padrastro me toca" })
const firstRow = "[data-hotline='us-ca-sd-ccs-crisis-line']"

async function openGuide(page: Page): Promise<void> {
  await press(page, "nav button:not([aria-current])")
  await press(page, "[data-guide='missing-child']")
  await waitUntilVisible(page, "[data-step]")
}

async function turnToLastStep(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const next = document.querySelector<HTMLElement>(".reader__next")
    next?.click()
    return next === null
  })
}

export const popupUiStates: readonly UiState[] = [
  popup("hotlines", () => Promise.resolve()),
  popup("largest", (page) => waitUntilVisible(page, ":root[data-text-size='largest']"), {
    local: { settings: { textSize: "largest" } },
  }),
  popup("elsewhere", () => Promise.resolve(), { timeZone: "Etc/UTC" }),
  popup("guessed", () => Promise.resolve(), { timeZone: "America/Bogota" }),
  popup("several", (page) => waitUntilVisible(page, ".place .notice button"), { timeZone: "Asia/Singapore" }),
  popup("other-country", (page) => waitUntilVisible(page, ".place .notice"), { local: { settings: { region: "MX" } } }),
  popup("incomplete", (page) => waitUntilVisible(page, "main > .notice"), {
    session: { ...inMexico.session, "incomplete:1": { traces: true, tabs: [] } },
  }),
  popup("still-open", (page) => waitUntilVisible(page, "main > .notice"), {
    session: { ...inMexico.session, "incomplete:1": { traces: true, tabs: [7] } },
    answers: { openTab: 7 },
  }),
  popup("no-key", (page) => waitUntilVisible(page, ".late button"), { answers: { key: "none" } }),
  popup("few-abilities", (page) => waitUntilVisible(page, ".late button"), { answers: { lacks: fewAbilities } }),
  popup("no-erasing", (page) => waitUntilVisible(page, ".late button"), { answers: { key: "none", mayErase: false } }),
  popup("search", async (page, language) => {
    await type(page, "#search", photosSearch[language])
    await waitUntilVisible(page, "#group-found")
    await waitForAnnouncement(page)
  }),
  popup(
    "search-none",
    async (page) => {
      await type(page, "#search", "zzzzqq")
      await waitUntilVisible(page, ".notice.message")
      await waitForAnnouncement(page)
    },
    inMexico,
  ),
  popup(
    "search-abroad",
    async (page, language) => {
      await type(page, "#search", abuseSearch[language])
      await waitUntilVisible(page, "#collapsed-elsewhere")
      await waitForAnnouncement(page)
    },
    inMexico,
  ),
  popup("place", async (page) => {
    await choose(page, ".place__menu select", "MX")
    await waitUntilVisible(page, ".place__menu .filter__clear")
  }),
  popup("filters", async (page) => {
    await choose(page, ".need select", "missing")
    await waitUntilVisible(page, ".need .filter__clear")
    await waitForAnnouncement(page)
  }),
  popup("in-writing", async (page) => {
    await choose(page, ".need > .filter:last-child select", "writer")
    await waitUntilVisible(page, ".need .filter__clear")
    await waitForAnnouncement(page)
  }),
  popup("called", async (page) => {
    await press(page, ".danger__call")
    await waitUntilVisible(page, ".status--shown")
  }),
  popup("no-storage", (page) => waitUntilVisible(page, ":root[data-theme]"), { answers: { storage: "none" } }),
  popup("card", async (page) => {
    await press(page, firstRow)
    await waitUntilVisible(page, "article h2")
  }),
  popup(
    "card-private",
    async (page) => {
      await press(page, firstRow)
      await waitUntilVisible(page, "article li:has(> .web) > button")
    },
    { answers: { inPrivateWindows: true } },
  ),
  popup("copied", async (page) => {
    await press(page, firstRow)
    await press(page, ".channel__acts button:not([aria-expanded])")
    await waitUntilVisible(page, ".status--shown")
  }),
  popup("card-code", async (page) => {
    await press(page, firstRow)
    await press(page, "button[aria-expanded='false']")
    await waitUntilVisible(page, "figure svg")
  }),
  popup("card-unconfirmed", async (page) => {
    await press(page, ".row:has(.row__state > strong) [data-hotline]")
    await waitUntilVisible(page, "article h2")
  }),
  popup("added", (page) => waitUntilVisible(page, "#added-here"), { local: manySettings, ...inMexico }),
  popup("added-folded", (page) => waitUntilVisible(page, ".added > button"), { local: agencyDirectory, ...inMexico }),
  popup("guides", async (page) => {
    await press(page, "nav button:not([aria-current])")
    await waitUntilVisible(page, "[data-guide]")
  }),
  popup("guide-first", openGuide),
  popup("guide-later", async (page) => {
    await openGuide(page)
    await press(page, ".reader__next")
    await waitUntilVisible(page, ".reader__turn button:not(.reader__next)")
  }),
  popup("guide-end", async (page) => {
    await openGuide(page)
    await turnToLastStep(page)
  }),
  popup("guide-whole", async (page) => {
    await openGuide(page)
    await press(page, ".bar__whole")
    await waitUntilVisible(page, "h4[data-step]")
  }),
]
