import type { Page } from "playwright-core"
import { locked, lockedBy, muchSet, policyWithSlips, settingsFile } from "./examples.ts"
import { pickFile, press, see, type } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

const section = (id: string): string => `section:has(> #${id})`

/** Waits until the readiness answers and the lock state are there. */
async function shown(page: Page): Promise<void> {
  await see(page, ".readiness li")
  await see(page, `${section("lock")} strong`)
}

const options = (name: string, show: UiState["show"], more: Partial<UiState> = {}): UiState => ({
  name: name === "" ? "options" : `options-${name}`,
  page: "options.html",
  kind: "tab",
  ...more,
  async show(page, language) {
    await shown(page)
    await show(page, language)
  },
})

const asItIs = (): Promise<void> => Promise.resolve()
const part = (id: string): UiState => options(id, asItIs, { part: section(id) })

const person = `${section("added")} .group:first-of-type`

/** Runs the real exit on the practice page, which closes. The options page then shows the result. */
async function practice(page: Page): Promise<void> {
  const opened = page.context().waitForEvent("page")
  await press(page, `${section("practice")} button`)
  const practice = await opened
  await see(practice, ".exit__button")
  // Click only after this call has returned, because the exit closes the page and the result would be lost.
  await practice.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>(".exit__button")?.click()))
  await see(page, `${section("practice")} h3`)
}

const pin = "2468"
const known = lockedBy(pin)

async function openLock(page: Page): Promise<void> {
  await type(page, `${section("lock")} input[type='password']`, pin)
  await press(page, `${section("lock")} button[type='submit']`)
  await see(page, "[data-begins]")
}

export const optionsUiStates: readonly UiState[] = [
  options("", asItIs),
  ...["readiness", "practice", "erase", "exitDestination", "hotlines", "added", "look", "file", "first", "lock"].map(
    part,
  ),
  options("no-key", asItIs, { start: { answers: { key: "none", mayErase: false } } }),
  options("much", (page) => see(page, ".sites li"), { start: { kept: muchSet } }),
  options("refused", (page) => see(page, "#refused ~ div li"), { start: { answers: { policy: policyWithSlips } } }),
  options("file-foreign", async (page) => {
    await pickFile(page, "#settings-file", JSON.stringify({ porchlight: 1, settings: policyWithSlips }))
    await see(page, `${section("file")} .refused__one`)
  }),
  options(
    "kept-shared",
    async (page) => {
      await type(page, `${section("erase")} form input`, "www.github.io")
      await press(page, `${section("erase")} form button[type='submit']`)
      await see(page, `${section("erase")} [role='alert'].notice`)
    },
    { part: section("erase") },
  ),
  options("practice-after", practice),
  options("added-form", async (page) => {
    await press(page, `${person} > button`)
    await see(page, `${person} form`)
  }),
  options(
    "added-change",
    async (page) => {
      await press(page, `${person} li button`)
      await see(page, `${person} form`)
    },
    { start: { kept: muchSet } },
  ),
  options("added-fault", async (page) => {
    await press(page, `${person} > button`)
    await type(page, `${person} form > :nth-child(1) input`, "Childhelp National Child Abuse Hotline")
    await type(page, `${person} form > :nth-child(2) input`, "(212) 555-0143")
    await press(page, `${person} form button[type='submit']`)
    await see(page, `${person} form [role='alert'].notice`)
  }),
  options("file-preview", async (page) => {
    await pickFile(page, "#settings-file", settingsFile)
    await see(page, "#file-preview")
  }),
  options("file-refused", async (page) => {
    await pickFile(page, "#settings-file", "{}")
    await see(page, `${section("file")} [role='alert'].notice`)
  }),
  options("undo", async (page) => {
    await press(page, "input[name='erase']")
    await see(page, ".bar__undo")
  }),
  options("lock-closed", asItIs, { start: { kept: { ...muchSet, ...locked } } }),
  options(
    "lock-wrong",
    async (page) => {
      await type(page, `${section("lock")} input[type='password']`, "not this one")
      await press(page, `${section("lock")} button[type='submit']`)
      await see(page, `${section("lock")} > [role='status'].notice`)
      await see(page, `${section("lock")} button[type='submit'][aria-disabled='false']`)
    },
    { start: { kept: locked } },
  ),
  options("lock-open", openLock, { start: { kept: known } }),
  options(
    "lock-change",
    async (page) => {
      await openLock(page)
      await press(page, `${section("lock")} [data-begins="change"]`)
      await see(page, `${section("lock")} form`)
    },
    { start: { kept: known } },
  ),
  options(
    "lock-remove",
    async (page) => {
      await openLock(page)
      await press(page, `${section("lock")} [data-begins="remove"]`)
      await see(page, `${section("lock")} form`)
    },
    { start: { kept: known } },
  ),
  options("lock-fault", async (page) => {
    await type(page, `${section("lock")} input[type='password']`, "12")
    await press(page, `${section("lock")} button[type='submit']`)
    await see(page, `${section("lock")} form [role='status'].notice`)
  }),
]
