import { describe, expect, it } from "vitest"
import { finish, help } from "../../fakes/browser"
import { runExit } from "../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../fakes/help-session"
import { texts } from "./sources"

/** They open a help page on purpose and check later whether it is still in the history. */
describe("the one who lays a canary", () => {
  it.each(["recent", "tab"] as const)(
    "can detect an exit (scope: %s), because it erases help pages whoever opened them",
    async (eraseScope) => {
      const browser = browserWithHelp(withSettings({ eraseScope }))
      expect(browser.visitedUrls()).toContain(help)
      await finish(runExit(browser.ports, pressed.id, null))
      expect(browser.visitedUrls()).not.toContain(help)
    },
  )

  it("can't detect an exit by a recent ordinary page if only the tab and help pages are erased", async () => {
    const ordinary = "https://weather.test/"
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }))
    expect(browser.visitedUrls()).toContain(ordinary)
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls()).toContain(ordinary)
  })

  it.each([
    ["en", /open a help page on purpose and look later\. If it is gone, the exit may/, /^Only|\bOnly the browser/],
    ["es", /puede abrir una a propósito y revisar después\. Si ya no está, puede ser que/, /^Solo|\bSolo los archivos/],
  ] as const)(
    "is described to the young person, and no text says that this is the only way to notice (%s)",
    (language, expected, lie) => {
      const all = texts(language)
      expect(all.get("settingsOverview.records.canary")).toMatch(expected)
      expect(all.get("settingsOverview.records.nothing")).not.toMatch(lie)
    },
  )
})
