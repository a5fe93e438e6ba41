import { readdirSync } from "node:fs"
import { beforeEach, describe, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, extensionFor } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"

/** The file names of every page in this build. */
const pagesOf = (name: (typeof browsers)[number]): string[] =>
  readdirSync(extensionFor(name)).filter((file) => file.endsWith(".html"))

describe.each(browsers)("Porchlight's own pages in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(calm)
  })

  it("are closed by an exit from another page and removed from every list, even if closed by hand before", async () => {
    const origin = journey.browser.extensionUrl("")
    for (const file of pagesOf(name)) {
      await journey.browser.open(origin + file)
      await journey.browser.open(`${origin}${file}#closed`)
      await journey.browser.ask(async (api) => {
        const [front] = await api.tabs.query({ active: true, lastFocusedWindow: true })
        if (front?.id !== undefined) await api.tabs.remove(front.id)
      })
    }
    await journey.browser.open(secret)
    await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone(origin)
  })

  it.each(pagesOf(name).filter((file) => file !== "popup.html"))(
    "include %s, which the exit key closes",
    async (file) => {
      const origin = journey.browser.extensionUrl("")
      const page = await journey.browser.open(origin + file)
      await until("the page has the focus", () => page.run(() => document.hasFocus()))
      await journey.pressExit()
      await journey.isGone(`${origin}${file}`)
    },
  )
})
