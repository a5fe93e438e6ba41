import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { helpOrigins } from "@/core/exit/help-page"
import { clearHelpFrames, findHelpFrameOrigins, recordHelpFrames } from "@/platform/help-frames"
import { tab } from "../../fakes/browser"

const origins = helpOrigins([{ host: "help.test", reach: "host" }])

beforeEach(() => fakeBrowser.reset())

it("recordHelpFrames keeps only the origins of help sites' frames, in session storage, until cleared", async () => {
  let commit: (details: { tabId: number; frameId: number; url: string }) => void = () => undefined
  const onCommitted = { addListener: (listener: typeof commit) => (commit = listener) }
  const getAllFrames = async ({ tabId }: { tabId: number }) =>
    tabId === 1
      ? [{ url: "https://open.help.test/a" }, { url: "https://map.test/" }]
      : Promise.reject(new Error("gone"))
  Object.assign(browser, { webNavigation: { onCommitted, getAllFrames } })
  recordHelpFrames(origins)

  for (const [frameId, url] of [
    [0, "https://help.test/"],
    [1, "https://chat.help.test/room?name=me"],
    [2, "https://widget.test/"],
    [3, "about:blank"],
  ] as const) {
    commit({ tabId: 1, frameId, url })
  }
  const shown = [tab(1, "https://help.test/"), tab(2, "https://help.test/b")]
  expect(await findHelpFrameOrigins(shown, origins)).toEqual(["https://chat.help.test", "https://open.help.test"])
  expect(await browser.storage.session.get(null)).toEqual({ "help-frames": ["https://chat.help.test"] })

  await clearHelpFrames()
  expect(await findHelpFrameOrigins([], origins)).toEqual([])
  expect(await browser.storage.session.get(null)).toEqual({})
})
