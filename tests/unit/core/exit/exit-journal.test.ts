import { expect, it } from "vitest"
import { fakeBrowser, finish, help, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

const typedPage = "https://forum.test/"

function browserWithTypedPage() {
  const browser = fakeBrowser([tab(1, news), tab(9, typedPage, { active: true })])
  browser.visit(typedPage, minutesAgo(3))
  return browser
}

it.each([
  ["a page with a trail", browserWithHelp(), pressed.id, [search, help]],
  ["a page whose address was typed", browserWithTypedPage(), 9, [typedPage]],
] as const)(
  "the journal entry is on disk before the exit erases %s, because the power can fail in between",
  async (_, browser, id, urls) => {
    const write: typeof browser.ports.journal.write = async (...given) => {
      await new Promise((written) => setTimeout(written, 400))
      await browser.ports.journal.write(...given)
    }
    await finish(runExit({ ...browser.ports, journal: { ...browser.ports.journal, write } }, id, null))
    const at = (what: string): number => browser.asked.indexOf(what)
    expect(at("write entry")).toBeGreaterThan(-1)
    for (const url of urls) expect(at(`delete ${url}`)).toBeGreaterThan(at("write entry"))
  },
)

it("each exit's journal entry has its own salt, so two entries do not show that they name the same page", async () => {
  const browser = browserWithHelp()
  await finish(runExit(browser.ports, pressed.id, null))
  browser.open(pressed)
  await finish(runExit(browser.ports, pressed.id, null))
  const salts = new Set(browser.written.map(({ salt }) => salt))
  expect(salts.size).toBe(2)
})
