// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { nextTick } from "vue"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { findButton, expectAccessible, findHeading, pageText, show } from "../components/mount"
import { hostileFiles } from "../core/settings/hostile-files"
import { maxFileBytes, settingsFile, type FileRefusal } from "@/core/settings/settings-file"
import type { PartialSettings } from "@/core/settings/settings"
import OptionsPage from "@/entrypoints/options/App.vue"
import SettingsOverviewPage from "@/entrypoints/settings-overview/App.vue"
import { eventually } from "../../eventually"

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  HTMLElement.prototype.scrollIntoView = () => undefined
})

const storedSettings = async (): Promise<unknown> => (await browser.storage.local.get(null))["settings"]

async function openOptions(chosen: PartialSettings = {}) {
  await browser.storage.local.set({ settings: chosen })
  const wrapper = show(OptionsPage, {})
  // The page brings its own <main>.
  const outer = document.body.firstElementChild
  outer?.replaceWith(...outer.childNodes)
  await flushPromises()
  return wrapper
}

async function pickFile(content: BlobPart): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")
  if (!input) throw new Error("there is no file to pick")
  const file = new File([content], "porchlight-settings.json")
  Object.defineProperty(input, "files", { configurable: true, value: [file] })
  input.dispatchEvent(new Event("change"))
  await nextTick()
  await eventually(() => expect(refusalText() !== "" || document.querySelector("#file-preview") !== null).toBe(true))
}
const refusalText = (): string =>
  document.querySelector("input[type=file]")?.closest("section")?.querySelector("[role=alert]")?.textContent ?? ""

const chosen: PartialSettings = { eraseMinutes: 30, addedPeople: [{ name: "Ana", number: "619 555 0171", note: "" }] }
const sentences: Readonly<Record<FileRefusal, string>> = {
  empty: "This file is empty. Nothing was changed.",
  notPorchlight: "This is not a Porchlight settings file. Nothing was changed.",
  damaged: "This file is damaged: part of it is missing, or was changed when it was saved. Nothing was changed.",
  large: "This file is larger than 64 kB, too large for a Porchlight settings file. Nothing was changed.",
  newer: "This file comes from a newer version of Porchlight. Nothing was changed.",
  unsupportedValues: "This file contains something that Porchlight does not allow. Nothing was changed.",
  impersonation: "This file uses the name or number of a hotline that Porchlight already has. Nothing was changed.",
}
const reasons = ["damaged", "large", "newer", "unsupportedValues", "impersonation"] as const

const allHostileFiles = hostileFiles("National Human Trafficking Hotline", "1-888-373-7888")
/** Returns the first file that can be refused for this reason alone. */
function findHostileFile(reason: FileRefusal): BlobPart {
  const file = allHostileFiles.find(({ bytes, refusals }) =>
    bytes.length > maxFileBytes ? reason === "large" : refusals.length === 1 && refusals[0] === reason,
  )
  if (!file) throw new Error(`no hostile file is refused as "${reason}"`)
  return new Uint8Array(file.bytes)
}

describe("a settings file on the options page", () => {
  it("is previewed, applied only after confirmation, and can be undone", async () => {
    const page = await openOptions(chosen)
    const next: PartialSettings = { eraseMinutes: 5, textSize: "large" }
    await pickFile(settingsFile(next))
    expect(pageText()).toMatch(/How large is the text\? Now Standard Then Large/)
    expect(pageText()).toMatch(/Which people to call were added\? Now Ana: 619 555 0171 Then None/)
    expect(pageText()).not.toMatch(/What is shown after an exit\? Now/)
    expect(await storedSettings()).toEqual(chosen)
    await expectAccessible()
    findButton(page, "Use these settings").click()
    await flushPromises()
    expect(await storedSettings()).toEqual(next)
    expect(() => findHeading(page, "What this file would change")).toThrow()
    findButton(page, "Undo the last change").click()
    await flushPromises()
    expect(await storedSettings()).toEqual(chosen)
  })

  it("changes nothing if the preview is canceled", async () => {
    const page = await openOptions(chosen)
    await pickFile(settingsFile({ eraseMinutes: 5 }))
    findButton(page, "Keep the current settings").click()
    await flushPromises()
    expect(await storedSettings()).toEqual(chosen)
    expect(() => findButton(page, "Use these settings")).toThrow()
  })

  it("is reported as changing nothing if all its settings are already in use", async () => {
    await openOptions(chosen)
    await pickFile(settingsFile(chosen))
    expect(pageText()).toContain("Nothing would change. All settings in this file are already in use.")
  })

  it("replaces the preview of an earlier file even if it is refused", async () => {
    const page = await openOptions(chosen)
    await pickFile(settingsFile({ eraseMinutes: 5 }))
    await pickFile("{}")
    expect(refusalText()).toBe(sentences.notPorchlight)
    expect(() => findButton(page, "Use these settings")).toThrow()
  })

  /** core/settings/settings-file.test.ts tests all hostile files with the parser; this tests one of each kind. */
  it.each(reasons)("is refused with one sentence if it is hostile (%s), and nothing is written", async (reason) => {
    await openOptions(chosen)
    const writeStorage = vi.spyOn(browser.storage.local, "set")
    await pickFile(findHostileFile(reason))
    expect([refusalText(), document.querySelector("#file-preview")]).toEqual([sentences[reason], null])
    expect(writeStorage).not.toHaveBeenCalled()
    expect(await storedSettings()).toEqual(chosen)
  })
})

describe("the options page", () => {
  it("announces that a change was saved or could not be saved", async () => {
    const page = await openOptions()
    findButton(page, "Add a person")
    const textSizes = [...document.querySelectorAll<HTMLInputElement>("input[name='textSize']")]
    textSizes[1]?.click()
    await eventually(() => expect(pageText()).toContain("Saved."))
    expect(await storedSettings()).toEqual({ textSize: "large" })
    vi.spyOn(browser.storage.local, "set").mockRejectedValueOnce(new Error("full"))
    textSizes[2]?.click()
    await eventually(() => expect(pageText()).toContain("This could not be saved."))
    expect(textSizes[1]?.checked).toBe(true)
    expect(await storedSettings()).toEqual({ textSize: "large" })
  })

  it("exports a file with the settings chosen here and nothing else", async () => {
    const page = await openOptions(chosen)
    let exportedFile: Blob | undefined
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) exportedFile = blob
      return "blob:exported"
    }
    const clickedLinks: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      clickedLinks.push(this)
    })
    findButton(page, "Save the settings in a file").click()
    expect(await exportedFile?.text()).toBe(settingsFile(chosen))
    const downloads = clickedLinks.map((link) => [link.download, link.href])
    expect(downloads).toEqual([["porchlight-settings.json", "blob:exported"]])
  })
})

describe("a policy with invalid values", () => {
  const policy = {
    textSize: "large",
    region: "US-TX",
    eraseMinutes: 45,
    keptSites: ["*.canvas.school.example", "translate.goog"],
    addedHotlines: [
      { name: "Front desk", number: "(212) 555-0143" },
      { name: "National Human Trafficking Hotline", number: "(212) 555-0199" },
    ],
  }

  it.each([
    ["the options page", OptionsPage],
    ["the settings overview", SettingsOverviewPage],
  ])("is listed on %s with the reason for each, and its valid values are used", async (_, page) => {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.managed, "get").mockImplementation(() => Promise.resolve(policy))
    show(page, {})
    await eventually(() => expect(pageText()).toContain("but not used"))
    expect(pageText()).toMatch(/region: US-TX Porchlight does not have this place/)
    expect(pageText()).toMatch(/eraseMinutes: 45 It must be one of these: 5, 15, 30, 60\./)
    expect(pageText()).toMatch(/keptSites, entry 2: translate\.goog Anyone can have a site below it/)
    expect(pageText()).toMatch(/addedHotlines, entry 2 It has the name of one of Porchlight’s own hotlines/)
    expect(pageText()).not.toMatch(/0199|entry 1/)
    await eventually(() =>
      expect(pageText()).toMatch(/canvas\.school\.example[\s\S]*Front desk|Front desk[\s\S]*canvas/),
    )
  })

  it("is listed even while the settings are locked", async () => {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.managed, "get").mockImplementation(() => Promise.resolve({ eraseMinute: 5 }))
    const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }
    await browser.storage.local.set({ lock })
    show(OptionsPage, {})
    await eventually(() => expect(pageText()).toContain("perhaps “eraseMinutes” is meant"))
    expect(document.querySelector("#erase")).toBeNull()
  })
})

describe("a label in quotation marks on the settings page", () => {
  const interfaceTexts = JSON.stringify(import.meta.glob("../../../locales/en/*.json", { eager: true }))
  const readShownLabels = () =>
    [...document.querySelectorAll("h1, h2, h3, h4, legend, label, button, a")].map((element) =>
      element.textContent.trim(),
    )
  /** Quoted labels of Porchlight, not of the browser, that no heading or control of this page has. */
  const findAbsentQuotedLabels = () =>
    [...pageText().matchAll(/“([^”]+)”/g)]
      .map(([, label = ""]) => label)
      .filter(
        (label) => interfaceTexts.includes(`:"${label}"`) && !readShownLabels().some((shown) => shown.includes(label)),
      )

  it("is on the page while the settings can be changed", async () => {
    await openOptions()
    expect(pageText()).toContain("Under “What is shown after an exit” you can choose a new tab instead.")
    expect(findAbsentQuotedLabels()).toEqual([])
  })

  it("is on the page while the lock hides the settings", async () => {
    const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }
    await browser.storage.local.set({ lock })
    await openOptions()
    expect(document.querySelector("#exitDestination")).toBeNull()
    expect(findAbsentQuotedLabels()).toEqual([])
    expect(pageText()).toContain("A setting can show a new tab instead, but the settings are locked.")
  })
})
