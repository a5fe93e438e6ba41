// @vitest-environment node
import { Linter } from "eslint"
import vue from "eslint-plugin-vue"
import ts from "typescript-eslint"
import { describe, expect, it } from "vitest"
import { retiredWords } from "../../../lint/retired-words.js"
import { allowed, glossary, retiredInMessage } from "../../../lint/words.js"

const linter = new Linter({ cwd: "/" })
const config: Linter.Config[] = [
  ...vue.configs["flat/base"],
  { files: ["**/*.ts"], languageOptions: { parser: ts.parser } },
  {
    files: ["**/*.{ts,vue}"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    plugins: { porchlight: { rules: { "retired-words": retiredWords } } },
    rules: { "porchlight/retired-words": "error" },
  },
]

const messagesFor = (text: string, file = "core/exit/example.ts"): string[] =>
  linter.verify(text, config, file).map(({ message }) => message)

describe("the glossary", () => {
  const retiredWords = glossary.flatMap((entry) => entry.retired ?? [])

  it("explains each word in one sentence, and names each word once", () => {
    for (const { word, meaning } of glossary) expect(meaning, word).toMatch(/^[A-Z“][^.]*\.$/)
    expect(new Set(glossary.map(({ word }) => word)).size).toBe(glossary.length)
  })

  it("has both languages for a word that the interface shows", () => {
    expect(glossary.filter(({ en, es }) => (en === undefined) !== (es === undefined))).toEqual([])
  })

  it("says how each retired word is recognized, and why a name or text is allowed", () => {
    type RetiredWord = (typeof retiredWords)[number]
    const patternsOf = ({ names = [], phrases = [], en = [], es = [] }: RetiredWord): readonly string[] =>
      [names, phrases, en, es].flat()
    expect(retiredWords.filter((word) => patternsOf(word).length === 0)).toEqual([])
    expect(allowed.filter(({ reason }) => reason.length < 10)).toEqual([])
  })
})

describe("retired-words", () => {
  it.each([
    ["const drillPath = 1", "practice"],
    ["class A { #forgetTrails() {} }", "erase"],
    ["type Visit = string", "history visit"],
    ["interface A { readonly landing: string }", "exit destination"],
    ["const { hasLines } = props", "hotline"],
    ["export const floorOf = (a: number) => a", "guarantees"],
    ["store.exitMarks()", "journal entry"],
    ["const floor = Math.floor(1.5)", "guarantees"],
    ["const READ_KNOWN = readKnown()", "settings snapshot"],
    ["const tipLines = hotlines.filter(isTipLine)", "hotline"],
    ["const isSuicideLine = true", "hotline"],
  ])("refuses a name: %s", (text, replacement) => {
    const messages = messagesFor(text)
    expect(messages.length).toBeGreaterThan(0)
    for (const message of messages) expect(message).toContain(`write "${replacement}`)
  })

  it("quotes the refused name, and reports it only once in a file", () => {
    expect(messagesFor("let sweepLimit = 1; sweepLimit = 2")).toEqual([
      expect.stringMatching(/^"sweepLimit": write "recover", not "sweep".*"allowed" in lint\/words\.json/),
    ])
  })

  it.each([
    "const lines = text.split('\\n').map((line) => line.trim())",
    "const half = Math.floor(3 / 2)",
    "performance.mark('start')",
    "const [{ lastVisitTime }] = await history.getVisits({ url })",
    "await browser.sessions.forgetClosedTab(windowId, sessionId)",
    "const askLeaveSite = true, bookmarks = [], mistaken = 1, folder = '', hotlines = [], outline = 1",
    "type A = HistoryVisit | JournalEntry | Hotline",
  ])("accepts: %s", (text) => {
    expect(messagesFor(text)).toEqual([])
  })

  it.each([
    ["// Whoever manages the browser decides.", "administrator"],
    ["/**\n * Everything is as it\n * was at first.\n */", "default"],
    ["/* The drill begins. */", "practice"],
    ["it('leaves no mark', run)", "journal entry"],
    ["it(`a drill in ${browser}`, run)", "practice"],
    ["// Crisis lines come before tip lines.", "hotline"],
    ["it('shows no suicide line first', run)", "hotline"],
  ])("refuses a comment or a test title: %s", (text, replacement) => {
    expect(messagesFor(text)).toEqual([expect.stringContaining(`write "${replacement}"`)])
  })

  it("accepts ordinary words in comments and strings", () => {
    expect(messagesFor("const host = 'drill', text = 'a mark in the text, and a new line'")).toEqual([])
    expect(messagesFor("const name = 'San Diego County Crisis Line', key = 'us-hsi-tip-line'")).toEqual([])
    expect(messagesFor("// A line of text can be as long as the floor of the number. Leave it, and mark it.")).toEqual(
      [],
    )
  })

  it("refuses the name of a file or folder", () => {
    expect(messagesFor("", "components/drill/Start.ts")).toEqual([expect.stringContaining('has "drill"')])
    expect(messagesFor("", "platform/exit-marks.test.ts")).toEqual([expect.stringContaining('has "exit-marks"')])
    expect(messagesFor("", "components/hotlines/HotlineCard.vue")).toEqual([])
  })

  it("refuses names and comments in a template", () => {
    const template = (content: string): string => `<template>\n  ${content}\n</template>`
    for (const content of [
      "<LineCard />",
      "<Card :has-lines='true' />",
      "<p class='card line-list' />",
      "<p>{{ landing }}</p>",
      "<!-- the drill -->",
    ]) {
      expect(messagesFor(template(content), "components/Example.vue"), content).toHaveLength(1)
    }
    expect(messagesFor(template("<HotlineCard class='card' @close='leaveSite' />"), "components/Example.vue")).toEqual(
      [],
    )
  })
})

describe("retiredInMessage", () => {
  it.each([
    ["en", "popup.json:popup.search", "Search all lines", "hotline"],
    ["en", "options.json:options.policy.entry", "Set by whoever manages this browser", "administrator"],
    ["en", "options.json:options.look.usual", "As usual (how it is set at first)", "default"],
    ["en", "options.json:options.landing.new", "A new tab", "exit destination"],
    ["en", "popup.json:lines.all", "All hotlines", "hotline"],
    ["es", "popup.json:popup.search", "Buscar en todas las líneas", "hotline"],
    ["es", "options.json:options.look.usual", "Normal (opción inicial)", "default"],
  ] as const)("refuses in %s %s: %s", (language, key, text, replacement) => {
    expect(retiredInMessage(language, key, text)?.write).toBe(replacement)
  })

  it.each([
    ["en", "popup.json:popup.search", "Search all hotlines online"],
    ["es", "popup.json:popup.search", "Líneas de ayuda en línea"],
    ["en", "lock.json:lock.forgotten", "If you forget the PIN, nobody can open the lock."],
  ] as const)("accepts in %s %s: %s", (language, key, text) => {
    expect(retiredInMessage(language, key, text)).toBeUndefined()
  })
})
