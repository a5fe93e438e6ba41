import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { fakeBrowser, finish, help, minutesAgo, news, reject, search, tab } from "../../fakes/browser"
import { browserWithHelp, pressed, withSettings } from "../../fakes/help-visit"

describe("steps that count when something else is missing", () => {
  it("the mark names the trail before any of it is erased, though writing takes long", async () => {
    const browser = browserWithHelp()
    const { marks } = browser.ports
    const slow: typeof marks = {
      ...marks,
      async write(id, mark) {
        await browser.ports.clock.wait(200)
        await marks.write(id, mark)
      },
    }
    await finish(exit({ ...browser.ports, marks: slow }, pressed.id, null))
    expect(browser.written.map(({ hashes }) => hashes.length)).toEqual([1, 2])
    expect(browser.asked.lastIndexOf("write mark")).toBeLessThan(browser.asked.indexOf(`forget ${search}`))
  })

  it("a tab of the search is closed, though only the history knows that it led there", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed])
    browser.visit(search, minutesAgo(2))
    browser.visit(help, minutesAgo(1), { referringId: "1" })
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it("the rest of the visit is closed, though the tabs could not be listed at first", async () => {
    const trailOf = async () => ({ urls: [search, help], isWhole: true })
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed], { trailOf })
    const { screen } = browser.ports
    let refusals = 1
    const listTabs = () => (refusals-- > 0 ? reject() : screen.listTabs())
    await finish(exit({ ...browser.ports, screen: { ...screen, listTabs } }, pressed.id, pressed))
    expect(browser.openUrls()).not.toContain(search)
  })

  it("a help page of another tab is erased, though the history tells no pages", async () => {
    const other = "https://help.test/other"
    const settings = withSettings({ eraseScope: "tab" })
    const browser = fakeBrowser([tab(1, news), tab(3, other), pressed], settings)
    browser.visit(other, minutesAgo(100))
    const history = { ...browser.ports.history, pagesSince: reject }
    await finish(exit({ ...browser.ports, history }, pressed.id, null))
    expect(browser.visitedUrls()).toEqual([])
  })
})
