import { describe, expect, it } from "vitest"
import { helpSiteData } from "@/core/exit/help-page"
import type { HelpSite } from "@/core/hotlines/hotline"
import { fakeBrowser, finish, help, minutesAgo, news, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

describe("the origins whose data is erased", () => {
  const sites: readonly HelpSite[] = [
    { host: "help.test", reach: "host" },
    { host: "tips.police.test", reach: "host", sharesDomain: true },
    { host: "county.test", reach: "path", path: "/crisis" },
  ]
  const dataOf = helpSiteData(sites)

  it.each([
    ["the bare host", "https://help.test", ["https://help.test", "https://www.help.test"]],
    ["a subdomain", "https://a.chat.help.test", ["a.chat.help.test", "chat.help.test", "help.test", "www.help.test"]],
    ["an unusual port", "http://chat.help.test:8080", ["http://chat.help.test:8080", "http://help.test:8080"]],
    ["a final dot", "https://help.test.", ["https://help.test.", "https://help.test"]],
  ])("include every host up to the help site's own, and its www host: %s", (_, origin, wanted) => {
    const [data] = dataOf([origin])
    const asOrigin = (host: string): string => (host.includes("//") ? host : `https://${host}`)
    expect(data?.origins).toEqual(expect.arrayContaining(wanted.map(asOrigin)))
    expect(data?.origins.every((one) => /\/\/([\w-]+\.)*help\.test\.?(:\d+)?$/.test(one))).toBe(true)
    expect(data?.sharesDomain).toBe(false)
  })

  it("never include a parent of the help site's host", () => {
    expect(dataOf(["https://tips.police.test"])).toEqual([
      { origins: ["https://tips.police.test", "https://www.tips.police.test"], sharesDomain: true },
    ])
  })

  it("never include a host where only a path is a help page, nor unrelated hosts", () => {
    expect(dataOf(["https://county.test", "https://police.test", "https://www.police.test", "null"])).toEqual([])
  })
})

describe("an exit erases the site data", () => {
  const dataIn = (asked: readonly string[]): string =>
    asked.filter((what) => what.startsWith("remove data")).join(" ") + " "

  it("of frames in help pages, and of no other frame", async () => {
    const browser = browserWithHelp()
    browser.frame("https://chat.help.test/room")
    browser.frame("https://widget.test/")
    await finish(runExit(browser.ports, pressed.id, null))
    expect(dataIn(browser.asked)).toContain(" https://chat.help.test ")
    expect(dataIn(browser.asked)).not.toContain("widget.test")
  })

  it.each(["recent", "tab"] as const)("of a help page whose tab was closed by hand before: %s", async (eraseScope) => {
    const shown = tab(1, news, { active: true })
    const browser = fakeBrowser([shown], withSettings({ eraseScope }))
    browser.visit(help, minutesAgo(5))
    browser.visit("https://www.help.test/", minutesAgo(60 * 26))
    await finish(runExit(browser.ports, shown.id, null))
    expect(dataIn(browser.asked)).toContain(" https://help.test ")
    expect(dataIn(browser.asked)).toContain(" https://www.help.test ")
  })
})
