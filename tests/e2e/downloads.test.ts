import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { downloadedAddresses, storedAddresses } from "./history-file.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"
import { chooseEraseScope, eraseScopes, waitUntilJournalCleared } from "./steps.ts"

const fileAddress = "http://files.test/document?name=essay"
const otherPage = "http://around.test/plain"

/** Downloads may be evidence. An exit keeps the file and its entry, even if the download has just finished. */
describe.each(browsers)("a download that finished in the last minutes in %s", (name) => {
  let journey: Journey
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-downloads-"))
    journey = await startJourney(name, {
      downloads: folder,
      secureOrigins: ["http://files.test", "http://school.test"],
    })
  })
  afterEach(async () => {
    await journey.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(eraseScopes)(
    "stays on the disk and in the list after an exit and after the next start, with the erase scope %s",
    async (eraseScope) => {
      const { browser } = journey
      await chooseEraseScope(journey, eraseScope)
      await browser.open(otherPage)
      const page = await browser.open("http://school.test/plain")
      await page.run((address: string) => {
        const link = Object.assign(document.createElement("a"), { href: address })
        document.body.append(link)
        link.click()
      }, fileAddress)
      await until("the file is downloaded", () => existsSync(join(folder, "essay.bin")))
      await browser.open("http://secret.test/plain")
      await journey.pressExit()
      await journey.waitUntilGone("secret.test")
      await waitUntilJournalCleared(journey, { storedKeys: ["settings"], timeoutMs: 40_000 })

      await journey.restart(() => {
        expect(downloadedAddresses(name, journey.profile)).toEqual([fileAddress])
        const remaining = storedAddresses(name, journey.profile).filter((url) => /secret|around/.test(url))
        expect(remaining).toEqual(eraseScope === "recent" ? [] : [otherPage])
      })
      await journey.restart(() => expect(downloadedAddresses(name, journey.profile)).toEqual([fileAddress]))
      expect(existsSync(join(folder, "essay.bin"))).toBe(true)
    },
  )
})
