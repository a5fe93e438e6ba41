import { expect, it } from "vitest"
import { openTabOf, shownAddress } from "@/platform/screen"

it.each([
  ["view-source:https://help.test/a?b=c", "https://help.test/a?b=c"],
  ["about:reader?url=https%3A%2F%2Fhelp.test%2Fa%3Fb%3Dc", "https://help.test/a?b=c"],
  ["about:reader?other=1", "about:reader?other=1"],
  ["https://news.test/?url=https%3A%2F%2Fhelp.test", "https://news.test/?url=https%3A%2F%2Fhelp.test"],
  ["about:blank", "about:blank"],
])("%s shows %s", (address, page) => {
  expect(shownAddress(address)).toBe(page)
})

const base = { id: 1, windowId: 1, index: 0, active: true, discarded: false, incognito: false, lastAccessed: 5 }
const rest = { pinned: false, highlighted: true, frozen: false, autoDiscardable: true, groupId: -1 }

const whole = { ...base, ...rest, selected: true }

it("a tab on its way to another page still shows the one before", () => {
  const going = openTabOf({ ...whole, url: "https://help.test/", pendingUrl: "https://news.test/" })
  expect(going).toMatchObject({ url: "https://news.test/", shownUrl: "https://help.test/" })
})

it("developer tools in a window of their own are no tab: Chromium gives them the number -1", () => {
  expect(openTabOf({ ...whole, id: -1, url: "devtools://devtools/bundled/devtools_app.html" })).toBeNull()
})

it("a tab tells whether it is put away, at rest, pinned, the source of a page, and who opened it", () => {
  const told = { hidden: true, frozen: true, pinned: true, openerTabId: 7, url: "view-source:https://a.test/" }
  expect(openTabOf({ ...whole, ...told })).toMatchObject({
    ...{ hidden: true, frozen: true, pinned: true, openerId: 7, isSource: true, url: "https://a.test/" },
  })
  const { frozen: _, ...older } = whole
  const plain = openTabOf({ ...older, url: "https://a.test/" } as unknown as typeof whole)
  expect(plain).toMatchObject({ hidden: false, frozen: false, pinned: false, openerId: null, isSource: false })
})
