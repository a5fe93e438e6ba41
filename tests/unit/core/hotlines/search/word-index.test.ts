import { describe, expect, it } from "vitest"
import { isNear } from "@/core/hotlines/search/edit-distance"
import { createWordIndex } from "@/core/hotlines/search/word-index"

/** The texts that match, best first. */
function fitting(texts: readonly string[], typed: string): string[] {
  const index = createWordIndex()
  texts.forEach((text, at) => index.add(at, text.split(" "), 1))
  const scores = index.scores(typed.split(" "))
  const found = texts.filter((_, at) => (scores[at] ?? 0) > 0)
  return found.sort((a, b) => (scores[texts.indexOf(b)] ?? 0) - (scores[texts.indexOf(a)] ?? 0))
}

describe("a typed word", () => {
  it("matches itself best, then words that start with it, then words with its stem", () => {
    expect(fitting(["shelters", "shelter", "sheltering"], "shelter")).toEqual(["shelter", "shelters", "sheltering"])
    expect(fitting(["runaway", "running"], "runaways")).toEqual(["runaway"])
  })

  it("does not match a word that merely starts with the same letters", () => {
    expect(fitting(["traffic", "train"], "trap")).toEqual([])
  })
})

// cspell:ignore pilice sehlter sheter shhelter tarfficing tarfficking

/** None of these words starts with the same four letters as the intended word. */
describe("a typo at the beginning of a word", () => {
  it.each([
    ["swapped letters", "tarfficking", "trafficking"],
    ["a missing letter", "sheter", "shelter"],
    ["a letter too many", "shhelter", "shelter"],
    ["a wrong letter", "pilice", "police"],
    ["two typos in a long word", "tarfficing", "trafficking"],
  ])("%s: %s finds %s", (_typo, typed, intended) => {
    expect(fitting([intended, "legal"], typed)).toEqual([intended])
  })

  it("is not corrected in a short word, nor if the typed word itself is known", () => {
    expect(fitting(["cat"], "cst")).toEqual([])
    expect(fitting(["sleeper", "shelter"], "shelter")).toEqual(["shelter"])
    expect(fitting(["shelter", "sehlter"], "shelter")).toEqual(["shelter"])
  })

  it("counts each changed, missing, added or swapped letter", () => {
    expect([isNear("abcd", "abdc", 1), isNear("abcd", "abc", 1), isNear("abcd", "axcy", 1)]).toEqual([
      true,
      true,
      false,
    ])
    expect([isNear("abcd", "axcy", 2), isNear("abcd", "abcdefg", 2)]).toEqual([true, false])
  })
})
