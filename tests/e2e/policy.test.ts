import { describe, expect, it } from "vitest"
import { settingNames } from "../../core/settings/settings.ts"
import type { BrowserName, LabPage, Policies } from "./lab/browser.ts"
import { firefoxId } from "../../build/firefox-id.ts"
import { extensionId } from "./lab/chromium.ts"
import { deploymentFile } from "./lab/deployment.ts"
import { until } from "./lab/wait.ts"
import { browsers, extensionFor, textOf, type Journey } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"
import { harmlessPage } from "./steps.ts"

const sampleFiles = { chromium: "linux-chromium.json", firefox: "firefox-policies.json" } as const

interface SamplePolicy {
  readonly policies: Policies
  readonly settings: Readonly<Record<string, unknown>>
}

/** The settings that the sample files leave out. */
const otherSettings = {
  language: "en",
  topicsFirst: ["needs", "rights"],
  textSize: "large",
  theme: "light",
  eraseScope: "recent",
  eraseMinutes: 30,
}

/**
 * Reads the settings of the sample file, and adds the others. The lab puts them where the browser reads policies, and
 * installs Porchlight itself: tests/e2e/managed-install.test.ts is about the part of the file that installs it.
 */
function readSamplePolicy(name: BrowserName): SamplePolicy {
  const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
  const spelling = name === "chromium" ? "extensions" : "Extensions"
  const file = JSON.parse(deploymentFile(sampleFiles[name], id)) as Policies
  const policies = name === "chromium" ? file : (file["policies"] as Policies)
  const byId = (policies["3rdparty"] as Record<string, Record<string, SamplePolicy["settings"]>>)[spelling]
  const settings = { ...byId?.[id], ...otherSettings }
  expect(Object.keys(settings).toSorted()).toEqual([...settingNames].toSorted())
  return { policies: { "3rdparty": { [spelling]: { [id]: settings } } }, settings }
}

let journey: Journey

/** Waits for the policy, which browsers read shortly after the start. */
const waitForPolicy = () =>
  until("the policy is read", () =>
    journey.browser.ask(async (api) => Object.keys(await api.storage.managed.get(null)).length > 0).catch(() => false),
  )

/** Waits for the text size and the language: if storage is slow, they can change after the first render. */
const waitForAppearance = (
  popup: LabPage,
  wanted: { readonly size: string; readonly language?: string },
): Promise<unknown> =>
  until(`the popup shows ${JSON.stringify(wanted)}`, () =>
    popup.run(({ size, language }) => {
      const { dataset, lang } = document.documentElement
      const hasHotlines = document.querySelector("[data-hotline]") !== null
      return hasHotlines && dataset["textSize"] === size && lang === (language ?? lang)
    }, wanted),
  )

describe.each(browsers)("the sample policy file in %s", (name) => {
  it("is read completely, changes the popup, which names the administrator, and yields to a person's own setting", async () => {
    const { policies, settings } = readSamplePolicy(name)
    journey = await newJourney(name, { policies })
    await waitForPolicy()
    expect(await journey.browser.ask((api) => api.storage.managed.get(null))).toEqual(settings)

    await journey.browser.open(harmlessPage)
    const popup = await journey.browser.openPopup()
    await waitForAppearance(popup, { size: "large" })
    await until("the added contacts have rendered", async () =>
      (await textOf(popup)).includes("Front desk of the library"),
    )
    const text = await textOf(popup)
    expect(text).toContain("Added by this browser’s administrator, not checked by Porchlight")
    expect(text).toContain("catalog.library.example")
    expect(text).not.toContain("Added on this computer")
    await popup.run(async () => {
      window.scrollTo(0, document.body.scrollHeight)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    })
    await journey.savePicture(`${name}-popup-by-policy`)
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))

    await journey.browser.ask((api) => api.storage.local.set({ settings: { textSize: "usual", language: "es" } }))
    const reopenedPopup = await journey.browser.openPopup()
    await waitForAppearance(reopenedPopup, { size: "usual", language: "es" })
  })
})

it("Chromium follows the valid settings of a policy that also has hostile ones", async () => {
  const id = extensionId(extensionFor("chromium"))
  const hostilePolicy = {
    eraseMinutes: "soon",
    exit: "off",
    lock: { salt: "" },
    exitDestination: "http://news.test/",
    textSize: "large",
  }
  journey = await newJourney("chromium", { policies: { "3rdparty": { extensions: { [id]: hostilePolicy } } } })
  await waitForPolicy()
  await journey.browser.open(harmlessPage)
  const popup = await journey.browser.openPopup()
  await waitForAppearance(popup, { size: "large" })
  await popup.clickOn(".exit__button")
  await journey.waitUntilGone("news.test")
})

/** A school's first draft. It has no unknown settings or values of the wrong type, because Chromium itself drops those. */
const policyWithMistakes = {
  region: "US-TX",
  eraseMinutes: 45,
  keptSites: ["*.canvas.school.test", "kobe.jp"],
  addedHotlines: [
    { name: "Front office", number: "(212) 555-0142 ext 12" },
    { name: "Nurse", number: "room 12" },
  ],
}

describe.each(browsers)("a policy with mistakes in %s", (name) => {
  it("applies its valid settings, and two pages name every unused setting and the reason", async () => {
    const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
    const policies =
      name === "chromium"
        ? { "3rdparty": { extensions: { [id]: policyWithMistakes } } }
        : { "3rdparty": { Extensions: { [id]: policyWithMistakes } } }
    journey = await newJourney(name, { policies })
    await waitForPolicy()
    for (const address of ["settings-overview.html", "options.html"]) {
      const page = await journey.browser.open(journey.browser.extensionUrl(address))
      await until(`${address} names the unused settings`, async () => (await textOf(page)).includes("but not used"))
      const text = (await textOf(page)).replace(/\s+/g, " ")
      expect(text).toMatch(/region: US-TX Porchlight does not have this place/)
      expect(text).toMatch(/eraseMinutes: 45 It must be one of these: 5, 15, 30, 60\./)
      expect(text).toMatch(/keptSites, entry 2: kobe\.jp Anyone can have a site below it/)
      expect(text).toMatch(/addedHotlines, entry 2 Porchlight cannot read the phone number/)
      expect(text).toContain("canvas.school.test")
      await until("the added hotline has rendered", async () => (await textOf(page)).includes("(212) 555-0142 ext. 12"))
    }
  })
})
