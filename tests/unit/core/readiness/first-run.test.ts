import { describe, expect, it } from "vitest"
import { isInstalledHere, type Installed } from "@/core/readiness/first-run"

const fromStore: Installed = {
  isFirefox: false,
  reason: "install",
  installType: "normal",
  isManaged: false,
  openPages: ["https://news.test/", "https://chromewebstore.google.com/detail/porchlight/abc"],
}

describe("whether a person has just installed it here", () => {
  it.each<[string, Partial<Installed>, boolean]>([
    ["from a store that is open", {}, true],
    ["from Mozilla's", { openPages: ["https://addons.mozilla.org/en-US/firefox/addon/porchlight/"] }, true],
    ["from Microsoft's", { openPages: ["https://microsoftedge.microsoft.com/addons/detail/abc"] }, true],
    ["by hand, from a folder", { installType: "development", openPages: [] }, true],
    ["by hand, from a package that was dropped on Chrome's own page", { openPages: ["chrome://extensions/"] }, true],
    ["the same in Edge", { openPages: ["edge://extensions/"] }, true],
    ["by other software, or a policy that lets it be removed", { installType: "sideload" }, false],
    [
      "by other software in Firefox, where a person had to say yes",
      { isFirefox: true, installType: "sideload", openPages: [] },
      true,
    ],
    ["an account brought it from another computer: no store is open", { openPages: ["https://news.test/"] }, false],
    ["a page that only looks like a store", { openPages: ["https://news.test/?https://addons.mozilla.org/"] }, false],
    ["a policy", { installType: "admin" }, false],
    ["by hand, where a policy has set something", { installType: "development", isManaged: true }, false],
    ["an update", { reason: "update" }, false],
    ["an update of the browser", { reason: "chrome_update", installType: "development" }, false],
    ["from a store, where the browser tells not how", { installType: null }, true],
  ])("%s", (_, change, expected) => {
    expect(isInstalledHere({ ...fromStore, ...change })).toBe(expected)
  })
})
