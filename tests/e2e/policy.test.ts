import { describe, expect, it } from "vitest"
import type { BrowserName, LabPage, Policies } from "./lab/browser.ts"
import { firefoxId } from "../../build/firefox-id.ts"
import { extensionId } from "./lab/chromium.ts"
import { deploymentFile } from "./lab/deployment.ts"
import { until } from "./lab/wait.ts"
import { browsers, extensionFor, textOf, type Journey } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"

const sampleFiles = { chromium: "linux-chromium.json", firefox: "firefox-policies.json" } as const

interface Given {
  readonly policies: Policies
  readonly settings: Readonly<Record<string, unknown>>
}

/** The sample file, unchanged; the lab puts it where the browser reads policies. */
function given(name: BrowserName): Given {
  const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
  const file = JSON.parse(deploymentFile(sampleFiles[name], id)) as Policies
  const policies = name === "chromium" ? file : (file["policies"] as Policies)
  const { extensions, Extensions } = policies["3rdparty"] as Record<string, Record<string, Given["settings"]>>
  return { policies, settings: (extensions ?? Extensions)?.[id] ?? {} }
}

let journey: Journey
/** Browsers read their policies shortly after the start. */
const policyIsRead = () =>
  until("the policy is read", () =>
    journey.browser.ask(async (api) => Object.keys(await api.storage.managed.get(null)).length > 0).catch(() => false),
  )
/** Waits, because slow storage can arrive after the first render and change it. */
const shows = (popup: LabPage, wanted: { readonly size: string; readonly language?: string }): Promise<unknown> =>
  until(`the popup shows ${JSON.stringify(wanted)}`, () =>
    popup.run(({ size, language }) => {
      const { dataset, lang } = document.documentElement
      const hasHotlines = document.querySelector("[data-hotline]") !== null
      return hasHotlines && dataset["textSize"] === size && lang === (language ?? lang)
    }, wanted),
  )

describe.each(browsers)("the sample policy file in %s", (name) => {
  it("reaches Porchlight complete; the popup follows it and credits the administrator; a person's own choice overrides it", async () => {
    const { policies, settings } = given(name)
    journey = await newJourney(name, { policies })
    await policyIsRead()
    expect(await journey.browser.ask((api) => api.storage.managed.get(null))).toEqual(settings)

    await journey.browser.open("http://news.test/plain?color=00ff00")
    const popup = await journey.browser.openPopup()
    await shows(popup, { size: "large" })
    await until("the added contacts have rendered", async () =>
      (await textOf(popup)).includes("Front desk of the library"),
    )
    const text = await textOf(popup)
    expect(text).toContain("Added by this browser's administrator, not checked by Porchlight")
    expect(text).toContain("catalog.library.example")
    expect(text).not.toContain("Added on this computer")
    await popup.run(async () => {
      window.scrollTo(0, document.body.scrollHeight)
      await new Promise((rendered) => requestAnimationFrame(() => requestAnimationFrame(rendered)))
    })
    await journey.picture(`${name}-popup-by-policy`)
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))

    await journey.browser.ask((api) => api.storage.local.set({ settings: { textSize: "usual", language: "es" } }))
    const again = await journey.browser.openPopup()
    await shows(again, { size: "usual", language: "es" })
  })
})

it("Chromium with a hostile policy still follows the valid settings in it", async () => {
  const id = extensionId(extensionFor("chromium"))
  const hostile = {
    eraseMinutes: "soon",
    exit: "off",
    lock: { salt: "" },
    exitDestination: "http://news.test/",
    textSize: "large",
  }
  journey = await newJourney("chromium", { policies: { "3rdparty": { extensions: { [id]: hostile } } } })
  await policyIsRead()
  await journey.browser.open("http://news.test/plain?color=00ff00")
  const popup = await journey.browser.openPopup()
  await shows(popup, { size: "large" })
  await popup.clickOn(".exit__button")
  await journey.isGone("news.test")
})

/** A first draft by a school. Chromium itself drops values of the wrong type and unknown settings. */
const withMistakes = {
  region: "US-TX",
  eraseMinutes: 45,
  keptSites: ["*.canvas.school.test", "kobe.jp"],
  addedHotlines: [
    { name: "Front office", number: "(212) 555-0142 ext 12" },
    { name: "Nurse", number: "room 12" },
  ],
}

describe.each(browsers)("a policy with mistakes in %s", (name) => {
  it("applies where it is valid, and the pages show everyone the rest by name and reason", async () => {
    const id = name === "chromium" ? extensionId(extensionFor(name)) : firefoxId
    const policies =
      name === "chromium"
        ? { "3rdparty": { extensions: { [id]: withMistakes } } }
        : { "3rdparty": { Extensions: { [id]: withMistakes } } }
    journey = await newJourney(name, { policies })
    await policyIsRead()
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
