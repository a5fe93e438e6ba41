import { describe, expect, it } from "vitest"
import { isShortcut, keysOf, needsKeyNames, needsLeftAlt, type KeyPress } from "@/core/keys"
import keyNames from "@/core/key-names.json"

type Modifier = "alt" | "shift" | "ctrl" | "meta"

/** A key press on a keyboard where the key at the position `code` types `key`. */
const keyPress = (key: string, code: string, ...modifiers: Modifier[]) => ({
  key,
  code,
  altKey: modifiers.includes("alt"),
  shiftKey: modifiers.includes("shift"),
  ctrlKey: modifiers.includes("ctrl"),
  metaKey: modifiers.includes("meta"),
})

/** A key press on a US keyboard. */
const usKeyPress = (code: string, ...modifiers: Modifier[]) =>
  keyPress(code.replace(/^(Key|Digit)/, ""), code, ...modifiers)

describe("isShortcut with the browser's shortcut names", () => {
  it.each([
    ["Alt+Shift+E", usKeyPress("KeyE", "alt", "shift"), true],
    ["Alt+Shift+E", usKeyPress("KeyE", "alt"), false],
    ["Alt+Shift+E", usKeyPress("KeyE", "alt", "shift", "ctrl"), false],
    ["Alt+Shift+E", usKeyPress("KeyR", "alt", "shift"), false],
    ["Ctrl+Shift+1", usKeyPress("Digit1", "ctrl", "shift"), true],
    ["⌥⇧E", usKeyPress("KeyE", "alt", "shift"), true],
    ["⌘⇧E", usKeyPress("KeyE", "meta", "shift"), true],
    ["F8", usKeyPress("F8"), true],
    // Dvorak: the letter decides, not the position.
    ["Alt+X", keyPress("x", "KeyB", "alt"), true],
    ["Alt+X", keyPress("q", "KeyX", "alt"), false],
    ["Alt+A", keyPress("a", "KeyQ", "alt"), true],
    // Russian, French digits, Option on a Mac: the position decides.
    ["Alt+X", keyPress("ч", "KeyX", "alt"), true],
    ["Alt+X", keyPress("ч", "KeyB", "alt"), false],
    ["Alt+Shift+1", keyPress("&", "Digit1", "alt", "shift"), true],
    ["⌥⇧E", keyPress("´", "KeyE", "alt", "shift"), true],
    ["⌥⇧E", keyPress("Dead", "KeyE", "alt", "shift"), true],
    ["Alt+Comma", keyPress(",", "Comma", "alt"), true],
  ])("for %s and the key press %o is %s", (shortcut, pressed, expected) => {
    expect(isShortcut(pressed, shortcut)).toBe(expected)
  })
})

/** A key press with its `keyCode`, as browsers report it. */
const keyPressWithKeyCode = (key: string, code: string, keyCode: number, ...modifiers: Modifier[]) => ({
  ...keyPress(key, code, ...modifiers),
  keyCode,
})

describe("isShortcut on the world's keyboard layouts", () => {
  it.each<readonly [string, KeyPress, boolean]>([
    // Dvorak with Option on a Mac: neither the letter nor the position identifies X.
    ["⌥X", keyPressWithKeyCode("≈", "KeyB", 88, "alt"), true],
    ["⌥X", keyPressWithKeyCode("œ", "KeyX", 81, "alt"), false],
    ["Alt+X", keyPressWithKeyCode("x", "KeyB", 88, "alt"), true],
    ["Alt+X", keyPressWithKeyCode("q", "KeyX", 81, "alt"), false],
    // Russian, Greek, Hebrew, Arabic, Georgian, Thai.
    ...["ч", "χ", "ס", "ء", "ხ", "ป"].map(
      (letter) => ["Alt+X", keyPressWithKeyCode(letter, "KeyX", 88, "alt"), true] as const,
    ),
    ["Alt+X", keyPressWithKeyCode("и", "KeyB", 66, "alt"), false],
    // AZERTY: letters by what they type; digits with and without Shift.
    ["Alt+A", keyPressWithKeyCode("a", "KeyQ", 65, "alt"), true],
    ["Alt+A", keyPressWithKeyCode("q", "KeyA", 81, "alt"), false],
    ["Alt+1", keyPressWithKeyCode("&", "Digit1", 49, "alt"), true],
    ["Alt+Shift+1", keyPressWithKeyCode("1", "Digit1", 49, "alt", "shift"), true],
    ["Alt+1", keyPressWithKeyCode("1", "Numpad1", 97, "alt"), false],
    ["Alt+Comma", keyPressWithKeyCode(",", "KeyM", 188, "alt"), true],
    ["Alt+Comma", keyPressWithKeyCode(";", "Comma", 59, "alt"), false],
    ["Ctrl+Shift+Comma", keyPressWithKeyCode("?", "KeyM", 188, "ctrl", "shift"), true],
    // Arabic digits, Turkish letters.
    ["Alt+1", keyPressWithKeyCode("١", "Digit1", 49, "alt"), true],
    ["Alt+I", keyPressWithKeyCode("ı", "KeyI", 73, "alt"), true],
    // An input method handles the key.
    ["Alt+X", keyPressWithKeyCode("Process", "KeyX", 229, "alt"), true],
    // Without a keyCode: the character, or the position if Shift changed the character.
    ["Ctrl+Shift+Comma", keyPress("<", "Comma", "ctrl", "shift"), true],
    ["Alt+Comma", keyPress("w", "Comma", "alt"), false],
  ])("for %s and the key press %o is %s", (shortcut, pressed, expected) => {
    expect(isShortcut(pressed, shortcut)).toBe(expected)
  })
})

describe("isShortcut with key names in other languages", () => {
  const shiftE = usKeyPress("KeyE", "ctrl", "shift")
  const shiftY = usKeyPress("KeyY", "ctrl", "shift")
  const arrow = keyPress("ArrowUp", "ArrowUp", "alt")

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
    ["Alt+Left Arrow", keyPress("ArrowLeft", "ArrowLeft", "alt")],
    ["Alt+,", keyPress(",", "Comma", "alt")],
    ["Alt+.", keyPress(".", "Period", "alt")],
    ["Alt+Coma", keyPress(",", "Comma", "alt")],
    ["Strg+Umschalttaste+Punkt", keyPress(":", "Period", "ctrl", "shift")],
    ["Alt+Supr", keyPress("Delete", "Delete", "alt")],
    ["Alt+Nach unten", keyPress("PageDown", "PageDown", "alt")],
    ["Alt+Avanzar página", keyPress("PageDown", "PageDown", "alt")],
    ["Alt+Maj+Espace", keyPress(" ", "Space", "alt", "shift")],
    ["Alt+Space", keyPress("\u00a0", "Space", "alt")],
    ["Alt+Page Down", keyPress("PageDown", "PageDown", "alt")],
    ["Alt+Home", keyPress("Home", "Home", "alt")],
    ["MediaPlayPause", keyPress("MediaPlayPause", "MediaPlayPause")],
  ])("for %s is true for that key and no other", (shortcut, pressed) => {
    expect(isShortcut(pressed, shortcut, keyNames)).toBe(true)
    expect(isShortcut({ ...pressed, metaKey: true }, shortcut, keyNames)).toBe(false)
    expect(isShortcut({ ...pressed, shiftKey: !pressed.shiftKey }, shortcut, keyNames)).toBe(false)
    expect(isShortcut(usKeyPress("KeyX", "alt"), shortcut, keyNames)).toBe(false)
  })

  it.each(["", "+", "Alt", "Alt+", "Umschalt+X", "One+Two+X", "Alt+Nonsense"])(
    "for %j is false for every key",
    (shortcut) => {
      for (const pressed of [
        usKeyPress("KeyX", "alt"),
        usKeyPress("KeyX", "shift"),
        usKeyPress("KeyX"),
        keyPress("Alt", "AltLeft", "alt"),
      ])
        expect(isShortcut(pressed, shortcut, keyNames)).toBe(false)
    },
  )

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
  ])("needs the table of key names for %s: %s", (shortcut, expected) => {
    expect(needsKeyNames(shortcut)).toBe(expected)
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

describe("the keys of a shortcut", () => {
  it.each([
    ["Alt+X", ["Alt", "X"]],
    ["Strg+Umschalttaste+E", ["Strg", "Umschalttaste", "E"]],
    ["⌃⇧X", ["⌃", "⇧", "X"]],
    ["\u200fAlt\u200f+\u200fX", ["Alt", "X"]],
  ])("of %s", (shortcut, keys) => {
    expect(keysOf(shortcut)).toEqual(keys)
  })
})
