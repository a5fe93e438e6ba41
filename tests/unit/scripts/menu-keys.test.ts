import { describe, expect, it } from "vitest"
import { menuKeys } from "@/scripts/menu-keys/keyboards"
import { menuLetters } from "@/scripts/menu-keys/letters"

const menuNames = ["file", "edit", "view", "history", "bookmarks-menu", "profiles-menu", "tools", "help"]
/** A translation file of Firefox in which each menu has this letter, and an entry with another one. */
const translationFile = (letters: Readonly<Record<string, string>>): string =>
  Object.entries(letters)
    .map(
      ([name, letter]) =>
        `menu-${name} =\n    .label = ${name}\n    .accesskey = ${letter}\nmenu-${name}-more =\n    .accesskey = Z\n`,
    )
    .join("")
const english = translationFile(Object.fromEntries(menuNames.map((name) => [name, name.charAt(0)])))

describe("the letters that open a menu", () => {
  it("are those of the top menus, not of their entries", () => {
    expect(menuLetters(english, english)).toEqual(["F", "E", "V", "H", "B", "P", "T"])
  })

  it("are the English ones if a language lacks a menu", () => {
    expect(menuLetters(translationFile({ file: "D", tools: "x" }), english)).toEqual([
      "D",
      "E",
      "V",
      "H",
      "B",
      "P",
      "X",
    ])
  })

  it("include none for a menu without an access key", () => {
    expect(menuLetters("menu-file =\n    .label = File\nmenu-edit =\n    .accesskey = B\n", english)).not.toContain("F")
  })

  it("throw if Firefox changed its format", () => {
    expect(() => menuLetters(translationFile({ tools: "{ PLATFORM() -> }" }), english)).toThrow("not one letter")
    expect(() => menuLetters("", translationFile({ file: "F" }))).toThrow("menu-edit is in neither file")
  })
})

describe("the keys that open a menu", () => {
  it("are the letters of the menus, sorted and without duplicates", () => {
    expect(menuKeys("de", ["D", "C", "A", "B", "A"])).toBe("ABCD")
  })

  it("are the Latin keys that type the letter on another keyboard", () => {
    expect(menuKeys("he", ["ס"])).toBe("X")
    expect(menuKeys("th", ["ป", "H"])).toBe("HX")
    expect(menuKeys("ru", ["Ф", "Ч"])).toBe("AX")
    // Bulgarian has two keyboard layouts in use.
    expect(menuKeys("bg", ["В"])).toBe("LW")
  })

  it("include none for a letter that no key from A to Z types", () => {
    expect(menuKeys("lt", ["Ž", "P"])).toBe("P")
  })
})
