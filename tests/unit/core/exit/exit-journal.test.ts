import { expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { fakeBrowser, finish, help, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

const typed = "https://forum.test/"

function browserWithTyped() {
  const browser = fakeBrowser([tab(1, news), tab(9, typed, { active: true })])
  browser.visit(typed, minutesAgo(3))
  return browser
}

it.each([
  ["a page with a trail", browserWithHelp(), pressed.id, [search, help]],
  ["a page that was typed", browserWithTyped(), 9, [typed]],
] as const)(
  "is on the disk before anything of %s is erased: the power can go in between",
  async (_, browser, id, urls) => {
    const write: typeof browser.ports.journal.write = async (...given) => {
      await new Promise((written) => setTimeout(written, 400))
      await browser.ports.journal.write(...given)
    }
    await finish(exit({ ...browser.ports, journal: { ...browser.ports.journal, write } }, id, null))
    const at = (what: string): number => browser.asked.indexOf(what)
    expect(at("write entry")).toBeGreaterThan(-1)
    for (const url of urls) expect(at(`delete ${url}`)).toBeGreaterThan(at("write entry"))
  },
)

it("has a salt of its own in each exit: two marks of one page can't be told to be the same", async () => {
  const browser = browserWithHelp()
  await finish(exit(browser.ports, pressed.id, null))
  browser.open(pressed)
  await finish(exit(browser.ports, pressed.id, null))
  const salts = new Set(browser.written.map(({ salt }) => salt))
  expect(salts.size).toBe(2)
})
