import { describe, expect, it } from "vitest"
import { isInstalledHere, type InstallReport } from "@/core/readiness/first-run"

const installedFromStore: InstallReport = {
  isFirefox: false,
  reason: "install",
  installType: "normal",
  isManaged: false,
  openPages: ["https://news.test/", "https://chromewebstore.google.com/detail/porchlight/abc"],
}

describe("isInstalledHere", () => {
  it.each<[string, Partial<InstallReport>, boolean]>([
    ["installation from an open store page", {}, true],
    [
      "installation from Mozilla's store",
      { openPages: ["https://addons.mozilla.org/en-US/firefox/addon/porchlight/"] },
      true,
    ],
    [
      "installation from Microsoft's store",
      { openPages: ["https://microsoftedge.microsoft.com/addons/detail/abc"] },
      true,
    ],
    ["manual installation from a folder", { installType: "development", openPages: [] }, true],
    [
      "manual installation from a package dropped on Chrome's extensions page",
      { openPages: ["chrome://extensions/"] },
      true,
    ],
    ["manual installation from a package in Edge", { openPages: ["edge://extensions/"] }, true],
    ["installation by other software, or by a policy that allows removal", { installType: "sideload" }, false],
    [
      "installation by other software in Firefox, where a person had to agree",
      { isFirefox: true, installType: "sideload", openPages: [] },
      true,
    ],
    ["installation by account sync, with no store page open", { openPages: ["https://news.test/"] }, false],
    [
      "installation with a page open that only looks like a store",
      { openPages: ["https://news.test/?https://addons.mozilla.org/"] },
      false,
    ],
    ["installation by policy", { installType: "admin" }, false],
    ["manual installation with policy settings", { installType: "development", isManaged: true }, false],
    ["an update", { reason: "update" }, false],
    ["a browser update", { reason: "chrome_update", installType: "development" }, false],
    ["installation from a store in a browser that does not report how", { installType: null }, true],
  ])("for %s (%o) is %s", (_, change, expected) => {
    expect(isInstalledHere({ ...installedFromStore, ...change })).toBe(expected)
  })
})
