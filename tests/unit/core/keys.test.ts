import { describe, expect, it } from "vitest"
import { isShortcut } from "@/core/keys"

const press = (code: string, ...held: ("alt" | "shift" | "ctrl" | "meta")[]) => ({
  code,
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
})

describe("the key as the browser names it", () => {
  it.each([
    ["Alt+Shift+E", press("KeyE", "alt", "shift"), true],
    ["Alt+Shift+E", press("KeyE", "alt"), false],
    ["Alt+Shift+E", press("KeyE", "alt", "shift", "ctrl"), false],
    ["Alt+Shift+E", press("KeyR", "alt", "shift"), false],
    ["Ctrl+Shift+1", press("Digit1", "ctrl", "shift"), true],
    ["⌥⇧E", press("KeyE", "alt", "shift"), true],
    ["⌘⇧E", press("KeyE", "meta", "shift"), true],
    ["F8", press("F8"), true],
  ])("%s", (shortcut, keys, expected) => {
    expect(isShortcut(keys, shortcut)).toBe(expected)
  })
})
