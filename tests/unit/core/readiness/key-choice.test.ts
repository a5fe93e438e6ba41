import { describe, expect, it } from "vitest"
import { freeKey, keyToSet, type CommandKey } from "@/core/readiness/key-choice"

const exitKey = (currentKey: string, keySetByPorchlight: string | null = null): CommandKey => ({
  command: "quick-exit",
  defaultKey: "Alt+X",
  currentKey,
  keySetByPorchlight,
  otherKeys: [],
})
const popupKey: CommandKey = {
  command: "_execute_action",
  defaultKey: "Alt+Shift+L",
  currentKey: "Alt+Shift+L",
  keySetByPorchlight: null,
  otherKeys: [],
}

describe("keyToSet", () => {
  it.each([
    ["is null, which changes nothing, if the default opens no menu", exitKey("Alt+X"), "en-US", null],
    ["is another key if the default opens a menu (de)", exitKey("Alt+X"), "de", "Alt+Q"],
    ["is another key if the default opens a menu (pt-BR)", exitKey("Alt+X"), "pt-BR", "Alt+Q"],
    ["is null for an unknown language", exitKey("Alt+X"), "tlh", null],
    ["is null if the key set earlier is still free", exitKey("Alt+Q", "Alt+Q"), "de", null],
    [
      "is null if the key set earlier is free in the new language and the default is not",
      exitKey("Alt+Q", "Alt+Q"),
      "nl",
      null,
    ],
    ["is the default if the language changed back", exitKey("Alt+Q", "Alt+Q"), "en-US", "Alt+X"],
    ["is another key if the popup's key opens a menu", popupKey, "nl", "Alt+Shift+K"],
    [
      "is the second choice if the popup's key is the first",
      { ...exitKey("Alt+X"), otherKeys: ["Alt+Q"] },
      "de",
      "Alt+W",
    ],
    ["is the third choice if the second opens a menu too", popupKey, "ff", "Alt+Shift+J"],
  ])("%s", (_, key, language, expected) => {
    expect(keyToSet(key, language)).toBe(expected)
  })

  it.each([
    ["another key", exitKey("Alt+F"), "en-US"],
    ["another key, before the language was changed", exitKey("Alt+J"), "de"],
    ["another key instead of Porchlight's", exitKey("Alt+J", "Alt+Q"), "de"],
    ["no key", exitKey(""), "de"],
    ["no key instead of Porchlight's", exitKey("", "Alt+Q"), "de"],
    ["the default instead of Porchlight's", exitKey("Alt+X", "Alt+Q"), "de"],
    ["the key that Porchlight would have set", exitKey("Alt+Q"), "en-US"],
  ])("is null if a person chose %s", (_, key, language) => {
    expect(keyToSet(key, language)).toBeNull()
  })
})

describe("freeKey", () => {
  it("is the default for a command without alternatives", () => {
    expect(freeKey({ command: "unknown", defaultKey: "Alt+X", otherKeys: [] }, "de")).toBe("Alt+X")
  })
})
