import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { downloadedAddresses, storedAddresses } from "./history-file.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"

const file = "http://files.test/document?name=essay"
const around = "http://around.test/plain"

/** Downloads may be evidence: an exit keeps the file and its entry, even from a moment before. */
describe.each(browsers)("a download finished in the last minutes in %s", (name) => {
  let journey: Journey
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-downloads-"))
    journey = await startJourney(name, { downloads: folder, asSecure: ["http://files.test", "http://school.test"] })
  })
  afterEach(async () => {
    await journey.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(["recent", "tab"])(
    "stays on disk and on the list after the exit and after the next start (%s)",
    async (eraseScope) => {
      const { browser } = journey
      await browser.ask((api, scope) => api.storage.local.set({ settings: { eraseScope: scope } }), eraseScope)
      await browser.open(around)
      const page = await browser.open("http://school.test/plain")
      await page.run((address: string) => {
        const link = Object.assign(document.createElement("a"), { href: address })
        document.body.append(link)
        link.click()
      }, file)
      await until("the file is downloaded", () => existsSync(join(folder, "essay.bin")))
      await browser.open("http://secret.test/plain")
      await journey.pressExit()
      await journey.isGone("secret.test")
      const localKeys = () => browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
      await until("the exit is done", async () => (await localKeys()).length === 1, { timeoutMs: 40_000 })

      await journey.restart(() => {
        expect(downloadedAddresses(name, journey.profile)).toEqual([file])
        const kept = storedAddresses(name, journey.profile).filter((url) => /secret|around/.test(url))
        expect(kept).toEqual(eraseScope === "recent" ? [] : [around])
      })
      await journey.restart(() => expect(downloadedAddresses(name, journey.profile)).toEqual([file]))
      expect(existsSync(join(folder, "essay.bin"))).toBe(true)
    },
  )
})
