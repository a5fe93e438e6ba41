import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { LabBrowser, LabPage } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site } from "./lab/site.ts"
import { writeStub } from "./lab/stub.ts"
import { never, until } from "./lab/wait.ts"
import { lookThrough, readRan, showAll, touchAll } from "./hostile-look.ts"
import { hostilePage, vectors } from "./hostile-page.ts"
import { browsers } from "./journey.ts"

/** Hosts that the browsers themselves contact despite the flags that keep them quiet. */
const ofTheBrowser = /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|firefox)\.(com|org|net)$/

describe.each(browsers)("hostile guides in %s", (name) => {
  let folder: string
  let screen: Screen
  let site: Site
  let browser: LabBrowser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-hostile-"))
    const extension = writeStub({ folder: join(folder, "stub"), commands: {}, permissions: ["tabs"] })
    screen = await openScreen()
    site = await openSite({ pages: { "/guide": await hostilePage() } })
    browser = await launch(name, { screen, site, profile: join(folder, "profile"), extension })
  })
  afterAll(async () => {
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const asked = (): string[] =>
    site.requests
      .filter(({ host, path }) => !ofTheBrowser.test(host) && host !== "lab.test" && path !== "/guide")
      .map(({ method, host, path }) => `${method} ${host}${path}`)

  async function show(isRaw: boolean): Promise<LabPage> {
    const page = await browser.open("http://guide.test/guide")
    expect(await page.run(showAll, { hostile: vectors, isRaw })).toBe(vectors.length)
    return page
  }

  it(`run nothing, send nothing and stay readable, with all ${vectors.length} vectors`, async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(300)
    const before = asked()
    const page = await show(false)
    const { moved, sections } = await page.run(lookThrough)
    expect(sections.map(({ vector }) => vector)).toEqual([...vectors.keys()])
    const faults = sections.filter(({ fault }) => fault !== null)
    expect(faults.map(({ vector, fault }) => `${fault}: ${vectors[vector]}`)).toEqual([])
    expect(moved).toEqual([])
    await page.run(touchAll)
    await never(async () => asked().length > before.length || (await page.run(readRan)).length > 0, { timeoutMs: 1500 })
    expect(await page.run(readRan)).toEqual([])
    expect(asked()).toEqual(before)
  })

  it("do run and send requests without the sanitizer, so this test can detect them", async () => {
    const before = asked().length
    const page = await show(true)
    const { sections } = await page.run(lookThrough)
    expect(sections.filter(({ fault }) => fault !== null).length).toBeGreaterThan(200)
    await page.run(touchAll)
    await until("many vectors have run", async () => (await page.run(readRan)).length > 25)
    await until("many vectors have sent a request", () => asked().length - before > 15)
  })
})
