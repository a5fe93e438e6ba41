import { describe, expect, it } from "vitest"
import { freeKey, keyToSet, type BoundKey } from "@/core/readiness/key-choice"

const exit = (bound: string, ours: string | null = null): BoundKey => ({
  command: "quick-exit",
  defaultKey: "Alt+X",
  bound,
  ours,
  others: [],
})
const popup: BoundKey = {
  command: "_execute_action",
  defaultKey: "Alt+Shift+L",
  bound: "Alt+Shift+L",
  ours: null,
  others: [],
}

describe("the key that is set by the browser's language", () => {
  it.each([
    ["the default opens no menu", exit("Alt+X"), "en-US", null],
    ["it opens one", exit("Alt+X"), "de", "Alt+Q"],
    ["it opens one", exit("Alt+X"), "pt-BR", "Alt+Q"],
    ["nothing is known of the language", exit("Alt+X"), "tlh", null],
    ["ours is free, as at the next start", exit("Alt+Q", "Alt+Q"), "de", null],
    ["ours is free in the new language too, where the default is not", exit("Alt+Q", "Alt+Q"), "nl", null],
    ["the language is as it was before", exit("Alt+Q", "Alt+Q"), "en-US", "Alt+X"],
    ["the key of the popup opens a menu", popup, "nl", "Alt+Shift+K"],
    ["the popup has the first choice", { ...exit("Alt+X"), others: ["Alt+Q"] }, "de", "Alt+W"],
    ["the second choice opens one, too", popup, "ff", "Alt+Shift+J"],
  ])("where %s", (_, key, language, expected) => {
    expect(keyToSet(key, language)).toBe(expected)
  })

  it.each([
    ["another key", exit("Alt+F"), "en-US"],
    ["another key, before the language was changed", exit("Alt+J"), "de"],
    ["another key in place of ours", exit("Alt+J", "Alt+Q"), "de"],
    ["none", exit(""), "de"],
    ["none, in place of ours", exit("", "Alt+Q"), "de"],
    ["the default in place of ours", exit("Alt+X", "Alt+Q"), "de"],
    ["the key that we would have set", exit("Alt+Q"), "en-US"],
  ])("never touches what a person chose: %s", (_, key, language) => {
    expect(keyToSet(key, language)).toBeNull()
  })

  it("is the default where no other key is known for a command", () => {
    expect(freeKey({ command: "unknown", defaultKey: "Alt+X", others: [] }, "de")).toBe("Alt+X")
  })
})
