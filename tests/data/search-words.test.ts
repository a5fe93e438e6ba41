import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseSearchWords } from "../../build/search-words"

const root = new URL("../../", import.meta.url)
const files = [
  ...["en", "es"].map((code) => `locales/${code}/search-words.json`),
  ...readdirSync(new URL("directory/search-words/", root)).map((name) => `directory/search-words/${name}`),
]
const read = (file: string) => parseSearchWords(readFileSync(new URL(file, root), "utf8"))
const countries = new Set(
  readdirSync(new URL("directory/hotlines/", root)).map((name) => name.slice(0, 2).toUpperCase()),
)

const entriesOf = (file: string): string[] => {
  const { topics, audiences, hasOverdosed = [], asksToReport, ignored } = read(file)
  const ofTopics = Object.values(topics).flatMap(({ clear, hint }) => [...clear, ...hint])
  return [...ofTopics, ...Object.values(audiences).flat(), ...hasOverdosed, ...asksToReport, ...ignored]
}

describe("the search vocabulary", () => {
  it.each(files)("%s has a valid form", (file) => {
    expect(read(file).small.split(" ").length).toBeGreaterThan(2)
  })

  it.each(files)("%s has words for each required topic", (file) => {
    const needed = ["suicide", "abuse", "violence", "images", "trafficking", "missing", "ran-away", "needs"] as const
    const few = needed.filter((topic) => (read(file).topics[topic]?.clear.length ?? 0) < 3)
    expect(few).toEqual([])
  })

  it.each(files)("%s has no entry that would match nearly every word", (file) => {
    const words = entriesOf(file).flatMap((entry) => entry.split(/[ +|]/))
    expect(words.filter((word) => /^[\p{L}]?\*$/u.test(word) || word === "" || word === "=")).toEqual([])
    expect(words.filter((word) => /^\p{Script=Latin}{1,2}\*$/u.test(word))).toEqual([])
  })

  it.each(files)("%s has no duplicates", (file) => {
    const { topics } = read(file)
    const twice = Object.entries(topics).flatMap(([topic, { clear, hint }]) =>
      [...clear, ...hint].filter((entry, at, all) => all.indexOf(entry) !== at).map((entry) => `${topic}: ${entry}`),
    )
    expect(twice).toEqual([])
  })

  it.each(files)("%s names countries that exist", (file) => {
    expect(read(file).countries.filter((code) => !countries.has(code) && !territories.includes(code))).toEqual([])
  })

  it("refuses an unknown topic and capital letters", () => {
    const good = { countries: [], small: "a", topics: {}, audiences: {}, asksToReport: [], ignored: [] }
    const parse = (change: object) => () => parseSearchWords(JSON.stringify({ ...good, ...change }))
    expect(parse({})).not.toThrow()
    expect(parse({ topics: { sadness: { clear: ["a"], hint: [] } } })).toThrow()
    expect(parse({ ignored: ["Deadline"] })).toThrow()
    expect(parse({ ignored: ["dead  line"] })).toThrow()
  })
})

/** Places where a language is spoken that have no separate list. */
const territories = ["CF", "BQ", "SX", "SJ", "KP"]
