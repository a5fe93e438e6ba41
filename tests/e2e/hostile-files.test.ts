import { describe, expect, it } from "vitest"
import { hostileFiles } from "../unit/core/settings/hostile-files.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"

const allFiles = hostileFiles("National Human Trafficking Hotline", "1-888-373-7888")

/** One file for each kind of refusal. tests/unit/core/settings/settings-file.test.ts gives all files to the parser. */
const files = [...new Map(allFiles.toReversed().map((file) => [file.refusals.join(), file])).values()]
const settings = {
  eraseScope: "tab",
  keptSites: ["school.test"],
  addedPeople: [{ name: "Aunt Rosa", number: "619 555 0100", note: "" }],
}

/** Gives the page each file in turn, as if a person had picked it. Returns the page's answer to each. */
async function pickAll(encodedFiles: readonly string[]): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>("#settings-file")
  if (field === null) return []
  const answers: string[] = []
  for (const encodedFile of encodedFiles) {
    const picked = new DataTransfer()
    picked.items.add(
      new File(
        [Uint8Array.from(atob(encodedFile), (character) => character.charCodeAt(0))],
        "porchlight-settings.json",
      ),
    )
    field.files = picked.files
    field.dispatchEvent(new Event("change", { bubbles: true }))
    // The page clears the field once it has read the file.
    while (field.files.length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 5))
    const refusals = [...document.querySelectorAll("section[aria-labelledby='file'] [role='alert']")]
    const isPreviewed = document.querySelector("#file-preview") !== null
    answers.push(isPreviewed ? "previewed" : refusals.map(({ textContent }) => textContent).join(""))
  }
  return answers
}

describe.each(browsers)("a hostile settings file in %s", (name) => {
  it("is refused by the options page, and storage stays the same byte by byte", async () => {
    const journey = await newJourney(name)
    await journey.browser.ask((api, items: object) => api.storage.local.set(items), { settings })
    const readStorage = () =>
      journey.browser.ask(async (api) =>
        JSON.stringify([await api.storage.local.get(null), await api.storage.sync.get(null)]),
      )
    const before = await readStorage()
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page has rendered", () => page.run(() => document.querySelector("#settings-file") !== null))

    expect(files.length).toBeGreaterThanOrEqual(5)
    const answers = await page.run(
      pickAll,
      files.map(({ bytes }) => Buffer.from(bytes).toString("base64")),
    )
    expect(answers).toHaveLength(files.length)
    const wrongAnswers = files.flatMap(({ what }, index) =>
      /^[^.]+\. Nothing was changed\.$/.test(answers[index] ?? "") ? [] : [`${what}: ${answers[index]}`],
    )
    expect(wrongAnswers).toEqual([])
    expect(await readStorage()).toBe(before)
  })
})
