import { describe, expect, it } from "vitest"
import { isShortcut, needsLeftAlt } from "@/core/keys"

type Modifier = "alt" | "shift" | "ctrl" | "meta"

/** A key of a US keyboard. */
const press = (code: string, ...held: Modifier[]) => pressOn(code.replace(/^(Key|Digit)/, ""), code, ...held)

const pressOn = (key: string, code: string, ...held: Modifier[]) => ({
  key,
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
    // Dvorak: the letter counts, not the place.
    ["Alt+X", pressOn("x", "KeyB", "alt"), true],
    ["Alt+X", pressOn("q", "KeyX", "alt"), false],
    ["Alt+A", pressOn("a", "KeyQ", "alt"), true],
    // Russian, French digits, Option on a Mac: the place counts.
    ["Alt+X", pressOn("ч", "KeyX", "alt"), true],
    ["Alt+X", pressOn("ч", "KeyB", "alt"), false],
    ["Alt+Shift+1", pressOn("&", "Digit1", "alt", "shift"), true],
    ["⌥⇧E", pressOn("´", "KeyE", "alt", "shift"), true],
    ["⌥⇧E", pressOn("Dead", "KeyE", "alt", "shift"), true],
    ["Alt+Comma", pressOn(",", "Comma", "alt"), true],
  ])("%s", (shortcut, keys, expected) => {
    expect(isShortcut(keys, shortcut)).toBe(expected)
  })
})

describe("the left Alt key", () => {
  it.each([
    ["Alt+X", true],
    ["Alt+Shift+X", true],
    ["Ctrl+Shift+X", false],
    ["MacCtrl+Shift+X", false],
    ["⌃⇧X", false],
    ["⌥X", false],
    ["", false],
  ])("is named for %s: %s", (shortcut, expected) => {
    expect(needsLeftAlt(shortcut)).toBe(expected)
  })
})
