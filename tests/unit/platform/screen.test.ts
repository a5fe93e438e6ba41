import { expect, it } from "vitest"
import { openTabOf, shownAddress } from "@/platform/screen"

it.each([
  ["view-source:https://help.test/a?b=c", "https://help.test/a?b=c"],
  ["about:reader?url=https%3A%2F%2Fhelp.test%2Fa%3Fb%3Dc", "https://help.test/a?b=c"],
  ["about:reader?other=1", "about:reader?other=1"],
  ["https://news.test/?url=https%3A%2F%2Fhelp.test", "https://news.test/?url=https%3A%2F%2Fhelp.test"],
  ["about:blank", "about:blank"],
])("shownAddress of %s is %s", (address, page) => {
  expect(shownAddress(address)).toBe(page)
})

const base = { id: 1, windowId: 1, index: 0, active: true, discarded: false, incognito: false, lastAccessed: 5 }
const rest = { pinned: false, highlighted: true, frozen: false, autoDiscardable: true, groupId: -1 }

const whole = { ...base, ...rest, selected: true }

it("openTabOf reports the pending address and the address still shown while a tab navigates", () => {
  const navigating = openTabOf({ ...whole, url: "https://help.test/", pendingUrl: "https://news.test/" })
  expect(navigating).toMatchObject({ url: "https://news.test/", shownUrl: "https://help.test/" })
})

it("openTabOf is null for developer tools in their own window, which Chromium gives the tab id -1", () => {
  expect(openTabOf({ ...whole, id: -1, url: "devtools://devtools/bundled/devtools_app.html" })).toBeNull()
})

it("openTabOf reports whether a tab is hidden, frozen, pinned or shows a page's source, and its opener", () => {
  const properties = { hidden: true, frozen: true, pinned: true, openerTabId: 7, url: "view-source:https://a.test/" }
  expect(openTabOf({ ...whole, ...properties })).toMatchObject({
    ...{ hidden: true, frozen: true, pinned: true, openerId: 7, isSource: true, url: "https://a.test/" },
  })
  const { frozen: _, ...older } = whole
  const plain = openTabOf({ ...older, url: "https://a.test/" } as unknown as typeof whole)
  expect(plain).toMatchObject({ hidden: false, frozen: false, pinned: false, openerId: null, isSource: false })
})
