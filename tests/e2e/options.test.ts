import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { secretPage } from "./steps.ts"

/** The index of the chosen answer about what the exit erases. */
const readChosenIndex = (page: LabPage): Promise<number> =>
  page.run(() =>
    [...document.querySelectorAll<HTMLInputElement>("input[name='erase']")].findIndex(({ checked }) => checked),
  )

describe.each(browsers)("the options page in %s", (name) => {
  const journey = useJourney(name)

  const openOptions = async (): Promise<LabPage> => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the options have rendered", async () => (await readChosenIndex(page)) >= 0)
    return page
  }
  const readStorage = () => journey.browser.ask((api) => api.storage.local.get(null))

  it("shows 15 minutes as the default, and the exit key that the browser uses", async () => {
    const page = await openOptions()
    expect(
      await page.run(() => document.querySelector("input[name='erase']:checked")?.closest("label")?.innerText),
    ).toContain("15")
    await until("the key is shown", async () => (await page.run(() => document.body.innerText)).includes("Alt+X"))
    await journey.savePicture(`${name}-options`)
  })

  it("keeps a change after a restart of the browser, and the next exit follows it", async () => {
    const page = await openOptions()
    await page.clickOn("input[name='erase']")
    await until("the change is saved", async () => Object.keys(await readStorage()).includes("settings"))
    await journey.restart()
    expect(await readChosenIndex(await openOptions())).toBe(0)

    await journey.browser.open("http://weather.test/plain")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect((await journey.findTraces("weather.test")).history).toHaveLength(1)
  })

  it("shows the defaults when storage contains invalid settings, and an exit still works", async () => {
    await journey.browser.ask((api) => api.storage.local.set({ settings: { eraseMinutes: "soon", region: ["XX"] } }))
    const page = await openOptions()
    expect(
      await page.run(() => document.querySelector("input[name='erase']:checked")?.closest("label")?.innerText),
    ).toContain("15")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
  })
})
