import { expect, it } from "vitest"
import { fakeBrowser, finish, minutesAgo, news, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"

const page = "https://forum.test/thread"
const popup = "https://forum.test/come-back"
const pressed = tab(2, page, { active: true })

/** Runs an exit while a page, or another extension, opens `address` in a new tab. */
async function exitWith(address: string, cameFrom: readonly string[] = [], atLast = cameFrom) {
  let urls = cameFrom
  const browser = fakeBrowser([tab(1, news), pressed])
  const { screen } = browser.ports
  const ports: typeof browser.ports = {
    ...browser.ports,
    trailNow: (id) => (id === 3 ? { urls, isWhole: true } : null),
    screen: {
      ...screen,
      async close(...gone) {
        if (gone[0].id === pressed.id) browser.open(tab(3, address))
        if (gone[0].id === 3) urls = atLast
        await screen.close(...gone)
      },
    },
  }
  await finish(runExit(ports, pressed.id, null))
  return browser
}

it("closes a page that reopened itself during the exit", async () => {
  const browser = await exitWith(page)
  expect(browser.openUrls()).toEqual([news])
  expect(browser.shownUrls()).toEqual([news])
})

it("closes and erases another page that the pressed page opened during the exit", async () => {
  const browser = await exitWith(popup, [page, popup])
  expect(browser.openUrls()).toEqual([news])
  expect(browser.asked).toContain(`delete ${popup}`)
})

it("erases the address that such a page loaded later, but not the pages before the pressed page", async () => {
  const browser = await exitWith("about:blank", [news, page], [news, page, popup])
  expect(browser.openUrls()).toEqual([news])
  expect(browser.asked).toContain(`delete ${popup}`)
  expect(browser.asked).not.toContain(`delete ${news}`)
})

it("leaves a page open that someone opened during the exit", async () => {
  const browser = await exitWith("https://homework.test/", [])
  expect(browser.openUrls()).toEqual([news, "https://homework.test/"])
})

it("erases an address to which the page navigated by itself before it closed", async () => {
  const browser = fakeBrowser([tab(1, news), pressed])
  const { screen } = browser.ports
  let urls = [page]
  const ports: typeof browser.ports = {
    ...browser.ports,
    trailOf: () => Promise.resolve({ urls, isWhole: true }),
    settings: async () => ({ ...(await browser.ports.settings()), eraseScope: "tab" }),
    screen: {
      ...screen,
      async close(...gone) {
        urls = [page, popup]
        browser.visit(popup, minutesAgo(0))
        await screen.close(...gone)
      },
    },
  }
  await finish(runExit(ports, pressed.id, null))
  expect(browser.asked).toContain(`delete ${popup}`)
})
