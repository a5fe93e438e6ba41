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

  const stored = async (): Promise<unknown> =>
    (await journey.browser.ask((api) => api.storage.local.get("settings")))["settings"]
  const has = (wanted: object) =>
    until(`storage has ${JSON.stringify(wanted)}`, async () => {
      const now = (await stored()) as Record<string, unknown> | undefined
      return now !== undefined && Object.entries(wanted).every(([key, value]) => isDeepStrictEqual(now[key], value))
    })

  async function openForm(): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the form has rendered", () => page.run(() => document.querySelector("#settings-file") !== null))
    await journey.screen.focus(journey.browser.windowClass)
    return page
  }
  /** Presses Tab until the element has the focus. */
  async function tabTo(page: LabPage, selector: string): Promise<void> {
    const isThere = () => page.run((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isThere()) return
      await journey.screen.press("Tab")
    }
    throw new Error(`Tab never reached ${selector}`)
  }
  async function choose(page: LabPage, selector: string, ...keys: string[]): Promise<void> {
    await tabTo(page, selector)
    await journey.screen.press(...keys)
  }
  async function add(page: LabPage, section: number, contact: readonly string[]): Promise<void> {
    const button = `section[aria-labelledby='added'] .group:nth-of-type(${section}) > button`
    await choose(page, button, "Return")
    await until("the form is open", () => page.run(() => document.activeElement?.matches(".draft input") ?? false))
    for (const [index, words] of contact.entries()) {
      if (index > 0) await journey.screen.press("Tab")
      await journey.screen.type(words)
    }
    await journey.screen.press("Return")
  }

  it("can be filled in by keyboard alone, keeps its settings after a restart, and undoes changes", async () => {
    let page = await openForm()
    await choose(page, "input[name='erase']", "Down")
    await has({ eraseMinutes: 30 })
    await tabTo(page, "section[aria-labelledby='erase'] form input")
    await journey.screen.type("https://www.bank.example/page")
    await journey.screen.press("Return")
    await has({ keptSites: ["bank.example"] })
    await choose(page, "input[name='exitDestination']", "Down")
    await choose(page, "select", "Down")
    await choose(page, "input[name='language']", "Down")
    await choose(page, ".topics label:nth-child(2) input", "space")
    await choose(page, ".topics label:nth-child(4) input", "space")
    await has({ topicsFirst: ["images", "violence"] })
    await add(page, 1, ["Aunt Rosa", "+1 619 555 0170", "After six"])
    await has({ addedPeople: [{ name: "Aunt Rosa", number: "+1 619 555 0170", note: "After six" }] })
    await add(page, 2, ["School", "988", ""])
    await until("a built-in hotline's number is refused", async () =>
      (await textOf(page)).includes("the number of a hotline"),
    )
    await journey.screen.press("ctrl+a")
    await journey.screen.type("619 555 0101")
    await journey.screen.press("Return")
    await has({ addedHotlines: [{ name: "School", number: "619 555 0101", note: "" }] })
    await choose(page, "input[name='textSize']", "Down")
    await has({ textSize: "large" })
    await journey.picture(`${name}-settings-form`)

    const all = await stored()
    expect(all).toEqual({
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
    expect(await stored()).toEqual(all)
    page = await openForm()
    await until("the added contacts have rendered", async () => /Aunt Rosa[^]*School/.test(await textOf(page)))
    await choose(page, "input[name='textSize']:checked", "Down")
    await has({ textSize: "largest" })
    await choose(page, "section[aria-labelledby='first'] button", "Return")
    await until("storage has no settings", async () => JSON.stringify(await stored()) === "{}")
    await choose(page, ".bar__undo", "Return")
    await has({ textSize: "largest", keptSites: ["bank.example"] })
    await journey.screen.press("ctrl+z")
    await has({ textSize: "large" })
    expect(await stored()).toEqual(all)
  })

  it("imports a valid file after showing what would change, and refuses others", async () => {
    const write = (called: string, text: string): string => {
      const path = join(journey.profile, called)
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
      write("impersonating.json", JSON.stringify({ porchlight: 1, settings: impersonating })),
    )
    await until("the file is refused", async () =>
      (await textOf(page)).includes("uses the name or number of a hotline"),
    )
    await page.pickFile(
      "#settings-file",
      write("hostile.json", `{"porchlight": 1, "settings": {"exit": false, "exitDestination": "new-tab"}}`),
    )
    await until("the file is refused", async () =>
      (await textOf(page)).includes("something that Porchlight does not allow"),
    )
    expect(await stored()).toBeUndefined()

    await page.pickFile("#settings-file", write("good.json", JSON.stringify({ porchlight: 1, settings })))
    await until("the page shows what would change", async () => (await textOf(page)).includes("Ana: 619 555 0171"))
    expect(await stored()).toBeUndefined()
    await journey.picture(`${name}-settings-file`)
    await choose(page, ".preview .button--do", "Return")
    await has(settings)
    expect(await stored()).toEqual(settings)
  })

  it("exports a file that it can import", async () => {
    const settings = {
      exitDestination: "new-tab",
      addedPeople: [{ name: "Ana", number: "619 555 0171", note: "Día y noche" }],
    }
    await journey.browser.ask((api, given) => api.storage.local.set({ settings: given }), settings)
    const page = await openForm()
    await choose(page, "section[aria-labelledby='file'] button", "Return")
    const [file = ""] = await until("the file is downloaded", () => {
      const files = readdirSync(downloads).filter((one) => one === "porchlight-settings.json")
      return files.length > 0 && readFileSync(join(downloads, files[0] ?? ""), "utf8") !== "" && files
    })
    expect(JSON.parse(readFileSync(join(downloads, file), "utf8"))).toEqual({ porchlight: 1, settings })
  })
})
