import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

type Texts = { [key: string]: string | Texts }

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")
const texts = (language: string): Map<string, string> => flat(JSON.parse(read(`locales/${language}.json`)) as Texts)

function flat(tree: Texts, path = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
  )
  return new Map(found)
}

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort()
const en = texts("en")
const es = texts("es")

describe("the texts", () => {
  it("are there in both languages", () => {
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it("leave room for the same things, and have as many plural forms", () => {
    for (const [key, text] of en) {
      expect([key, ...places(es.get(key) ?? "")]).toEqual([key, ...places(text)])
      expect([key, es.get(key)?.split("|").length]).toEqual([key, text.split("|").length])
    }
  })

  it("are not left in English", () => {
    const same = [...en].filter(([key, text]) => es.get(key) === text).map(([key]) => key)
    expect(same).toEqual([
      "product",
      "language.names.en",
      "language.names.es",
      "place.names.US-CA",
      "line.row",
      "channel.whatsapp",
      "channel.extension",
      "setHere.contact",
      "setHere.contactNote",
      "readiness.state.attention",
    ])
  })

  it("use no word that this product avoids", () => {
    const avoided = /hotline|panic|pánico|rescue|rescat|víctima\b|victim\b|no trace|sin rastro|runaway\b/i
    for (const text of [...en.values(), ...es.values()]) expect(text).not.toMatch(avoided)
  })

  it("are all used, and none is asked for that is not there", () => {
    const files = ["components", "entrypoints"].flatMap((folder) =>
      readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(vue|ts)$/.test(name))
        .map((name) => read(`${folder}/${name}`)),
    )
    const source = files.join("\n")
    const pattern = (key: string): RegExp =>
      new RegExp(`^${key.replace(/\./g, "\\.").replace(/\$\{[^}]+\}/g, "[^.]+")}$`)
    const keys = [...en.keys()]
    const asked = [...source.matchAll(/(?:\bt\(\s*|keypath=)["'`]([^"'`]+)["'`]/g)].map(([, key = ""]) => key)
    const quoted = [...source.matchAll(/["'`]([a-z]+\.[^"'`\s]+)["'`]/g)].map(([, key = ""]) => key)
    const missing = asked.filter((key) => !keys.some((known) => pattern(key).test(known)))
    const unused = keys.filter((key) => ![...asked, ...quoted].some((used) => pattern(used).test(key)))
    expect(asked.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
    expect(unused).toEqual([])
  })
})
