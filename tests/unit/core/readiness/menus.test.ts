import { describe, expect, it } from "vitest"
import { freeKey } from "@/core/readiness/key-choice"
import { opensMenu } from "@/core/readiness/menus"
import table from "@/core/readiness/menu-keys.json"

const languages = Object.keys(table.keys)
const commands = [
  { command: "quick-exit", defaultKey: "Alt+X", otherKeys: [] },
  { command: "_execute_action", defaultKey: "Alt+Shift+L", otherKeys: [] },
]

describe("the keys of Firefox's menus", () => {
  it("are unique sorted letters for more than 100 languages, with their source", () => {
    expect(languages.length).toBeGreaterThan(100)
    expect(table.source).toContain("https://github.com/mozilla-l10n/firefox-l10n")
    for (const keys of Object.values(table.keys)) {
      expect(keys).toMatch(/^[A-Z]+$/)
      expect([...new Set(keys)].sort().join("")).toBe(keys)
    }
  })

  it.each([
    // In Hebrew, Georgian and Thai, the X key types ס, ხ or ป, and that letter opens a menu.
    ["Alt+X", ["de", "he", "ka", "nl", "pt-BR", "th", "uz"]],
    ["Alt+Shift+L", ["af", "ar", "be", "br", "de", "eo", "eu", "ff", "ga-IE", "lv", "nl"]],
    ["Alt+Q", []],
  ])("include %s in exactly these languages: %s", (key, expected) => {
    expect(languages.filter((language) => opensMenu(key, language))).toEqual(expected)
  })

  it.each([
    ["Alt+F", "en-US", true],
    ["Alt+Shift+F", "en-US", true],
    ["Alt+X", "en-US", false],
    ["Alt+X", "es-MX", false],
    ["Ctrl+Alt+F", "en-US", false],
    ["Ctrl+Shift+F", "en-US", false],
    ["MacCtrl+Shift+F", "en-US", false],
    ["Alt+Comma", "en-US", false],
    ["F8", "en-US", false],
    ["", "en-US", false],
  ])("include %s in %s: %s", (key, language, expected) => {
    expect(opensMenu(key, language)).toBe(expected)
  })

  it.each(["tlh", "", "constructor", "toString"])("are none in a language that the table lacks: %j", (language) => {
    expect(opensMenu("Alt+X", language)).toBe(false)
  })

  it("leave a free key for each command in every language", () => {
    for (const command of commands) {
      expect(languages.filter((language) => opensMenu(freeKey(command, language), language))).toEqual([])
    }
  })
})
