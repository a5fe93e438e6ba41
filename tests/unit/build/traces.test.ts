import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { isTraceId, traces } from "../../../core/exit/traces"
import { languages, type Language } from "../../../core/i18n/languages"
import { guides } from "../../../directory/guides"
import { parseGuide } from "../../../build/guide"
import { records } from "./guide-records"

const head = `---
title: Title
for: young-person
summary: Summary.
lastReviewed: 2026-11-22
reviewer:
links:
  - en | https://www.missingkids.org/ | Name | Note.
sources:
  - https://www.missingkids.org/
---
`
const file = "/somewhere/guides/en/short.md"
const htmlOf = (text: string, from = file): string | undefined =>
  parseGuide(from, `${head}\n## First {#first}\n\n### Step {#step}\n\n${text}\n`, records).sections[0]?.steps[0]?.html

describe("a trace reference in a guide", () => {
  it.each([
    ["The page goes. [[trace:history]]", "<p>The page goes.</p>"],
    ["**The page goes.** [[trace:history]]", "<p><strong>The page goes.</strong></p>"],
    ["It goes. [[trace:history]] [[trace:trail]]", "<p>It goes.</p>"],
    ["It goes [[trace:history]], and it stays gone.", "<p>It goes, and it stays gone.</p>"],
    ["It goes.[[trace:history]] It stays gone.", "<p>It goes. It stays gone.</p>"],
    ["- One. [[trace:history]]\n- Two. [[trace:trail]]", "<ul>\n<li>One.</li>\n<li>Two.</li>\n</ul>"],
    [
      "Call [[hotline:us-911]]. [[trace:screen]]",
      `<p>Call <a href="tel:911" data-hotline="us-911"><span>911</span></a>.</p>`,
    ],
  ])("is not shown: %j", (text, html) => {
    expect(htmlOf(text)).toBe(html)
  })

  it.each([
    ["Gone. [[trace:nowhere]]", /step "step": trace "nowhere" is not in core\/exit\/traces.ts: write the id/],
    ["Gone. [[trace:toString]]", /a trace as \[\[trace:history\]\]/],
    ["Gone. [[trace:constructor]]", /trace "constructor" is not in core/],
    ["Gone. [[trace:History]]", /write a hotline as \[\[hotline:us-ncmec\]\], a trace as \[\[trace:history\]\]/],
    ["Gone. [[trace:]]", /a trace as \[\[trace:history\]\]/],
    ["**[[trace:nowhere]]**", /trace "nowhere" is not in core/],
  ])("is refused with the file's name if malformed or unknown: %j", (text, message) => {
    expect(() => htmlOf(text)).toThrow(message)
    expect(() => htmlOf(text)).toThrow(file)
  })

  it.each([
    ["The exit hides you.", file, /"The exit hides you\." mentions the exit: cite the row/],
    ["Press the key: it hides you.", file, /"Press the key: it hides you\." mentions the exit/],
    ["It goes. [[trace:history]]\n\nThe exit hides you.", file, /"The exit hides you\." mentions the exit/],
    ["- The Exit hides you.\n- It goes. [[trace:trail]]", file, /"- The Exit hides you\."/],
    ["1. It goes. [[trace:history]]\n2. The exit hides you.", file, /"2\. The exit hides you\."/],
    ["La salida te oculta.", "guides/es/short.md", /"La salida te oculta\."/],
    ["Usa la tecla.", "guides/es/short.md", /"Usa la tecla\."/],
    ["It goes.\n\n### The exit {#exit}\nIt does:\n\n- It hides you.", file, /"- It hides you\."/],
    ["**Do not use the exit key for this: keep the messages.**", file, /mentions the exit: cite the row/],
  ])("is required in %j", (text, from, message) => {
    expect(() => htmlOf(text, from)).toThrow(message)
  })

  it("is required in the summary too, and not shown there", () => {
    const parseWithSummary = (summary: string) =>
      parseGuide(file, `${head}\n## A {#a}\n\n### B {#b}\n\nC.\n`.replace("Summary.", summary), records)
    expect(parseWithSummary("The page goes. [[trace:history]] [[trace:trail]]").summary).toBe("The page goes.")
    expect(() => parseWithSummary("The exit hides you.")).toThrow(/"The exit hides you\." mentions the exit/)
    expect(() => parseWithSummary("The exit hides you. [[trace:nowhere]]")).toThrow(/trace "nowhere" is not in core/)
  })

  it('is not required in titles and for other meanings of "exit" and "key"', () => {
    expect(htmlOf("Know where the exits are, and the keys.\n\n### The exit {#exit}\n\nText.")).toBeDefined()
    expect(htmlOf("Gone. [[trace:history]]\n\n### Else {#else}\n\n- Text.")).toBeDefined()
  })
})

describe("the traces that a guide may reference", () => {
  it("have short ids and one question each", () => {
    for (const [id, question] of Object.entries(traces)) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(question).toMatch(/^[A-Z][^?\n]+\?$/)
    }
    expect(isTraceId("history")).toBe(true)
    expect(isTraceId("toString")).toBe(false)
  })
})

const sourceOf = (language: Language, id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../directory/guides/${language}/${id}.md`, import.meta.url)), "utf8")
const tracesNamed = (text: string): string[] => [...text.matchAll(/\[\[trace:([a-z-]+)\]\]/g)].map(([, id = ""]) => id)

describe.each(guides.en.map(({ id }) => id))("the guide %s", (id) => {
  it("references the same traces in the same places in both languages", () => {
    const [en, es] = languages.map((language) => sourceOf(language, id).split(/^### /m).map(tracesNamed))
    expect(es).toEqual(en)
    expect(en?.flat()).not.toEqual([])
  })
})

describe('the guide "What the exit does, and what it leaves"', () => {
  it.each(languages)("references every trace, in %s", (language) => {
    expect(new Set(tracesNamed(sourceOf(language, "quick-exit")))).toEqual(new Set(Object.keys(traces)))
  })

  it.each(languages)(
    "references a trace in each entry about what the exit does, leaves and can't do, in %s",
    (language) => {
      const section = /^## [^\n]+ \{#exit\}$([\s\S]*?)^## /m.exec(sourceOf(language, "quick-exit"))?.[1] ?? ""
      const entries = section.split("\n").filter((line) => line.startsWith("- "))
      const advice = /nobody ever clears|nadie borra nunca/
      expect(entries.length).toBeGreaterThan(15)
      expect(entries.filter((entry) => !advice.test(entry) && tracesNamed(entry).length === 0)).toEqual([])
    },
  )
})
