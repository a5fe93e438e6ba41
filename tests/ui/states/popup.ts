import type { Page } from "playwright-core"
import { inEveryLanguage } from "../../../core/languages.ts"
import { muchSet } from "./examples.ts"
import { choose, press, see, type } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

/** The footer is rendered last, when everything that is preloaded has been read. */
const shown = (page: Page): Promise<void> => see(page, "main > footer")

const popup = (name: string, show: UiState["show"], start: UiState["start"] = {}): UiState => ({
  name: `popup-${name}`,
  page: "popup.html",
  kind: "popup",
  start,
  async show(page, language) {
    await shown(page)
    await show(page, language)
  },
})

/** Announced to screen readers a moment after it is shown. */
const counted = (page: Page): Promise<void> =>
  page.locator("p.unseen[role='status']").filter({ hasText: /\S/ }).waitFor({ state: "attached" })

/** Few hotlines, so that the content above and below them is visible. */
const inMexico = { memory: { popupPreferences: { region: "MX" } } }
const words = inEveryLanguage({ en: "photos of me online", es: "fotos mías en internet" })
/** No hotline in Mexico is dedicated to this topic, but many in other countries are. */
const abused = inEveryLanguage({ en: "my stepdad touches me", es: "mi padrastro me toca" })
const firstRow = "[data-hotline='us-ca-sd-ccs-crisis-line']"

async function openGuide(page: Page): Promise<void> {
  await press(page, "nav button:not([aria-current])")
  await press(page, "[data-guide='missing-child']")
  await see(page, "[data-step]")
}

async function turnToEnd(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const next = document.querySelector<HTMLElement>(".reader__next")
    next?.click()
    return next === null
  })
}

export const popupUiStates: readonly UiState[] = [
  popup("hotlines", () => Promise.resolve()),
  popup("largest", (page) => see(page, ":root[data-text-size='largest']"), {
    kept: { settings: { textSize: "largest" } },
  }),
  popup("elsewhere", () => Promise.resolve(), { timeZone: "Etc/UTC" }),
  popup("guessed", () => Promise.resolve(), { timeZone: "America/Bogota" }),
  popup("several", (page) => see(page, ".place .notice button"), { timeZone: "Asia/Singapore" }),
  popup("other-country", (page) => see(page, ".place .notice"), { kept: { settings: { region: "MX" } } }),
  popup("incomplete", (page) => see(page, "main > .notice"), {
    memory: { ...inMexico.memory, "incomplete:1": { traces: true, tabs: [] } },
  }),
  popup("still-open", (page) => see(page, "main > .notice"), {
    memory: { ...inMexico.memory, "incomplete:1": { traces: true, tabs: [7] } },
    answers: { openTab: 7 },
  }),
  popup("no-key", (page) => see(page, ".late button"), { answers: { key: "none" } }),
  popup("no-erasing", (page) => see(page, ".late button"), { answers: { key: "none", mayErase: false } }),
  popup("search", async (page, language) => {
    await type(page, "#search", words[language])
    await see(page, "#group-found")
    await counted(page)
  }),
  popup(
    "search-none",
    async (page) => {
      await type(page, "#search", "zzzzqq")
      await see(page, ".notice.below-menus")
      await counted(page)
    },
    inMexico,
  ),
  popup(
    "search-abroad",
    async (page, language) => {
      await type(page, "#search", abused[language])
      await see(page, "#group-elsewhere")
      await counted(page)
    },
    inMexico,
  ),
  popup("place", async (page) => {
    await press(page, ".place__change")
    await see(page, ".place__choices select")
  }),
  popup("filters", async (page) => {
    await choose(page, ".need select", "missing")
    await see(page, ".need__all")
    await counted(page)
  }),
  popup("card", async (page) => {
    await press(page, firstRow)
    await see(page, "article h2")
  }),
  popup(
    "card-private",
    async (page) => {
      await press(page, firstRow)
      await see(page, "article li:has(> .web) > button")
    },
    { answers: { inPrivateWindows: true } },
  ),
  popup("copied", async (page) => {
    await press(page, firstRow)
    await press(page, ".channel__acts button:not([aria-expanded])")
    await see(page, ".status--shown")
  }),
  popup("card-code", async (page) => {
    await press(page, firstRow)
    await press(page, "button[aria-expanded='false']")
    await see(page, "figure svg")
  }),
  popup("card-unconfirmed", async (page) => {
    await press(page, ".row:has(.row__state > strong) [data-hotline]")
    await see(page, "article h2")
  }),
  popup("added", (page) => see(page, "#added-here"), { kept: muchSet, ...inMexico }),
  popup("guides", async (page) => {
    await press(page, "nav button:not([aria-current])")
    await see(page, "[data-guide]")
  }),
  popup("guide-first", openGuide),
  popup("guide-later", async (page) => {
    await openGuide(page)
    await press(page, ".reader__next")
    await see(page, ".reader__turn button:not(.reader__next)")
  }),
  popup("guide-end", async (page) => {
    await openGuide(page)
    await turnToEnd(page)
  }),
  popup("guide-whole", async (page) => {
    await openGuide(page)
    await press(page, ".bar__whole")
    await see(page, "h4[data-step]")
  }),
]
