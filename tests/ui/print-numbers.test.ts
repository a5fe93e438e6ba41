import type { Page } from "playwright-core"
import { expect } from "vitest"
import { headless } from "./headless.ts"
import { sizesOf } from "./states/appearance.ts"
import { findCutOff } from "./states/sheet.ts"
import { press, waitUntilVisible } from "./states/steps.ts"

const it = headless("chrome-mv3")

/** Chooses each place in turn. Returns the number of sheets and everything that a sheet cuts off. Runs in the page. */
async function findCutOffInEveryPlace(): Promise<{ sheets: number; faults: string[] }> {
  const { findCutOff } = window as unknown as { findCutOff: () => readonly string[] }
  const menu = document.querySelector("select")
  const shownPlace = (): string => document.querySelector(".filter__words")?.textContent ?? ""
  const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))
  const found = { sheets: 0, faults: [] as string[] }
  for (const option of [...(menu?.options ?? [])].filter(({ value }) => value !== "" && value !== menu?.value)) {
    const placeBefore = shownPlace()
    option.selected = true
    menu?.dispatchEvent(new Event("change"))
    while (shownPlace() === placeBefore) await nextFrame()
    await nextFrame()
    // Some countries have no confirmed number.
    if (!document.querySelector(".sheet")) continue
    found.sheets += 1
    found.faults.push(...findCutOff().map((fault) => `${option.value}: ${fault}`))
  }
  return found
}

async function openPrint(page: Page, { form, languages }: { form: string; languages: number }): Promise<void> {
  await waitUntilVisible(page, ".sheet")
  if (form === "poster") await press(page, "input[name='form']:not(:checked)")
  if (languages === 2) await press(page, "fieldset input[type='checkbox']:not(:checked)")
  await page.evaluate(`window.findCutOff = ${findCutOff.toString()}`)
}

it.for([
  { form: "card", languages: 1 },
  { form: "card", languages: 2 },
  { form: "poster", languages: 1 },
  { form: "poster", languages: 2 },
])("the first hotlines of every place fit on a $form in $languages languages", async (print, { view }) => {
  await view.setSize(sizesOf.tab[100])
  await view.open("print.html", { language: "es" })
  await openPrint(view.page, print)
  const { sheets, faults } = await view.page.evaluate(findCutOffInEveryPlace)
  expect(faults).toEqual([])
  expect(sheets).toBeGreaterThan(150)
})
