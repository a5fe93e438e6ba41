import type { LabPage } from "./lab/browser.ts"

/** Fills in the options page through its own controls, but without key presses, which other tests cover. */

type Typed = readonly [name: string, number: string, note: string]

/** Chooses one of a question's answers; -1 is the last. */
export const choose = (page: LabPage, name: string, at: number): Promise<void> =>
  page.run(
    (given) => [...document.querySelectorAll<HTMLElement>(`input[name='${given.name}']`)].at(given.at)?.click(),
    { name, at },
  )

export const choosePlace = (page: LabPage, place: string): Promise<void> =>
  page.run((wanted: string) => {
    const menu = document.querySelector<HTMLSelectElement>("section[aria-labelledby='hotlines'] select")
    if (menu) menu.value = wanted
    menu?.dispatchEvent(new Event("change", { bubbles: true }))
  }, place)

/** Ticks every topic, waiting for each; returns how many are ticked. */
export const tickAllTopics = (page: LabPage): Promise<number> =>
  page.run(async () => {
    const ticked = (): number => document.querySelectorAll(".topics strong").length
    for (const box of document.querySelectorAll<HTMLInputElement>(".topics input")) {
      const before = ticked()
      box.click()
      while (ticked() === before) await new Promise((soon) => setTimeout(soon, 5))
    }
    return ticked()
  })

/** Fills in and submits a form. Returns "added", the error message, or "full" if the page offers no form. */
function submit(page: LabPage, form: string, opener: string, typed: readonly string[]): Promise<string> {
  return page.run(
    async (given) => {
      const found = async <T>(ask: () => T | null): Promise<T> => {
        for (;;) {
          const answer = ask()
          if (answer !== null) return answer
          await new Promise((soon) => setTimeout(soon, 5))
        }
      }
      const find = () => document.querySelector<HTMLFormElement>(given.form)
      const opener = given.opener === "" ? null : document.querySelector<HTMLElement>(given.opener)
      opener?.click()
      if (!opener && !find()) return "full"
      const form = await found(find)
      form.querySelectorAll("input").forEach((field, at) => {
        field.value = given.typed[at] ?? ""
        field.dispatchEvent(new Event("input", { bubbles: true }))
      })
      form.requestSubmit()
      // Adding a contact removes its form; adding a site empties the field.
      const isAdded = (): boolean => find() === null || form.querySelector("input")?.value === ""
      const refusal = (): string =>
        [...form.querySelectorAll("[role='alert']")].map(({ textContent }) => textContent).join("")
      const answer = await found(() => (isAdded() ? "added" : refusal() || null))
      form.querySelector<HTMLElement>("button[type='button']")?.click()
      return answer
    },
    { form, opener, typed },
  )
}

const group = (at: number): string => `section[aria-labelledby='added'] .group:nth-of-type(${at})`

/** 1: people, 2: hotlines. */
export const add = (page: LabPage, at: 1 | 2, typed: Typed): Promise<string> =>
  submit(page, `${group(at)} form`, `${group(at)} > button`, typed)

export const keep = (page: LabPage, site: string): Promise<string> =>
  submit(page, "section[aria-labelledby='erase'] form", "", [site])

/** Sets the lock, or unlocks it. */
export const sendPhrase = (page: LabPage, phrase: string): Promise<void> =>
  page.run((words: string) => {
    const form = document.querySelector<HTMLFormElement>("section[aria-labelledby='lock'] form")
    form?.querySelectorAll<HTMLInputElement>("input:not([type='checkbox'])").forEach((field) => {
      field.value = words
      field.dispatchEvent(new Event("input", { bubbles: true }))
    })
    form?.requestSubmit()
  }, phrase)
