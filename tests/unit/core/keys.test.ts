import { describe, expect, it } from "vitest"
import { isShortcut, needsKeyNames, needsLeftAlt, type KeyPress } from "@/core/keys"
import keyNames from "@/core/key-names.json"

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

describe("isShortcut with the browser's shortcut names", () => {
  it.each([
    ["Alt+Shift+E", press("KeyE", "alt", "shift"), true],
    ["Alt+Shift+E", press("KeyE", "alt"), false],
    ["Alt+Shift+E", press("KeyE", "alt", "shift", "ctrl"), false],
    ["Alt+Shift+E", press("KeyR", "alt", "shift"), false],
    ["Ctrl+Shift+1", press("Digit1", "ctrl", "shift"), true],
    ["⌥⇧E", press("KeyE", "alt", "shift"), true],
    ["⌘⇧E", press("KeyE", "meta", "shift"), true],
    ["F8", press("F8"), true],
    // Dvorak: the letter counts, not the position.
    ["Alt+X", pressOn("x", "KeyB", "alt"), true],
    ["Alt+X", pressOn("q", "KeyX", "alt"), false],
    ["Alt+A", pressOn("a", "KeyQ", "alt"), true],
    // Russian, French digits, Option on a Mac: the position counts.
    ["Alt+X", pressOn("ч", "KeyX", "alt"), true],
    ["Alt+X", pressOn("ч", "KeyB", "alt"), false],
    ["Alt+Shift+1", pressOn("&", "Digit1", "alt", "shift"), true],
    ["⌥⇧E", pressOn("´", "KeyE", "alt", "shift"), true],
    ["⌥⇧E", pressOn("Dead", "KeyE", "alt", "shift"), true],
    ["Alt+Comma", pressOn(",", "Comma", "alt"), true],
  ])("compares %s with the pressed keys: %o", (shortcut, keys, expected) => {
    expect(isShortcut(keys, shortcut)).toBe(expected)
  })
})

/** A key press on another keyboard layout, with its `keyCode`. */
const typed = (key: string, code: string, keyCode: number, ...held: Modifier[]) => ({
  ...pressOn(key, code, ...held),
  keyCode,
})

describe("isShortcut on the world's keyboard layouts", () => {
  it.each<readonly [string, KeyPress, boolean]>([
    // Dvorak with Option on a Mac: neither the letter nor the position identifies X.
    ["⌥X", typed("≈", "KeyB", 88, "alt"), true],
    ["⌥X", typed("œ", "KeyX", 81, "alt"), false],
    ["Alt+X", typed("x", "KeyB", 88, "alt"), true],
    ["Alt+X", typed("q", "KeyX", 81, "alt"), false],
    // Russian, Greek, Hebrew, Arabic, Georgian, Thai.
    ...["ч", "χ", "ס", "ء", "ხ", "ป"].map((letter) => ["Alt+X", typed(letter, "KeyX", 88, "alt"), true] as const),
    ["Alt+X", typed("и", "KeyB", 66, "alt"), false],
    // AZERTY: letters by what they type; digits with and without Shift.
    ["Alt+A", typed("a", "KeyQ", 65, "alt"), true],
    ["Alt+A", typed("q", "KeyA", 81, "alt"), false],
    ["Alt+1", typed("&", "Digit1", 49, "alt"), true],
    ["Alt+Shift+1", typed("1", "Digit1", 49, "alt", "shift"), true],
    ["Alt+1", typed("1", "Numpad1", 97, "alt"), false],
    ["Alt+Comma", typed(",", "KeyM", 188, "alt"), true],
    ["Alt+Comma", typed(";", "Comma", 59, "alt"), false],
    ["Ctrl+Shift+Comma", typed("?", "KeyM", 188, "ctrl", "shift"), true],
    // Arabic digits, Turkish letters.
    ["Alt+1", typed("١", "Digit1", 49, "alt"), true],
    ["Alt+I", typed("ı", "KeyI", 73, "alt"), true],
    // An input method handles the key.
    ["Alt+X", typed("Process", "KeyX", 229, "alt"), true],
    // Without a keyCode: the character, or the position if Shift changed the character.
    ["Ctrl+Shift+Comma", pressOn("<", "Comma", "ctrl", "shift"), true],
    ["Alt+Comma", pressOn("w", "Comma", "alt"), false],
  ])("compares %s with %o", (shortcut, keys, expected) => {
    expect(isShortcut(keys, shortcut)).toBe(expected)
  })
})

describe("isShortcut with key names in other languages", () => {
  const shiftE = press("KeyE", "ctrl", "shift")
  const shiftY = press("KeyY", "ctrl", "shift")
  const arrow = pressOn("ArrowUp", "ArrowUp", "alt")

  // Names from Chromium 156 in these languages, and from two older versions.
  it.each([
    ["Strg+Umschalttaste+E", shiftE],
    ["Strg+Umschalt+Y", shiftY],
    ["Ctrl+Mayús+E", shiftE],
    ["Ctrl+Maj+E", shiftE],
    ["Ctrl+\u200fتبدیل+E", shiftE],
    ["CTRL+Shift+E", shiftE],
    ["⌃⇧E", shiftE],
    ["MacCtrl+Shift+E", shiftE],
    ["Alt+Up", arrow],
    ["Alt+Up Arrow", arrow],
    ["⌥↑", arrow],
    ["Alt+Aufwärtspfeil", arrow],
    ["Alt+Flecha arriba", arrow],
    ["Alt+Haut", arrow],
    ["Alt+\u200fپیکان بالا", arrow],
    ["Alt+Left Arrow", pressOn("ArrowLeft", "ArrowLeft", "alt")],
    ["Alt+,", pressOn(",", "Comma", "alt")],
    ["Alt+.", pressOn(".", "Period", "alt")],
    ["Alt+Coma", pressOn(",", "Comma", "alt")],
    ["Strg+Umschalttaste+Punkt", pressOn(":", "Period", "ctrl", "shift")],
    ["Alt+Supr", pressOn("Delete", "Delete", "alt")],
    ["Alt+Nach unten", pressOn("PageDown", "PageDown", "alt")],
    ["Alt+Avanzar página", pressOn("PageDown", "PageDown", "alt")],
    ["Alt+Maj+Espace", pressOn(" ", "Space", "alt", "shift")],
    ["Alt+Space", pressOn("\u00a0", "Space", "alt")],
    ["Alt+Page Down", pressOn("PageDown", "PageDown", "alt")],
    ["Alt+Home", pressOn("Home", "Home", "alt")],
    ["MediaPlayPause", pressOn("MediaPlayPause", "MediaPlayPause")],
  ])("matches %s with that key and no other", (shortcut, keys) => {
    expect(isShortcut(keys, shortcut, keyNames)).toBe(true)
    expect(isShortcut({ ...keys, metaKey: true }, shortcut, keyNames)).toBe(false)
    expect(isShortcut({ ...keys, shiftKey: !keys.shiftKey }, shortcut, keyNames)).toBe(false)
    expect(isShortcut(press("KeyX", "alt"), shortcut, keyNames)).toBe(false)
  })

  it.each(["", "+", "Alt", "Alt+", "Umschalt+X", "One+Two+X", "Alt+Nonsense"])("matches no key with %j", (name) => {
    for (const keys of [press("KeyX", "alt"), press("KeyX", "shift"), press("KeyX"), pressOn("Alt", "AltLeft", "alt")])
      expect(isShortcut(keys, name, keyNames)).toBe(false)
  })

  it.each([
    ["Alt+X", false],
    ["Strg+Umschalttaste+E", false],
    ["Alt+Up Arrow", false],
    ["Alt+Comma", false],
    ["⌃⇧X", false],
    ["F8", false],
    ["MediaPlayPause", false],
    ["Alt+Aufwärtspfeil", true],
    ["Alt+Haut", true],
    ["Alt+カンマ", true],
  ])("needs Chromium's key names for %s: %s", (name, needs) => {
    expect(needsKeyNames(name)).toBe(needs)
  })
})

describe("needsLeftAlt", () => {
  it.each([
    ["Alt+X", true],
    ["Alt+Shift+X", true],
    ["Ctrl+Shift+X", false],
    ["MacCtrl+Shift+X", false],
    ["⌃⇧X", false],
    ["⌥X", false],
    ["", false],
  ])("for %s is %s", (shortcut, expected) => {
    expect(needsLeftAlt(shortcut)).toBe(expected)
  })
})
