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
  it("are those of the top menus, and of no entry in them", () => {
    expect(menuLetters(english, english)).toEqual(["F", "E", "V", "H", "B", "P", "T"])
  })

  it("are the English ones where a language lacks a menu", () => {
    expect(menuLetters(file({ file: "D", tools: "x" }), english)).toEqual(["D", "E", "V", "H", "B", "P", "X"])
  })

  it("lack a menu that has no access key", () => {
    expect(menuLetters("menu-file =\n    .label = File\nmenu-edit =\n    .accesskey = B\n", english)).not.toContain("F")
  })

  it("are asked for again when Firefox names them in another way", () => {
    expect(() => menuLetters(file({ tools: "{ PLATFORM() -> }" }), english)).toThrow("not one letter")
    expect(() => menuLetters("", file({ file: "F" }))).toThrow("menu-edit is in neither file")
  })
})

describe("the keys that open a menu", () => {
  it("are the letters, in order, each once", () => {
    expect(menuKeys("de", ["D", "C", "A", "B", "A"])).toBe("ABCD")
  })

  it("are those that type the letter on a keyboard without it", () => {
    expect(menuKeys("he", ["ס"])).toBe("X")
    expect(menuKeys("th", ["ป", "H"])).toBe("HX")
    expect(menuKeys("ru", ["Ф", "Ч"])).toBe("AX")
    // Two keyboards are in use.
    expect(menuKeys("bg", ["В"])).toBe("LW")
  })

  it("lack a letter that no key of A to Z types", () => {
    expect(menuKeys("lt", ["Ž", "P"])).toBe("P")
  })
})
