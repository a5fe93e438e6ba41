import { describe, expect, it } from "vitest"
import { createWordIndex, isNear } from "@/core/hotlines/word-index"

/** Which of the texts fit, best first. */
function fitting(texts: readonly string[], typed: string): string[] {
  const index = createWordIndex()
  texts.forEach((text, at) => index.add(at, text.split(" "), 1))
  const scores = index.scores(typed.split(" "))
  const found = texts.filter((_, at) => (scores[at] ?? 0) > 0)
  return found.sort((a, b) => (scores[texts.indexOf(b)] ?? 0) - (scores[texts.indexOf(a)] ?? 0))
}

describe("a word that is typed", () => {
  it("fits itself best, then the words that begin so, then its stem", () => {
    expect(fitting(["shelters", "shelter", "sheltering"], "shelter")).toEqual(["shelter", "shelters", "sheltering"])
    expect(fitting(["runaway", "running"], "runaways")).toEqual(["runaway"])
  })

  it("fits no word that only begins alike", () => {
    expect(fitting(["traffic", "train"], "trap")).toEqual([])
  })
})

// cspell:ignore pilice sehlter sheter shhelter tarfficing tarfficking

/** None of these begins with the same four letters as the word that was meant. */
describe("a slip of the finger at the beginning of a word", () => {
  it.each([
    ["swapped letters", "tarfficking", "trafficking"],
    ["a missing letter", "sheter", "shelter"],
    ["a letter too many", "shhelter", "shelter"],
    ["a wrong letter", "pilice", "police"],
    ["two slips in a long word", "tarfficing", "trafficking"],
  ])("%s: %s finds %s", (_slip, typed, meant) => {
    expect(fitting([meant, "legal"], typed)).toEqual([meant])
  })

  it("is not looked for in a short word, nor where the word itself is known", () => {
    expect(fitting(["cat"], "cst")).toEqual([])
    expect(fitting(["sleeper", "shelter"], "shelter")).toEqual(["shelter"])
    expect(fitting(["shelter", "sehlter"], "shelter")).toEqual(["shelter"])
  })

  it("counts changed, missing, added and swapped letters", () => {
    expect([isNear("abcd", "abdc", 1), isNear("abcd", "abc", 1), isNear("abcd", "axcy", 1)]).toEqual([
      true,
      true,
      false,
    ])
    expect([isNear("abcd", "axcy", 2), isNear("abcd", "abcdefg", 2)]).toEqual([true, false])
  })
})
