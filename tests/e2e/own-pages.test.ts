import { readdirSync } from "node:fs"
import { beforeEach, describe, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, extensionFor } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

/** The file names of all pages in this browser's build. */
const listPages = (name: (typeof browsers)[number]): string[] =>
  readdirSync(extensionFor(name)).filter((file) => file.endsWith(".html"))

describe.each(browsers)("Porchlight's own pages in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  it("are closed by an exit from another page and removed from every list, even if someone closed them before", async () => {
    const origin = journey.browser.extensionUrl("")
    for (const file of listPages(name)) {
      await journey.browser.open(origin + file)
      await journey.browser.open(`${origin}${file}#closed`)
      await journey.browser.ask(async (api) => {
        const [frontTab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
        if (frontTab?.id !== undefined) await api.tabs.remove(frontTab.id)
      })
    }
    await journey.browser.open(secretPage)
    await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(origin)
  })

  it.each(listPages(name).map((file) => (file === "popup.html" ? "popup.html#tab" : file)))(
    "are closed by the exit key and removed from every list: %s",
    async (file) => {
      const origin = journey.browser.extensionUrl("")
      const page = await journey.browser.open(origin + file)
      await until("the page has the focus", () => page.run(() => document.hasFocus()))
      await journey.pressExit()
      await journey.waitUntilGone(`${origin}${file}`)
    },
  )
})
