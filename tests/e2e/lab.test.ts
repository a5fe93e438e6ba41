import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { LabBrowser } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { findFilesWith, readSavedSession } from "./lab/profile.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site } from "./lab/site.ts"
import { popupColor, writeStub } from "./lab/stub.ts"
import { neverHappens, until } from "./lab/wait.ts"

/** The end-to-end tests are only as good as the lab, so these tests check what the lab must see and what it must not. */
describe.each(["chromium", "firefox"] as const)("the lab with %s", (name) => {
  let folder: string
  let profile: string
  let extension: string
  let screen: Screen
  let site: Site
  let browser: LabBrowser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-lab-"))
    profile = join(folder, "profile")
    const permissions = ["history", "sessions", "tabs"]
    extension = writeStub({ folder: join(folder, "stub"), commands: { "quick-exit": "Alt+X" }, permissions })
    screen = await openScreen()
    site = await openSite({ hosts: ["help.example"] })
    browser = await launch(name, { screen, site, profile, extension })
  })
  afterAll(async () => {
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const countPresses = () => site.reports.filter((report) => report.get("fired") === "quick-exit").length
  const readMiddlePixel = () => screen.pixel(screen.width / 2, screen.height / 2)
  /** Presses the key until the dialog closes. To prevent accidents, browsers ignore keys right after the dialog opens. */
  const pressUntilDialogCloses = (key: string) =>
    until(
      "the dialog is closed",
      async () => {
        await screen.press(key)
        return !(await browser.showsLeaveSiteDialog())
      },
      { intervalMs: 300 },
    )
  const readHistory = () =>
    browser.ask(async (api) => (await api.history.search({ text: "", startTime: 0 })).map(({ url }) => url ?? ""))

  it("sees a page appear on the screen and disappear", async () => {
    const page = await browser.open("http://color.test/plain?color=12ab34")
    await until("the page is on the screen", () => readMiddlePixel() === "#12ab34")
    await page.goTo("http://color.test/plain?color=ab3412")
    await until("the other page is on the screen", () => readMiddlePixel() === "#ab3412")
  })

  it("presses keys that reach the extension even if its background is stopped, and no other keys reach it", async () => {
    await browser.open("http://keys.test/keys")
    await screen.focus(browser.windowClass)
    const before = countPresses()
    await screen.press("alt+x")
    await until("the extension receives the key", () => countPresses() === before + 1)
    await browser.stopBackground()
    await screen.press("alt+x")
    await until("the extension receives the second key", () => countPresses() === before + 2)
    await screen.press("alt+shift+y")
    expect(await neverHappens(() => countPresses() > before + 2)).toBe(true)
  })

  it("opens the real popup on the screen, and types into it", async () => {
    await browser.open("http://page.test/plain?color=ffffff")
    const popup = await browser.openPopup()
    await until("the popup is on the screen", () => {
      const columns = Array.from({ length: screen.width / 10 }, (_, index) => index * 10)
      return columns.some((x) => screen.pixel(x, 250) === popupColor)
    })
    await popup.clickOn("#field")
    await screen.type("typed")
    await until("the text is typed", () => popup.run(() => document.querySelector("input")?.value === "typed"))
    await screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })

  it.each(["chat", "framed"])('sees that "Leave site?" stops a plain tabs.remove of the page /%s', async (path) => {
    const removeTab = (url: string) =>
      browser.ask(async (api, wanted: string) => {
        const tab = (await api.tabs.query({})).find(({ url }) => url?.startsWith(wanted))
        // Don't await: the call does not resolve until the dialog is closed.
        if (tab?.id !== undefined) void api.tabs.remove(tab.id)
      }, url)
    const pageWithoutText = await browser.open(`http://plain.test/${path}`)
    await removeTab("http://plain.test")
    await until("the page without typed text is closed", async () => !(await pageWithoutText.isOpen()))

    const page = await browser.open(`http://chat.test/${path}`)
    // A frame in another process accepts clicks only a moment after it has rendered.
    await until("the page is armed", async () => {
      await page.clickOn(path === "framed" ? "iframe" : "textarea")
      await screen.type("hello")
      return page.run(() => document.title.endsWith("armed"))
    })
    expect(await browser.showsLeaveSiteDialog()).toBe(false)
    await removeTab("http://chat.test")
    await until("the dialog is open", () => browser.showsLeaveSiteDialog())
    expect(await page.isOpen()).toBe(true)
    await pressUntilDialogCloses("Escape")
    expect(await page.isOpen()).toBe(true)
    await page.clickOn(path === "framed" ? "iframe" : "textarea")
    await removeTab("http://chat.test")
    await until("the dialog is open again", () => browser.showsLeaveSiteDialog())
    await pressUntilDialogCloses("Return")
    await until("the page is closed", async () => !(await page.isOpen()))
  })

  it("serves the hosts that it is told to serve, and no others", async () => {
    const help = await browser.open("http://help.example/plain?title=Help")
    expect(await help.run(() => document.title)).toBe("Help")
    await help.run(() => void fetch("http://elsewhere.example/", { mode: "no-cors" }))
    await until("the browser requests the other host", () =>
      site.requests.some(({ host }) => host === "elsewhere.example"),
    )
  })

  it("finds a page's traces on the disk, and in the browser after a restart", async () => {
    const page = await browser.open("http://traces.test/traces?mark=needle4711")
    await until("the page has left its traces", () =>
      page.run(() => document.querySelector("#state")?.textContent === "saved"),
    )
    await browser.quit()
    expect(findFilesWith(profile, "needle4711").length).toBeGreaterThan(3)
    expect(findFilesWith(profile, "needle4712")).toEqual([])
    if (name === "firefox") expect(readSavedSession(profile).open.join()).toContain("needle4711")

    browser = await launch(name, { screen, site, profile, extension })
    expect((await readHistory()).join()).toContain("needle4711")
    const samePage = await browser.open("http://traces.test/plain")
    expect(await samePage.run(() => document.cookie)).toBe("mark=needle4711")
  })
})
