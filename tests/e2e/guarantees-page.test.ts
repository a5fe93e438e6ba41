import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { expectGuarantees, waitUntilStorageHasOnly, effectOfNoSettings } from "./guarantees.ts"
import { browsers, helpHost, startJourney, textOf, type Journey } from "./journey.ts"
import * as form from "./options-form.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const helpPage = `http://${helpHost}/plain?color=0000ff`
const passphrase = "some warm words"
const tenIndexes = Array.from({ length: 10 }, (_, index) => index)

/** What an adult could type to impersonate a built-in hotline. */
const impostors: readonly (readonly [name: string, number: string, note: string])[] = [
  ["National Human Trafficking Hotline", "619 555 0100", ""],
  ["Nati0nal Human Traff1cking H0tline", "619 555 0100", ""],
  // Cyrillic letters.
  ["Nаtiоnal Humаn Traffickіng Hotline", "619 555 0100", ""],
  ["Human Trafficking Hotline", "619 555 0100", ""],
  ["Help", "1 (888) 373-7888", ""],
  ["Help", "888 373 7889", ""],
  ["911", "619 555 0100", ""],
  ["Nine one one", "619 555 0100", ""],
  ["Help", "619 555 0100", "or 888-373-7888"],
  ["Porchlight", "619 555 0100", ""],
  ["Help", "619 555 0100", "Checked by us"],
]

/** Files, each with its error. Neighbors have different errors, so that a wait can't match the previous error. */
const hostileFiles = [
  ["off.json", { exit: false, exitDestination: "new-tab" }, "something that Porchlight does not allow"],
  [
    "impersonating.json",
    { addedPeople: [{ name: "Help", number: "888 373 7888", note: "" }] },
    "uses the name or number of a hotline",
  ],
  ["hidden.json", { hiddenHotlines: ["*"], addedPeople: [] }, "something that Porchlight does not allow"],
] as const

describe.each(browsers)("the guarantees in %s", (name) => {
  let journey: Journey
  let hotlinesWithoutSettings: readonly string[] = []
  afterEach(() => journey.end())

  const readStorage = () => journey.browser.ask((api) => api.storage.local.get(null))
  const readSettings = async () => (await readStorage())["settings"] as Record<string, unknown> | undefined
  const waitForSetting = (key: string, value: unknown) =>
    until(`${key} is stored`, async () => JSON.stringify((await readSettings())?.[key]) === JSON.stringify(value))

  /** Opens the options page. Each exit closes it, like every page of Porchlight. */
  async function openOptions(isRendered: () => boolean): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page has rendered", () => page.run(isRendered))
    return page
  }

  async function expectInvalidSettingsRefused(page: LabPage): Promise<void> {
    for (const section of [1, 2] as const) {
      for (const impostor of impostors) {
        expect(await form.addContact(page, section, impostor), impostor.join()).toMatch(
          /of a hotline that Porchlight already has/,
        )
      }
    }
    for (const [file, settings, error] of hostileFiles) {
      const path = join(journey.profile, file)
      writeFileSync(path, JSON.stringify({ porchlight: 1, settings }))
      await page.pickFile("#settings-file", path)
      await until(`${file} is refused`, async () => (await textOf(page)).includes(error))
    }
    expect(await readStorage()).toEqual({})
  }

  async function setExtremes(page: LabPage): Promise<void> {
    const sites = [helpHost, "found.test", ...tenIndexes.slice(2).map((index) => `site-${index}.test`)]
    for (const site of sites) expect(await form.addKeptSite(page, site)).toBe("added")
    expect(await form.addKeptSite(page, "eleven.test")).toBe("full")
    for (const section of [1, 2] as const) {
      for (const index of tenIndexes)
        expect(await form.addContact(page, section, [`Person ${index}`, `619 555 0${section}${index}0`, ""])).toBe(
          "added",
        )
      expect(await form.addContact(page, section, ["Eleven", "619 555 0300", ""])).toBe("full")
    }
    expect(await form.tickAllTopics(page)).toBeGreaterThan(5)
    await form.choosePlace(page, "ZZ")
    await waitForSetting("region", "ZZ")
    for (const field of ["exitDestination", "language", "textSize"]) await form.chooseOption(page, field, -1)
    await waitForSetting("textSize", "largest")
    await waitForSetting("language", "es")
    await waitForSetting("exitDestination", "new-tab")
  }

  async function expectGuaranteesAndExit(state: string): Promise<void> {
    await journey.browser.open(helpPage)
    await journey.browser.open(secretPage)
    await expectGuarantees(
      journey,
      state,
      { contacts: 20, language: "es", textSize: "largest", country: "zz" },
      hotlinesWithoutSettings,
    )
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
  }

  it(
    "hold with every extreme that the options page allows or refuses, and with a lock",
    { timeout: 180_000 },
    async () => {
      journey = await startJourney(name)
      await journey.browser.open(harmlessPage)
      hotlinesWithoutSettings = await expectGuarantees(journey, "nothing set", effectOfNoSettings)
      const page = await openOptions(() => document.querySelector("#settings-file") !== null)

      await expectInvalidSettingsRefused(page)
      await setExtremes(page)
      await form.chooseOption(page, "erase", 1)
      await waitForSetting("eraseMinutes", 5)
      await form.chooseOption(page, "erase", 0)
      await waitForSetting("eraseScope", "tab")
      await form.submitPassphrase(page, passphrase)
      await until("the lock is set", async () => (await readStorage())["lock"] !== undefined)
      await expectGuaranteesAndExit("only the tab, and a lock")

      const reopenedOptions = await openOptions(
        () => document.querySelector("section[aria-labelledby='lock'] form") !== null,
      )
      await form.submitPassphrase(reopenedOptions, passphrase)
      await until("the lock is open", () =>
        reopenedOptions.run(() => document.querySelector("#settings-file") !== null),
      )
      await form.chooseOption(reopenedOptions, "erase", -1)
      await waitForSetting("eraseScope", "recent")
      await waitForSetting("eraseMinutes", 60)
      const storedBeforeExit = await readStorage()
      expect(
        Object.keys(storedBeforeExit)
          .filter((key) => !key.startsWith("journal:"))
          .toSorted(),
      ).toEqual(["lock", "settings"])
      await expectGuaranteesAndExit("the last hour, and sites that are kept")
      await waitUntilStorageHasOnly(journey, "after both exits", {
        lock: storedBeforeExit["lock"],
        settings: storedBeforeExit["settings"],
      })
    },
  )
})
