import { describe, expect, it } from "vitest"
import { menuKeys } from "@/scripts/menu-keys/keyboards"
import { menuLetters } from "@/scripts/menu-keys/letters"

const names = ["file", "edit", "view", "history", "bookmarks-menu", "profiles-menu", "tools", "help"]
const file = (keys: Readonly<Record<string, string>>): string =>
  Object.entries(keys)
    .map(
      ([name, key]) =>
        `menu-${name} =\n    .label = ${name}\n    .accesskey = ${key}\nmenu-${name}-more =\n    .accesskey = Z\n`,
    )
    .join("")
const english = file(Object.fromEntries(names.map((name) => [name, name.charAt(0)])))

describe("the letters that open a menu", () => {
  it("are those of the top menus, not of their entries", () => {
    expect(menuLetters(english, english)).toEqual(["F", "E", "V", "H", "B", "P", "T"])
  })

  it("are the English ones if a language lacks a menu", () => {
    expect(menuLetters(file({ file: "D", tools: "x" }), english)).toEqual(["D", "E", "V", "H", "B", "P", "X"])
  })

  it("exclude a menu without an access key", () => {
    expect(menuLetters("menu-file =\n    .label = File\nmenu-edit =\n    .accesskey = B\n", english)).not.toContain("F")
  })

  it("can't be read if Firefox changed its format, which throws", () => {
    expect(() => menuLetters(file({ tools: "{ PLATFORM() -> }" }), english)).toThrow("not one letter")
    expect(() => menuLetters("", file({ file: "F" }))).toThrow("menu-edit is in neither file")
  })
})

describe("the keys that open a menu", () => {
  it("are the letters, sorted and without duplicates", () => {
    expect(menuKeys("de", ["D", "C", "A", "B", "A"])).toBe("ABCD")
  })

  it("are the Latin keys that type the letter on another keyboard", () => {
    expect(menuKeys("he", ["ס"])).toBe("X")
    expect(menuKeys("th", ["ป", "H"])).toBe("HX")
    expect(menuKeys("ru", ["Ф", "Ч"])).toBe("AX")
    // Bulgarian has two keyboard layouts in use.
    expect(menuKeys("bg", ["В"])).toBe("LW")
  })

  it("exclude a letter that no key from A to Z types", () => {
    expect(menuKeys("lt", ["Ž", "P"])).toBe("P")
  })
})
