import { inEveryLanguage } from "../../../core/languages.ts"
import type { View } from "./chromium-view.ts"
import { muchSet } from "./examples.ts"
import { choose, press, see, type } from "./steps.ts"
import type { Surface } from "./surface.ts"

/** The foot comes last: by then all that can be read ahead is read. */
const shown = (view: View): Promise<unknown> => see(view, "main > footer")

const popup = (name: string, show: Surface["show"], start: Surface["start"] = {}): Surface => ({
  name: `popup-${name}`,
  page: "popup.html",
  kind: "popup",
  start,
  async show(view, language) {
    await shown(view)
    await show(view, language)
  },
})

/** Told to whoever listens, a moment after it is seen. */
const counted = (view: View): Promise<unknown> =>
  view.until(
    "the count is told",
    () => document.querySelector("p.unseen[role='status']")?.textContent !== "",
    undefined,
  )

/** Few lines: what stands above or below them is to be seen. */
const inMexico = { memory: { visit: { region: "MX" } } }
const words = inEveryLanguage({ en: "photos of me online", es: "fotos mías en internet" })
const crisisLine = "[data-line='us-ca-sd-ccs-crisis-line']"

async function openGuide(view: View): Promise<void> {
  await press(view, "nav button:not([aria-current])")
  await press(view, "[data-guide='missing-child']")
  await see(view, "[data-step]")
}

async function turnToEnd(view: View): Promise<void> {
  await view.until(
    "the last step is there",
    () => {
      const next = document.querySelector<HTMLElement>(".reader__next")
      next?.click()
      return next === null
    },
    undefined,
  )
}

export const popupSurfaces: readonly Surface[] = [
  popup("lines", () => Promise.resolve()),
  popup("largest", () => Promise.resolve(), { kept: { settings: { textSize: "largest" } } }),
  popup("elsewhere", () => Promise.resolve(), { timeZone: "Etc/UTC" }),
  popup("other-country", (view) => see(view, ".place .notice"), { kept: { settings: { region: "MX" } } }),
  popup("incomplete", (view) => see(view, "main > .notice"), {
    memory: { ...inMexico.memory, "incomplete:1": true },
  }),
  popup("no-key", (view) => see(view, ".late button"), { answers: { key: "none" } }),
  popup("no-erasing", (view) => see(view, ".late button"), { answers: { key: "none", mayErase: false } }),
  popup("search", async (view, language) => {
    await type(view, "#search", words[language])
    await see(view, "#group-found")
    await counted(view)
  }),
  popup(
    "search-none",
    async (view) => {
      await type(view, "#search", "zzzzqq")
      await see(view, ".below-search.notice")
      await counted(view)
    },
    inMexico,
  ),
  popup("place", async (view) => {
    await press(view, ".place__change")
    await see(view, ".place__choices select")
  }),
  popup("filters", async (view) => {
    await choose(view, ".need select", "missing")
    await see(view, ".need__all")
    await counted(view)
  }),
  popup("card", async (view) => {
    await press(view, crisisLine)
    await see(view, "article h2")
  }),
  popup(
    "card-private",
    async (view) => {
      await press(view, crisisLine)
      await see(view, "article li:has(> .web) > button")
    },
    { answers: { inPrivateWindows: true } },
  ),
  popup("copied", async (view) => {
    await press(view, crisisLine)
    await press(view, ".channel__acts button:not([aria-expanded])")
    await see(view, ".status--said")
  }),
  popup("card-code", async (view) => {
    await press(view, crisisLine)
    await press(view, "button[aria-expanded='false']")
    await see(view, "figure svg")
  }),
  popup("card-unconfirmed", async (view) => {
    await press(view, ".row:has(.row__state > strong) [data-line]")
    await see(view, "article h2")
  }),
  popup("added", (view) => see(view, "#added-here"), { kept: muchSet, ...inMexico }),
  popup("guides", async (view) => {
    await press(view, "nav button:not([aria-current])")
    await see(view, "[data-guide]")
  }),
  popup("guide-first", openGuide),
  popup("guide-later", async (view) => {
    await openGuide(view)
    await press(view, ".reader__next")
    await see(view, ".reader__turn button:not(.reader__next)")
  }),
  popup("guide-end", async (view) => {
    await openGuide(view)
    await turnToEnd(view)
  }),
  popup("guide-whole", async (view) => {
    await openGuide(view)
    await press(view, ".bar__whole")
    await see(view, "h4[data-step]")
  }),
]
