import { expect, it } from "vitest"
import { openTab, shownAddress } from "@/platform/screen"

it.each([
  ["view-source:https://help.test/a?b=c", "https://help.test/a?b=c"],
  ["about:reader?url=https%3A%2F%2Fhelp.test%2Fa%3Fb%3Dc", "https://help.test/a?b=c"],
  ["about:reader?other=1", "about:reader?other=1"],
  ["https://news.test/?url=https%3A%2F%2Fhelp.test", "https://news.test/?url=https%3A%2F%2Fhelp.test"],
  ["about:blank", "about:blank"],
])("%s shows %s", (address, page) => {
  expect(shownAddress(address)).toBe(page)
})

it("a tab on its way to another page still shows the one before", () => {
  const base = { id: 1, windowId: 1, index: 0, active: true, discarded: false, incognito: false, lastAccessed: 5 }
  const tab = { ...base, pinned: false, highlighted: true, frozen: false, autoDiscardable: true, groupId: -1 }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the type still asks for `selected`
  const going = openTab({ ...tab, selected: true, url: "https://help.test/", pendingUrl: "https://news.test/" })
  expect(going).toMatchObject({ url: "https://news.test/", shownUrl: "https://help.test/" })
})
