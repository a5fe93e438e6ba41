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

/** A key of another keyboard, with the number that browsers give it. */
const typed = (key: string, code: string, keyCode: number, ...held: Modifier[]) => ({
  ...pressOn(key, code, ...held),
  keyCode,
})

describe("the key on keyboards of the world, as browsers hear it", () => {
  it.each<readonly [string, KeyPress, boolean]>([
    // Dvorak, with Option on a Mac: neither the letter nor the place says that it is X.
    ["⌥X", typed("≈", "KeyB", 88, "alt"), true],
    ["⌥X", typed("œ", "KeyX", 81, "alt"), false],
    ["Alt+X", typed("x", "KeyB", 88, "alt"), true],
    ["Alt+X", typed("q", "KeyX", 81, "alt"), false],
    // Russian, Greek, Hebrew, Arabic, Georgian, Thai.
    ...["ч", "χ", "ס", "ء", "ხ", "ป"].map((letter) => ["Alt+X", typed(letter, "KeyX", 88, "alt"), true] as const),
    ["Alt+X", typed("и", "KeyB", 66, "alt"), false],
    // AZERTY: letters by what they type, digits without Shift, and with it.
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
    // An input method has the key.
    ["Alt+X", typed("Process", "KeyX", 229, "alt"), true],
    // Without a number: the sign, and where Shift has changed it, the place.
    ["Ctrl+Shift+Comma", pressOn("<", "Comma", "ctrl", "shift"), true],
    ["Alt+Comma", pressOn("w", "Comma", "alt"), false],
  ])("%s: %o", (shortcut, keys, expected) => {
    expect(isShortcut(keys, shortcut)).toBe(expected)
  })
})

describe("the names of keys", () => {
  const shiftE = press("KeyE", "ctrl", "shift")
  const shiftY = press("KeyY", "ctrl", "shift")
  const arrow = pressOn("ArrowUp", "ArrowUp", "alt")

  // As a Chromium 156 in these languages answered them, and two older ones.
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
  ])("%s is that key, and no other", (shortcut, keys) => {
    expect(isShortcut(keys, shortcut, keyNames)).toBe(true)
    expect(isShortcut({ ...keys, metaKey: true }, shortcut, keyNames)).toBe(false)
    expect(isShortcut({ ...keys, shiftKey: !keys.shiftKey }, shortcut, keyNames)).toBe(false)
    expect(isShortcut(press("KeyX", "alt"), shortcut, keyNames)).toBe(false)
  })

  it.each(["", "+", "Alt", "Alt+", "Umschalt+X", "One+Two+X", "Alt+Nonsense"])(
    "%j is no key that is ever pressed",
    (name) => {
      for (const keys of [
        press("KeyX", "alt"),
        press("KeyX", "shift"),
        press("KeyX"),
        pressOn("Alt", "AltLeft", "alt"),
      ])
        expect(isShortcut(keys, name, keyNames)).toBe(false)
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
  ])("%s is in need of Chromium's languages: %s", (name, needs) => {
    expect(needsKeyNames(name)).toBe(needs)
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
