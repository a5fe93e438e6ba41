import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { LabBrowser } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { filesWith, savedSession } from "./lab/profile.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site } from "./lab/site.ts"
import { popupColor, writeStub } from "./lab/stub.ts"
import { never, until } from "./lab/wait.ts"

/** The journeys are worth as much as the lab: here it shows what it must see, and what it must not. */
describe.each(["chromium", "firefox"] as const)("the lab, with %s,", (name) => {
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

  const presses = () => site.reports.filter((report) => report.get("fired") === "quick-exit").length
  const middle = () => screen.pixel(screen.width / 2, screen.height / 2)
  /** Browsers are deaf for a moment when they ask, so that nobody answers by accident. */
  const answer = (key: string) =>
    until(
      "the question is answered",
      async () => {
        await screen.press(key)
        return !(await browser.asksToLeave())
      },
      { intervalMs: 300 },
    )
  const visited = () =>
    browser.ask(async (api) => (await api.history.search({ text: "", startTime: 0 })).map(({ url }) => url ?? ""))

  it("sees a page appear, and go", async () => {
    const page = await browser.open("http://color.test/plain?color=12ab34")
    await until("the page is on the screen", () => middle() === "#12ab34")
    await page.goTo("http://color.test/plain?color=ab3412")
    await until("the other page is on the screen", () => middle() === "#ab3412")
  })

  it("presses keys that the extension hears, also when its background sleeps", async () => {
    await browser.open("http://keys.test/keys")
    await screen.focus(browser.windowClass)
    const before = presses()
    await screen.press("alt+x")
    await until("the key is heard", () => presses() === before + 1)
    await browser.stopBackground()
    await screen.press("alt+x")
    await until("the key is heard again", () => presses() === before + 2)
    await screen.press("alt+shift+y")
    expect(await never(() => presses() > before + 2)).toBe(true)
  })

  it("opens the real popup, drawn on the screen, with the focus in it", async () => {
    await browser.open("http://page.test/plain?color=ffffff")
    const popup = await browser.openPopup()
    await until("the popup is on the screen", () => {
      const columns = Array.from({ length: screen.width / 10 }, (_, index) => index * 10)
      return columns.some((x) => screen.pixel(x, 250) === popupColor)
    })
    await popup.clickOn("#field")
    await screen.type("typed")
    await until("it is typed", () => popup.run(() => document.querySelector("input")?.value === "typed"))
    await screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })

  it.each(["chat", "framed"])(
    'is held up by "Leave site?" when a tab is removed the bare way: %s page',
    async (path) => {
      const bare = (url: string) =>
        browser.ask(async (api, wanted: string) => {
          const tab = (await api.tabs.query({})).find((one) => one.url?.startsWith(wanted))
          // Not waited for: it does not end before the question is answered.
          if (tab?.id !== undefined) void api.tabs.remove(tab.id)
        }, url)
      const calm = await browser.open(`http://calm.test/${path}`)
      await bare("http://calm.test")
      await until("a page in which nothing was typed goes", async () => !(await calm.isOpen()))

      const page = await browser.open(`http://chat.test/${path}`)
      // A frame of another process takes the pointer a moment later than it is drawn.
      await until("the page is armed", async () => {
        await page.clickOn(path === "framed" ? "iframe" : "textarea")
        await screen.type("hello")
        return page.run(() => document.title.endsWith("armed"))
      })
      expect(await browser.asksToLeave()).toBe(false)
      await bare("http://chat.test")
      await until("the question stands there", () => browser.asksToLeave())
      expect(await page.isOpen()).toBe(true)
      await answer("Escape")
      expect(await page.isOpen()).toBe(true)
      await page.clickOn(path === "framed" ? "iframe" : "textarea")
      await bare("http://chat.test")
      await until("it stands there again", () => browser.asksToLeave())
      await answer("Return")
      await until("the page is left", async () => !(await page.isOpen()))
    },
  )

  it("plays the hosts that it was told, and no others", async () => {
    const help = await browser.open("http://help.example/plain?title=Help")
    expect(await help.run(() => document.title)).toBe("Help")
    await help.run(() => void fetch("http://elsewhere.example/", { mode: "no-cors" }))
    await until("the other host was asked for", () => site.requests.some(({ host }) => host === "elsewhere.example"))
  })

  it("finds on the disk what a visit leaves, and what was there before a restart", async () => {
    const page = await browser.open("http://traces.test/traces?mark=needle4711")
    await until("the traces are left", () => page.run(() => document.querySelector("#state")?.textContent === "left"))
    await browser.quit()
    expect(filesWith(profile, "needle4711").length).toBeGreaterThan(3)
    expect(filesWith(profile, "needle4712")).toEqual([])
    if (name === "firefox") expect(savedSession(profile).open.join()).toContain("needle4711")

    browser = await launch(name, { screen, site, profile, extension })
    expect((await visited()).join()).toContain("needle4711")
    const again = await browser.open("http://traces.test/plain")
    expect(await again.run(() => document.cookie)).toBe("mark=needle4711")
  })
})
