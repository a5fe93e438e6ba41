import { describe, expect } from "vitest"
import { languages } from "../../core/i18n/languages.ts"
import { headless } from "./headless.ts"
import { popupSizes } from "./states/appearance.ts"
import { waitUntilUnchanged } from "./states/steps.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"

const it = headless("chrome-mv3")

/** The hotlines whose number is in sight without the sentence that says who is told of the call. */
async function findCallsWithoutWarning(): Promise<readonly string[]> {
  const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const rows = [...document.querySelectorAll<HTMLElement>("[data-hotline]")]
  const found: string[] = []
  for (const row of rows) {
    row.click()
    while (document.querySelector("article h2") === null) await nextFrame()
    await nextFrame()
    const call = document.querySelector("article .button--do[data-number]")
    const sentence = document.getElementById(call?.getAttribute("aria-describedby") ?? "")
    const isInSight = sentence !== null && sentence.getBoundingClientRect().bottom <= innerHeight
    if (call !== null && !isInSight) found.push(row.dataset["hotline"] ?? "")
    document.querySelector<HTMLElement>(".card__back")?.click()
    while (document.querySelector("article h2") !== null) await nextFrame()
  }
  return rows.length === 0 ? ["no hotline is listed"] : found
}

const onlyCloses = {
  en: ["Close this page", "closes the open tab", "closes this tab"],
  es: ["Cerrar esta página", "cierra la pestaña", "cierra esta pestaña"],
} as const

describe.each(languages)("where a policy keeps the history (%s)", (language) => {
  it("the exit button promises only to close, in the popup and in a tab", async ({ view }) => {
    const [name, inPopup, inTab] = onlyCloses[language]
    for (const [state, does] of [
      ["popup-no-erasing", inPopup],
      ["welcome-no-key", inTab],
    ] as const) {
      await view.setSize(popupSizes[100])
      await showUiState(view, uiStateNamed(state), language)
      await waitUntilUnchanged(view.page)
      const button = view.page.locator(".exit__button").first()
      expect((await button.innerText()).replace(/\s+/g, " ").trim()).toBe(`${name} ${does}`)
      expect(await button.getAttribute("title")).not.toMatch(/erases|borra/)
    }
  })
})

describe.each(languages)("before anyone scrolls, the popup (%s)", (language) => {
  it("shows the first number within 330 pixels, and two whole hotlines", async ({ view }) => {
    await view.setSize(popupSizes[100])
    await showUiState(view, uiStateNamed("popup-hotlines"), language)
    const number = await view.page.locator(".row__number").first().boundingBox()
    const second = await view.page.locator(".row").nth(1).boundingBox()
    expect(number?.y).toBeLessThanOrEqual(330)
    expect((second?.y ?? Infinity) + (second?.height ?? 0)).toBeLessThanOrEqual(600)
  })

  it("shows on every hotline's page who is told of a call, together with the number", async ({ view }) => {
    await view.setSize(popupSizes[100])
    await showUiState(view, uiStateNamed("popup-hotlines"), language)
    await waitUntilUnchanged(view.page)
    expect(await view.page.evaluate(findCallsWithoutWarning)).toEqual([])
  })
})
