import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { LabBrowser, LabPage } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site } from "./lab/site.ts"
import { writeStub } from "./lab/stub.ts"
import { neverHappens, until } from "./lab/wait.ts"
import { inspectGuides, readCalls, appendGuides, touchEverything } from "./hostile-look.ts"
import { buildHostilePage, vectors } from "./hostile-page.ts"
import { browsers } from "./journey.ts"

/** The hosts that the browsers themselves contact, even with the flags that keep them quiet. Vectors may request others. */
const browserHostPattern = /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|firefox)\.(com|org|net)$/

describe.each(browsers)("hostile guides in %s", (name) => {
  let folder: string
  let screen: Screen
  let site: Site
  let browser: LabBrowser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-hostile-"))
    const extension = writeStub({ folder: join(folder, "stub"), commands: {}, permissions: ["tabs"] })
    screen = await openScreen()
    site = await openSite({ pages: { "/guide": await buildHostilePage() } })
    browser = await launch(name, { screen, site, profile: join(folder, "profile"), extension })
  })
  afterAll(async () => {
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  /** The requests of guides, without those of the browser itself. */
  const readRequests = (): string[] =>
    site.requests
      .filter(({ host, path }) => !browserHostPattern.test(host) && host !== "lab.test" && path !== "/guide")
      .map(({ method, host, path }) => `${method} ${host}${path}`)

  async function openGuides(isRaw: boolean): Promise<LabPage> {
    const page = await browser.open("http://guide.test/guide")
    expect(await page.run(appendGuides, { hostile: vectors, isRaw })).toBe(vectors.length)
    return page
  }

  it(`run nothing, request nothing and stay readable, with all ${vectors.length} XSS vectors`, async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(300)
    const before = readRequests()
    const page = await openGuides(false)
    const { changedFrames, sections } = await page.run(inspectGuides)
    expect(sections.map(({ vector }) => vector)).toEqual([...vectors.keys()])
    const problems = sections.filter(({ problem }) => problem !== null)
    expect(problems.map(({ vector, problem }) => `${problem}: ${vectors[vector]}`)).toEqual([])
    expect(changedFrames).toEqual([])
    await page.run(touchEverything)
    await neverHappens(async () => readRequests().length > before.length || (await page.run(readCalls)).length > 0, {
      timeoutMs: 1500,
    })
    expect(await page.run(readCalls)).toEqual([])
    expect(readRequests()).toEqual(before)
  })

  it("run scripts and send requests without the sanitizer, so the test above can detect both", async () => {
    const before = readRequests().length
    const page = await openGuides(true)
    const { sections } = await page.run(inspectGuides)
    expect(sections.filter(({ problem }) => problem !== null).length).toBeGreaterThan(200)
    await page.run(touchEverything)
    await until("many vectors have run", async () => (await page.run(readCalls)).length > 25)
    await until("many vectors have sent a request", () => readRequests().length - before > 15)
  })
})
