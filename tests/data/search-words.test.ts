import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseSearchWords } from "../../build/search-words"

const root = new URL("../../", import.meta.url)
const files = [
  ...["en", "es"].map((code) => `locales/${code}/search-words.json`),
  ...readdirSync(new URL("directory/search-words/", root)).map((name) => `directory/search-words/${name}`),
]
const readWords = (file: string) => parseSearchWords(readFileSync(new URL(file, root), "utf8"))
const countries = new Set(
  readdirSync(new URL("directory/hotlines/", root)).map((name) => name.slice(0, 2).toUpperCase()),
)

const entriesOf = (file: string): string[] => {
  const words = readWords(file)
  const {
    topics,
    troubles = {},
    audiences,
    channels = {},
    hasOverdosed = [],
    guides = {},
    asksToReport,
    ignored,
  } = words
  const topicEntries = Object.values(topics).flatMap(({ clear, hint }) => [...clear, ...hint])
  const otherEntries = [
    ...Object.values(troubles).flat(),
    ...Object.values(audiences).flat(),
    ...Object.values(channels).flat(),
    ...hasOverdosed,
  ]
  return [...topicEntries, ...otherEntries, ...Object.values(guides).flat(), ...asksToReport, ...ignored]
}

describe("the search vocabulary", () => {
  it.each(files)("%s has a valid form", (file) => {
    expect(readWords(file).stopWords.split(" ").length).toBeGreaterThan(2)
  })

  it.each(files)("%s has at least three words for each required topic", (file) => {
    const requiredTopics = [
      "suicide",
      "abuse",
      "violence",
      "images",
      "trafficking",
      "missing",
      "ran-away",
      "needs",
    ] as const
    const topicsWithFewWords = requiredTopics.filter((topic) => (readWords(file).topics[topic]?.clear.length ?? 0) < 3)
    expect(topicsWithFewWords).toEqual([])
  })

  it.each(files)("%s has no entry that would match nearly every word", (file) => {
    const words = entriesOf(file).flatMap((entry) => entry.split(/[ +|]/))
    expect(words.filter((word) => /^[\p{L}]?\*$/u.test(word) || word === "" || word === "=")).toEqual([])
    expect(words.filter((word) => /^\p{Script=Latin}{1,2}\*$/u.test(word))).toEqual([])
  })

  it.each(files)("%s has no entry twice in a topic or trouble", (file) => {
    const { topics, troubles = {} } = readWords(file)
    const lists = [
      ...Object.entries(topics).map(([topic, { clear, hint }]) => [topic, [...clear, ...hint]] as const),
      ...Object.entries(troubles),
    ]
    const duplicates = lists.flatMap(([topic, all]) =>
      all.filter((entry, index, entries) => entries.indexOf(entry) !== index).map((entry) => `${topic}: ${entry}`),
    )
    expect(duplicates).toEqual([])
  })

  it.each(files)("%s names countries that exist", (file) => {
    expect(readWords(file).countries.filter((code) => !countries.has(code) && !territories.includes(code))).toEqual([])
  })

  it("is refused with an unknown topic, capital letters or two spaces in a row", () => {
    const validWords = { countries: [], stopWords: "a", topics: {}, audiences: {}, asksToReport: [], ignored: [] }
    const parse = (change: object) => () => parseSearchWords(JSON.stringify({ ...validWords, ...change }))
    expect(parse({})).not.toThrow()
    expect(parse({ topics: { sadness: { clear: ["a"], hint: [] } } })).toThrow()
    expect(parse({ ignored: ["Deadline"] })).toThrow()
    expect(parse({ ignored: ["dead  line"] })).toThrow()
  })
})

/** Places that the search words may name although the directory has no file for them. */
const territories = ["CF", "BQ", "SX", "SJ", "KP"]
