import type { View } from "./chromium-view.ts"
import { locked, lockedBy, muchSet, settingsFile } from "./examples.ts"
import { pickFile, press, see, type } from "./steps.ts"
import type { Surface } from "./surface.ts"

const section = (id: string): string => `section:has(> #${id})`

/** By now the browser has told what it allows, and the lock what it is. */
async function shown(view: View): Promise<void> {
  await see(view, ".readiness li")
  await see(view, `${section("lock")} strong`)
}

const options = (name: string, show: Surface["show"], more: Partial<Surface> = {}): Surface => ({
  name: name === "" ? "options" : `options-${name}`,
  page: "options.html",
  kind: "tab",
  ...more,
  async show(view, language) {
    await shown(view)
    await show(view, language)
  },
})

const asItIs = (): Promise<void> => Promise.resolve()
const part = (id: string): Surface => options(id, asItIs, { part: section(id) })

const person = `${section("added")} .group:first-of-type`

/** The real exit, from the practice page; the first page hears of it and tells what became of it. */
async function practice(view: View): Promise<void> {
  await press(view, `${section("drill")} button`)
  await view.elsewhere("drill.html", () => {
    const button = document.querySelector<HTMLElement>(".exit__button")
    if (!button || document.visibilityState !== "visible") return false
    // When this has been answered: the exit takes the page away, and the answer with it.
    setTimeout(() => button.click())
    return true
  })
  await see(view, `${section("drill")} h3`)
}

const pin = "2468"
const known = lockedBy(pin)

async function openLock(view: View): Promise<void> {
  await type(view, `${section("lock")} input[type='password']`, pin)
  await press(view, `${section("lock")} button[type='submit']`)
  await see(view, "[data-begins]")
}

export const optionsSurfaces: readonly Surface[] = [
  options("", asItIs),
  ...["readiness", "drill", "erase", "landing", "lines", "added", "look", "file", "first", "lock"].map(part),
  options("no-key", asItIs, { start: { answers: { key: "none", mayErase: false } } }),
  options("much", (view) => see(view, ".sites li"), { start: { kept: muchSet } }),
  options("drill-after", practice),
  options("added-form", async (view) => {
    await press(view, `${person} > button`)
    await see(view, `${person} form`)
  }),
  options(
    "added-change",
    async (view) => {
      await press(view, `${person} li button`)
      await see(view, `${person} form`)
    },
    { start: { kept: muchSet } },
  ),
  options("added-fault", async (view) => {
    await press(view, `${person} > button`)
    await type(view, `${person} form > :nth-child(1) input`, "Childhelp National Child Abuse Hotline")
    await type(view, `${person} form > :nth-child(2) input`, "(212) 555-0143")
    await press(view, `${person} form button[type='submit']`)
    await see(view, `${person} form [role='alert'].notice`)
  }),
  options("file-preview", async (view) => {
    await pickFile(view, "#settings-file", settingsFile)
    await see(view, "#file-preview")
  }),
  options("file-refused", async (view) => {
    await pickFile(view, "#settings-file", "{}")
    await see(view, `${section("file")} [role='alert'].notice`)
  }),
  options("undo", async (view) => {
    await press(view, "input[name='erase']")
    await see(view, ".bar__undo")
  }),
  options("lock-closed", asItIs, { start: { kept: { ...muchSet, ...locked } } }),
  options(
    "lock-wrong",
    async (view) => {
      await type(view, `${section("lock")} input[type='password']`, "not this one")
      await press(view, `${section("lock")} button[type='submit']`)
      await view.until(
        "the try is answered",
        (lock: string) => {
          const button = document.querySelector(`${lock} button[type='submit']`)
          const isSaid = document.querySelector(`${lock} > [role='status'].notice`) !== null
          return isSaid && button?.getAttribute("aria-disabled") === "false"
        },
        section("lock"),
      )
    },
    { start: { kept: locked } },
  ),
  options("lock-open", openLock, { start: { kept: known } }),
  options(
    "lock-change",
    async (view) => {
      await openLock(view)
      await press(view, `${section("lock")} [data-begins="change"]`)
      await see(view, `${section("lock")} form`)
    },
    { start: { kept: known } },
  ),
  options(
    "lock-remove",
    async (view) => {
      await openLock(view)
      await press(view, `${section("lock")} [data-begins="remove"]`)
      await see(view, `${section("lock")} form`)
    },
    { start: { kept: known } },
  ),
  options("lock-fault", async (view) => {
    await type(view, `${section("lock")} input[type='password']`, "12")
    await press(view, `${section("lock")} button[type='submit']`)
    await see(view, `${section("lock")} form [role='status'].notice`)
  }),
]
