import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { expectGuarantees, onlyThisIsKept, untouched } from "./guarantees.ts"
import { browsers, helpHost, startJourney, textOf, type Journey } from "./journey.ts"
import * as form from "./options-form.ts"

const pressed = "http://found.test/plain?color=ff0000"
const helpPage = `http://${helpHost}/plain?color=0000ff`
const phrase = "some warm words"
const ten = Array.from({ length: 10 }, (_, at) => at)

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

/** Files with the error each gets. Neighbors get different errors, so that a wait can't see the previous one. */
const hostile = [
  ["off.json", { exit: false, exitDestination: "new-tab" }, "something that Porchlight does not allow"],
  [
    "taken.json",
    { addedPeople: [{ name: "Help", number: "888 373 7888", note: "" }] },
    "uses the name or number of a hotline",
  ],
  ["hidden.json", { hiddenHotlines: ["*"], addedPeople: [] }, "something that Porchlight does not allow"],
] as const

describe.each(browsers)("the guarantees in %s", (name) => {
  let journey: Journey
  let usual: readonly string[] = []
  afterEach(() => journey.end())

  const stored = () => journey.browser.ask((api) => api.storage.local.get(null))
  const settings = async () => (await stored())["settings"] as Record<string, unknown> | undefined
  const has = (question: string, wanted: unknown) =>
    until(
      `${question} is stored`,
      async () => JSON.stringify((await settings())?.[question]) === JSON.stringify(wanted),
    )

  /** Opens the options page; an exit closes it, like every page of ours. */
  async function openOptions(isRendered: () => boolean): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page has rendered", () => page.run(isRendered))
    return page
  }

  async function tryInvalidSettings(page: LabPage): Promise<void> {
    for (const list of [1, 2] as const) {
      for (const impostor of impostors) {
        expect(await form.add(page, list, impostor), impostor.join()).toMatch(
          /of a hotline that Porchlight already has/,
        )
      }
    }
    for (const [file, settings, words] of hostile) {
      const path = join(journey.profile, file)
      writeFileSync(path, JSON.stringify({ porchlight: 1, settings }))
      await page.pickFile("#settings-file", path)
      await until(`${file} is refused`, async () => (await textOf(page)).includes(words))
    }
    expect(await stored()).toEqual({})
  }

  async function setExtremes(page: LabPage): Promise<void> {
    const sites = [helpHost, "found.test", ...ten.slice(2).map((at) => `site-${at}.test`)]
    for (const site of sites) expect(await form.keep(page, site)).toBe("added")
    expect(await form.keep(page, "eleven.test")).toBe("full")
    for (const list of [1, 2] as const) {
      for (const at of ten)
        expect(await form.add(page, list, [`Person ${at}`, `619 555 0${list}${at}0`, ""])).toBe("added")
      expect(await form.add(page, list, ["Eleven", "619 555 0300", ""])).toBe("full")
    }
    expect(await form.tickAllTopics(page)).toBeGreaterThan(5)
    await form.choosePlace(page, "ZZ")
    await has("region", "ZZ")
    for (const question of ["exitDestination", "language", "textSize"]) await form.choose(page, question, -1)
    await has("textSize", "largest")
    await has("language", "es")
    await has("exitDestination", "new-tab")
  }

  async function exitAndCheck(what: string): Promise<void> {
    await journey.browser.open(helpPage)
    await journey.browser.open(pressed)
    await expectGuarantees(journey, what, { contacts: 20, language: "es", textSize: "largest", country: "zz" }, usual)
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone(helpHost)
  }
  it("survive every extreme that the options page allows or refuses, with a lock", { timeout: 180_000 }, async () => {
    journey = await startJourney(name)
    await journey.browser.open("http://news.test/plain?color=00ff00")
    usual = await expectGuarantees(journey, "nothing set", untouched)
    const page = await openOptions(() => document.querySelector("#settings-file") !== null)

    await tryInvalidSettings(page)
    await setExtremes(page)
    await form.choose(page, "erase", 1)
    await has("eraseMinutes", 5)
    await form.choose(page, "erase", 0)
    await has("eraseScope", "tab")
    await form.sendPhrase(page, phrase)
    await until("the lock is set", async () => (await stored())["lock"] !== undefined)
    await exitAndCheck("only the tab, and a lock")

    const again = await openOptions(() => document.querySelector("section[aria-labelledby='lock'] form") !== null)
    await form.sendPhrase(again, phrase)
    await until("the lock is open", () => again.run(() => document.querySelector("#settings-file") !== null))
    await form.choose(again, "erase", -1)
    await has("eraseScope", "recent")
    await has("eraseMinutes", 60)
    const kept = await stored()
    expect(
      Object.keys(kept)
        .filter((key) => !key.startsWith("journal:"))
        .toSorted(),
    ).toEqual(["lock", "settings"])
    await exitAndCheck("the last hour, and sites that are kept")
    await onlyThisIsKept(journey, "after both exits", { lock: kept["lock"], settings: kept["settings"] })
  })
})
