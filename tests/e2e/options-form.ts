import type { LabPage } from "./lab/browser.ts"

/* Fills in the options page through its own controls, without key presses, which other tests cover. */

type Contact = readonly [name: string, number: string, note: string]

/** Chooses the option at this position; -1 is the last. */
export const chooseOption = (page: LabPage, name: string, position: number): Promise<void> =>
  page.run(
    (option) =>
      [...document.querySelectorAll<HTMLElement>(`input[name='${option.name}']`)].at(option.position)?.click(),
    { name, position },
  )

export const choosePlace = (page: LabPage, place: string): Promise<void> =>
  page.run((wanted: string) => {
    const menu = document.querySelector<HTMLSelectElement>("section[aria-labelledby='hotlines'] select")
    if (menu) menu.value = wanted
    menu?.dispatchEvent(new Event("change", { bubbles: true }))
  }, place)

/** Ticks every topic, and waits for each. Returns how many are ticked. */
export const tickAllTopics = (page: LabPage): Promise<number> =>
  page.run(async () => {
    const countTicked = (): number => document.querySelectorAll(".topics strong").length
    for (const box of document.querySelectorAll<HTMLInputElement>(".topics input")) {
      const before = countTicked()
      box.click()
      while (countTicked() === before) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return countTicked()
  })

/** Fills in and submits a form. Returns "added", the error message, or "full" if the page offers no form. */
function submit(page: LabPage, form: string, opener: string, values: readonly string[]): Promise<string> {
  return page.run(
    async (options) => {
      const waitFor = async <Result>(ask: () => Result | null): Promise<Result> => {
        for (;;) {
          const answer = ask()
          if (answer !== null) return answer
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      }
      const findForm = () => document.querySelector<HTMLFormElement>(options.form)
      const opener = options.opener === "" ? null : document.querySelector<HTMLElement>(options.opener)
      opener?.click()
      if (!opener && !findForm()) return "full"
      const form = await waitFor(findForm)
      form.querySelectorAll("input").forEach((field, index) => {
        field.value = options.values[index] ?? ""
        field.dispatchEvent(new Event("input", { bubbles: true }))
      })
      form.requestSubmit()
      // Adding a contact removes its form; adding a site empties the field.
      const isAdded = (): boolean => findForm() === null || form.querySelector("input")?.value === ""
      const readError = (): string =>
        [...form.querySelectorAll("[role='alert']")].map(({ textContent }) => textContent).join("")
      const answer = await waitFor(() => (isAdded() ? "added" : readError() || null))
      form.querySelector<HTMLElement>("button[type='button']")?.click()
      return answer
    },
    { form, opener, values },
  )
}

/** Adds a contact in a section of the page: 1 for people, 2 for hotlines. */
export function addContact(page: LabPage, section: 1 | 2, contact: Contact): Promise<string> {
  const group = `section[aria-labelledby='added'] .group:nth-of-type(${section})`
  return submit(page, `${group} form`, `${group} > button`, contact)
}

export const addKeptSite = (page: LabPage, site: string): Promise<string> =>
  submit(page, "section[aria-labelledby='erase'] form", "", [site])

/** Sets the lock, or unlocks it. */
export const submitPassphrase = (page: LabPage, passphrase: string): Promise<void> =>
  page.run((words: string) => {
    const form = document.querySelector<HTMLFormElement>("section[aria-labelledby='lock'] form")
    form?.querySelectorAll<HTMLInputElement>("input:not([type='checkbox'])").forEach((field) => {
      field.value = words
      field.dispatchEvent(new Event("input", { bubbles: true }))
    })
    form?.requestSubmit()
  }, passphrase)
