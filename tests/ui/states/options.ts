import type { Page } from "playwright-core"
import { fewAbilities, lockWithPin, manySettings, policyWithMistakes, settingsFile, unknownLock } from "./examples.ts"
import { passPractice, pickFile, press, type, waitUntilVisible } from "./steps.ts"
import type { UiState } from "./ui-state.ts"

const sectionWithHeading = (id: string): string => `section[aria-labelledby='${id}']`

/** Waits until the page shows the readiness answers and the state of the lock. */
async function waitUntilComplete(page: Page): Promise<void> {
  await waitUntilVisible(page, ".readiness li")
  await waitUntilVisible(page, `${sectionWithHeading("lock")} strong`)
}

const options = (name: string, show: UiState["show"], changes: Partial<UiState> = {}): UiState => ({
  name: name === "" ? "options" : `options-${name}`,
  page: "options.html",
  kind: "tab",
  ...changes,
  async show(page, language) {
    await waitUntilComplete(page)
    await show(page, language)
  },
})

const withoutSteps = (): Promise<void> => Promise.resolve()
const oneSection = (id: string): UiState => options(id, withoutSteps, { part: sectionWithHeading(id) })

const addedPeople = `${sectionWithHeading("added")} .group:first-of-type`

const pin = "2468"
const knownLock = lockWithPin(pin)

async function openLock(page: Page): Promise<void> {
  await type(page, `${sectionWithHeading("lock")} input[type='password']`, pin)
  await press(page, `${sectionWithHeading("lock")} button[type='submit']`)
  await waitUntilVisible(page, "[data-begins]")
}

export const optionsUiStates: readonly UiState[] = [
  options("", withoutSteps),
  ...[
    "readiness",
    "practice",
    "exit-limits",
    "erase",
    "exitDestination",
    "hotlines",
    "added",
    "look",
    "file",
    "first",
    "lock",
  ].map(oneSection),
  options("few-abilities", withoutSteps, { start: { answers: { lacks: fewAbilities } } }),
  options("no-key", withoutSteps, { start: { answers: { key: "none", mayErase: false } } }),
  options("much", (page) => waitUntilVisible(page, ".sites li"), { start: { local: manySettings } }),
  options("refused", (page) => waitUntilVisible(page, "#refused ~ div li"), {
    start: { answers: { policy: policyWithMistakes } },
  }),
  options("file-foreign", async (page) => {
    await pickFile(page, "#settings-file", JSON.stringify({ porchlight: 1, settings: policyWithMistakes }))
    await waitUntilVisible(page, `${sectionWithHeading("file")} .refused__one`)
  }),
  options(
    "kept-shared",
    async (page) => {
      await type(page, `${sectionWithHeading("erase")} form input`, "www.github.io")
      await press(page, `${sectionWithHeading("erase")} form button[type='submit']`)
      await waitUntilVisible(page, `${sectionWithHeading("erase")} [role='alert'].notice`)
    },
    { part: sectionWithHeading("erase") },
  ),
  options("practice-after", (page) => passPractice(page, sectionWithHeading("practice"))),
  options("added-form", async (page) => {
    await press(page, `${addedPeople} > button`)
    await waitUntilVisible(page, `${addedPeople} form`)
  }),
  options(
    "added-change",
    async (page) => {
      await press(page, `${addedPeople} li button`)
      await waitUntilVisible(page, `${addedPeople} form`)
    },
    { start: { local: manySettings } },
  ),
  options("added-fault", async (page) => {
    await press(page, `${addedPeople} > button`)
    await type(page, `${addedPeople} form > :nth-child(1) input`, "Childhelp National Child Abuse Hotline")
    await type(page, `${addedPeople} form > :nth-child(2) input`, "(212) 555-0143")
    await press(page, `${addedPeople} form button[type='submit']`)
    await waitUntilVisible(page, `${addedPeople} form [role='alert'].notice`)
  }),
  options("file-preview", async (page) => {
    await pickFile(page, "#settings-file", settingsFile)
    await waitUntilVisible(page, "#file-preview")
  }),
  options("file-refused", async (page) => {
    await pickFile(page, "#settings-file", "{}")
    await waitUntilVisible(page, `${sectionWithHeading("file")} [role='alert'].notice`)
  }),
  options("undo", async (page) => {
    await press(page, "input[name='erase']")
    await waitUntilVisible(page, ".bar__undo")
  }),
  options("lock-closed", withoutSteps, { start: { local: { ...manySettings, ...unknownLock } } }),
  options(
    "lock-wrong",
    async (page) => {
      await type(page, `${sectionWithHeading("lock")} input[type='password']`, "not this one")
      await press(page, `${sectionWithHeading("lock")} button[type='submit']`)
      await waitUntilVisible(page, `${sectionWithHeading("lock")} > [role='status'].notice`)
      await waitUntilVisible(page, `${sectionWithHeading("lock")} button[type='submit'][aria-disabled='false']`)
    },
    { start: { local: unknownLock } },
  ),
  options("lock-open", openLock, { start: { local: knownLock } }),
  options(
    "lock-change",
    async (page) => {
      await openLock(page)
      await press(page, `${sectionWithHeading("lock")} [data-begins="change"]`)
      await waitUntilVisible(page, `${sectionWithHeading("lock")} form`)
    },
    { start: { local: knownLock } },
  ),
  options(
    "lock-remove",
    async (page) => {
      await openLock(page)
      await press(page, `${sectionWithHeading("lock")} [data-begins="remove"]`)
      await waitUntilVisible(page, `${sectionWithHeading("lock")} form`)
    },
    { start: { local: knownLock } },
  ),
  options("lock-fault", async (page) => {
    await type(page, `${sectionWithHeading("lock")} input[type='password']`, "12")
    await press(page, `${sectionWithHeading("lock")} button[type='submit']`)
    await waitUntilVisible(page, `${sectionWithHeading("lock")} form [role='status'].notice`)
  }),
]
