import { expect, it } from "vitest"
import type { Download, ExitPorts } from "@/core/exit/ports"
import { fakeBrowser, finish, hang, help, minutesAgo, news, reject, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

const file = "https://school.test/essay.pdf"
const withDownloads = (browser: ReturnType<typeof fakeBrowser>, downloads: readonly Download[]): ExitPorts => ({
  ...browser.ports,
  history: {
    ...browser.ports.history,
    downloadsSince: async (start) => downloads.filter(({ startedAt }) => startedAt >= start),
  },
})

it("keeps the history visit of a recent download, so that it stays in the download list, and erases the visits around it", async () => {
  const browser = browserWithHelp({}, "firefox")
  const around = ["https://a.test/", "https://b.test/"]
  browser.visit("https://a.test/", minutesAgo(8))
  browser.visit(file, minutesAgo(7))
  browser.visit("https://b.test/", minutesAgo(6))
  const ports = withDownloads(browser, [{ url: file, startedAt: minutesAgo(7) - 800 }])
  expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
  expect(browser.visitedUrls()).toContain(file)
  expect(browser.visitedUrls().filter((url) => around.includes(url))).toEqual([])
})

it("erases an earlier visit to the downloaded address when only the later visit was the download", async () => {
  const browser = browserWithHelp({}, "firefox")
  browser.visit(file, minutesAgo(10))
  browser.visit(file, minutesAgo(7))
  await finish(runExit(withDownloads(browser, [{ url: file, startedAt: minutesAgo(7) }]), pressed.id, null))
  expect(browser.visitedUrls().filter((url) => url === file)).toHaveLength(1)
})

it.each([
  ["hangs", hang],
  ["fails", reject],
])("still erases everything when the browser's list of downloads %s", async (_, downloadsSince) => {
  const browser = browserWithHelp({}, "firefox")
  const ports = { ...browser.ports, history: { ...browser.ports.history, downloadsSince } }
  expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
})

it("resets the zoom of help sites after hiding the page and before closing their tabs", async () => {
  const other = tab(3, "https://help.test/other")
  const browser = fakeBrowser([tab(1, news), pressed, other])
  await finish(runExit(browser.ports, pressed.id, null))
  const zooms = browser.asked.filter((what) => what.startsWith("reset zoom"))
  expect(zooms).toEqual([`reset zoom of ${help}`, "reset zoom of https://help.test/other"])
  expect(browser.asked.indexOf(zooms[1] ?? "")).toBeLessThan(browser.asked.indexOf(`close ${help}`))
  expect(browser.asked.indexOf(zooms[0] ?? "")).toBeGreaterThan(browser.asked.indexOf(`show ${news}`))
})

it("leaves the zoom of other sites unchanged", async () => {
  const page = tab(9, "https://forum.test/", { active: true })
  const browser = fakeBrowser([tab(1, news), page])
  await finish(runExit(browser.ports, page.id, null))
  expect(browser.asked.filter((what) => what.startsWith("reset zoom"))).toEqual([])
})
