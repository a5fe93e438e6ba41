import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { afterAll, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

describe.each(browsers)("the settings form in %s", (name) => {
  const downloads = mkdtempSync(join(tmpdir(), "porchlight-downloads-"))
  const journey = useJourney(name, { downloads })
  afterAll(() => rmSync(downloads, { recursive: true }))

  const readSettings = async (): Promise<unknown> =>
    (await journey.browser.ask((api) => api.storage.local.get("settings")))["settings"]
  const waitForSettings = (wanted: object) =>
    until(`storage has ${JSON.stringify(wanted)}`, async () => {
      const stored = (await readSettings()) as Record<string, unknown> | undefined
      return (
        stored !== undefined && Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(stored[key], value))
      )
    })

  async function openForm(): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the form has rendered", () => page.run(() => document.querySelector("#settings-file") !== null))
    await journey.screen.focus(journey.browser.windowClass)
    return page
  }
  /** Presses Tab until the element has the focus. */
  async function tabTo(page: LabPage, selector: string): Promise<void> {
    const isFocused = () => page.run((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isFocused()) return
      await journey.screen.press("Tab")
    }
    throw new Error(`Tab never reached ${selector}`)
  }
  async function tabToAndPress(page: LabPage, selector: string, ...keys: string[]): Promise<void> {
    await tabTo(page, selector)
    await journey.screen.press(...keys)
  }
  async function addContact(page: LabPage, section: number, contact: readonly string[]): Promise<void> {
    const button = `section[aria-labelledby='added'] .group:nth-of-type(${section}) > button`
    await tabToAndPress(page, button, "Return")
    await until("the form is open", () => page.run(() => document.activeElement?.matches(".draft input") ?? false))
    for (const [index, text] of contact.entries()) {
      if (index > 0) await journey.screen.press("Tab")
      await journey.screen.type(text)
    }
    await journey.screen.press("Return")
  }

  it("can be filled in with only a keyboard, keeps its settings after a restart, and undoes changes", async () => {
    let page = await openForm()
    await tabToAndPress(page, "input[name='erase']", "Down")
    await waitForSettings({ eraseMinutes: 30 })
    await tabTo(page, "section[aria-labelledby='erase'] form input")
    await journey.screen.type("https://www.bank.example/page")
    await journey.screen.press("Return")
    await waitForSettings({ keptSites: ["bank.example"] })
    await tabToAndPress(page, "input[name='exitDestination']", "Down")
    await tabToAndPress(page, "select", "Down")
    await tabToAndPress(page, "input[name='language']", "Down")
    await tabToAndPress(page, ".topics .choice:nth-child(2) input", "space")
    await tabToAndPress(page, ".topics .choice:nth-child(4) input", "space")
    await waitForSettings({ topicsFirst: ["images", "violence"] })
    await addContact(page, 1, ["Aunt Rosa", "+1 619 555 0170", "After six"])
    await waitForSettings({ addedPeople: [{ name: "Aunt Rosa", number: "+1 619 555 0170", note: "After six" }] })
    await addContact(page, 2, ["School", "988", ""])
    await until("a built-in hotline's number is refused", async () =>
      (await textOf(page)).includes("the number of a hotline"),
    )
    await journey.screen.press("ctrl+a")
    await journey.screen.type("619 555 0101")
    await journey.screen.press("Return")
    await waitForSettings({ addedHotlines: [{ name: "School", number: "619 555 0101", note: "" }] })
    await tabToAndPress(page, "input[name='textSize']", "Down")
    await waitForSettings({ textSize: "large" })
    await journey.savePicture(`${name}-settings-form`)

    const storedSettings = await readSettings()
    expect(storedSettings).toEqual({
      eraseScope: "recent",
      eraseMinutes: 30,
      keptSites: ["bank.example"],
      exitDestination: "new-tab",
      region: "US-CA",
      language: "en",
      topicsFirst: ["images", "violence"],
      addedPeople: [{ name: "Aunt Rosa", number: "+1 619 555 0170", note: "After six" }],
      addedHotlines: [{ name: "School", number: "619 555 0101", note: "" }],
      textSize: "large",
    })

    await journey.restart()
    expect(await readSettings()).toEqual(storedSettings)
    page = await openForm()
    await until("the added contacts have rendered", async () => /Aunt Rosa[^]*School/.test(await textOf(page)))
    await tabToAndPress(page, "input[name='textSize']:checked", "Down")
    await waitForSettings({ textSize: "largest" })
    await tabToAndPress(page, "section[aria-labelledby='first'] button", "Return")
    await until("storage has no settings", async () => JSON.stringify(await readSettings()) === "{}")
    await tabToAndPress(page, ".bar__undo", "Return")
    await waitForSettings({ textSize: "largest", keptSites: ["bank.example"] })
    await journey.screen.press("ctrl+z")
    await waitForSettings({ textSize: "large" })
    expect(await readSettings()).toEqual(storedSettings)
  })

  it("imports a valid file after showing what would change, and refuses invalid files", async () => {
    const writeFile = (fileName: string, text: string): string => {
      const path = join(journey.profile, fileName)
      writeFileSync(path, text)
      return path
    }
    const page = await openForm()
    const settings = { exitDestination: "new-tab", addedPeople: [{ name: "Ana", number: "619 555 0171", note: "" }] }
    const impersonating = {
      addedPeople: [{ name: "Nati0nal Human Traff1cking Hotline", number: "619 555 0171", note: "" }],
    }

    await page.pickFile(
      "#settings-file",
      writeFile("impersonating.json", JSON.stringify({ porchlight: 1, settings: impersonating })),
    )
    await until("the file is refused", async () =>
      (await textOf(page)).includes("uses the name or number of a hotline"),
    )
    await page.pickFile(
      "#settings-file",
      writeFile("hostile.json", `{"porchlight": 1, "settings": {"exit": false, "exitDestination": "new-tab"}}`),
    )
    await until("the file is refused", async () =>
      (await textOf(page)).includes("something that Porchlight does not allow"),
    )
    expect(await readSettings()).toBeUndefined()

    await page.pickFile("#settings-file", writeFile("good.json", JSON.stringify({ porchlight: 1, settings })))
    await until("the page shows what would change", async () => (await textOf(page)).includes("Ana: 619 555 0171"))
    expect(await readSettings()).toBeUndefined()
    await journey.savePicture(`${name}-settings-file`)
    await tabToAndPress(page, ".preview .button--do", "Return")
    await waitForSettings(settings)
    expect(await readSettings()).toEqual(settings)
  })

  it("exports a file that it can import", async () => {
    const settings = {
      exitDestination: "new-tab",
      addedPeople: [{ name: "Ana", number: "619 555 0171", note: "Día y noche" }],
    }
    await journey.browser.ask((api, stored) => api.storage.local.set({ settings: stored }), settings)
    const page = await openForm()
    await tabToAndPress(page, "section[aria-labelledby='file'] button", "Return")
    const [file = ""] = await until("the file is downloaded", () => {
      const files = readdirSync(downloads).filter((entry) => entry === "porchlight-settings.json")
      return files.length > 0 && readFileSync(join(downloads, files[0] ?? ""), "utf8") !== "" && files
    })
    expect(JSON.parse(readFileSync(join(downloads, file), "utf8"))).toEqual({ porchlight: 1, settings })
  })
})
