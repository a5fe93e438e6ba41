import { afterEach, describe, expect, it } from "vitest"
import { hostileFiles } from "../unit/core/settings/hostile-files.ts"
import { until } from "./lab/wait.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"

/** Made to take the name and the number of a line that ships. */
const files = hostileFiles("National Human Trafficking Hotline", "1-888-373-7888")
const settings = {
  eraseScope: "tab",
  keptSites: ["school.test"],
  people: [{ name: "Aunt Rosa", number: "619 555 0100", note: "" }],
}

/** Gives the page one file after the other, as a person does who picks it. Answers what it said of each. */
async function pickAll(given: readonly string[]): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>("#settings-file")
  if (field === null) return []
  const answers: string[] = []
  for (const bytes of given) {
    const picked = new DataTransfer()
    picked.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], "porchlight-settings.json"))
    field.files = picked.files
    field.dispatchEvent(new Event("change", { bubbles: true }))
    // The page empties the field when it has read the file.
    while (field.files.length > 0) await new Promise((soon) => setTimeout(soon, 5))
    await new Promise((drawn) => setTimeout(drawn, 5))
    const refusals = [...document.querySelectorAll("section[aria-labelledby='file'] [role='alert']")]
    const isPreviewed = document.querySelector("#file-preview") !== null
    answers.push(isPreviewed ? "previewed" : refusals.map(({ textContent }) => textContent).join(""))
  }
  return answers
}

describe.each(browsers)("the maker of a hostile file in %s", (name) => {
  let journey: Journey
  afterEach(() => journey.end())

  it("is refused each time by the real page, and storage holds byte for byte what it held", async () => {
    journey = await startJourney(name)
    await journey.browser.ask((api, all: object) => api.storage.local.set(all), { settings })
    const stored = () =>
      journey.browser.ask(async (api) =>
        JSON.stringify([await api.storage.local.get(null), await api.storage.sync.get(null)]),
      )
    const before = await stored()
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is drawn", () => page.run(() => document.querySelector("#settings-file") !== null))

    expect(files.length).toBeGreaterThanOrEqual(200)
    const others: string[] = []
    for (let at = 0; at < files.length; at += 6) {
      const some = files.slice(at, at + 6)
      const bytes = some.map((file) => Buffer.from(file.bytes).toString("base64"))
      const answers = await page.run(pickAll, bytes)
      expect(answers).toHaveLength(some.length)
      others.push(
        ...some.flatMap(({ what }, one) =>
          /^[^.]+\. Nothing was changed\.$/.test(answers[one] ?? "") ? [] : [`${what}: ${answers[one]}`],
        ),
      )
    }
    expect(others).toEqual([])
    expect(await stored()).toBe(before)
  })
})
