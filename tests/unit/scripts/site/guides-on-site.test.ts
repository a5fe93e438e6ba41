// @vitest-environment jsdom
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Guide } from "@/core/guides/guide"
import { languages, type Language } from "@/core/i18n/languages"
import { guides } from "@/directory/guides"
import { guideForSite, hasExtensionPart } from "@/scripts/site/guide-for-site"
import { siteTextsIn, wordsForSite } from "@/scripts/site/site-texts"

const oneSpaced = (text: string): string => text.replace(/\s+/g, " ").trim()

const sourceOf = (language: Language, id: string): string => {
  const text = readFileSync(`directory/guides/${language}/${id}.md`, "utf8")
  return text.slice(text.indexOf("\n---\n", 4))
}

/** The paragraphs and list entries that cite a trace question, without their Markdown. */
function claimsIn(language: Language, id: string): readonly string[] {
  return sourceOf(language, id)
    .replace(/^> ?/gm, "")
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .filter((block) => block.includes("[[trace:"))
    .map((block) => block.replace(/\s*\[\[trace:[^\]]*\]\]/g, "").replace(/^\s*(?:[-*]|\d+\.) /, ""))
    .map((block) => oneSpaced(block.replaceAll("**", "")))
}

/** The sentences of a claim that mention the exit, and the whole claim if it links to no guide. */
function sentencesOf(claim: string, exit: RegExp): readonly string[] {
  const withoutGuides = claim.replace(/\[\[guide:[^\]]*\]\]/g, "\n")
  const sentences = withoutGuides.split(/(?<=[.?!]) |\n/).filter((sentence) => exit.test(sentence))
  return [...sentences, ...(claim.includes("[[") ? [] : [claim])]
}

/** The site's text of a guide, without the steps marked as about the extension. */
function unmarkedText(guide: Guide, language: Language): string {
  const { shortForm, sections } = guideForSite(guide, wordsForSite(language))
  const steps = sections.flatMap((section) => section.steps.filter(({ aboutExtension }) => !aboutExtension))
  const html = [shortForm, ...steps].map((part) => `<h3>${part?.title ?? ""}</h3> ${part?.html ?? ""}`)
  return oneSpaced(new DOMParser().parseFromString(html.join(" "), "text/html").body.textContent)
}

describe("the guides on the site, whose button erases nothing", () => {
  it.each(languages)("in %s describe the extension's exit only in parts marked as about the extension", (language) => {
    const exit = new RegExp(`(?<!\\p{L})(?:${wordsForSite(language).exitWords})(?!\\p{L})`, "iu")
    const untrue = guides[language].flatMap((guide) => {
      const text = unmarkedText(guide, language)
      return claimsIn(language, guide.id)
        .flatMap((claim) => sentencesOf(claim, exit))
        .filter((sentence) => text.includes(sentence))
        .map((sentence) => `${guide.id}: ${sentence}`)
    })
    expect(untrue).toEqual([])
  })

  it.each(languages)("in %s contain every sentence that the site rewords", (language) => {
    const sources = guides[language].map(({ id }) => sourceOf(language, id)).join("\n")
    const unused = Object.values(siteTextsIn(language).inGuides).filter(({ extension }) => !sources.includes(extension))
    expect(unused).toEqual([])
  })

  it("mark parts as about the extension in only one crisis guide", () => {
    for (const language of languages) {
      const crisisGuides = guides[language].filter(({ id }) => id !== "quick-exit" && id !== "family-computer")
      const marked = crisisGuides
        .map((guide) => guideForSite(guide, wordsForSite(language)))
        .filter(hasExtensionPart)
        .map(({ id }) => id)
      expect(marked).toEqual(["this-computer"])
    }
  })
})

describe("guideForSite", () => {
  const step = (html: string, title = "Step"): Guide => {
    const [guide] = guides.en
    if (guide === undefined) throw new Error("no guide")
    return {
      ...guide,
      title: "Guide",
      shortForm: null,
      sections: [{ id: "a", title: "Section", steps: [{ id: "b", title, html }] }],
    }
  }
  const words = {
    exitWords: "exit|the key",
    sentences: [{ extension: "**Exiting** erases. Press “Exit”.", site: "It **hides** the page. Press “Exit”." }],
  }
  const stepFor = (html: string, title?: string) => guideForSite(step(html, title), words).sections[0]?.steps[0]

  it("replaces a sentence, including its bold words", () => {
    expect(stepFor("<p>Stay. <strong>Exiting</strong> erases. Press “Exit”.</p>")).toMatchObject({
      html: "<p>Stay. It <strong>hides</strong> the page. Press “Exit”.</p>",
      aboutExtension: false,
    })
  })

  it.each([
    ["<p>The exit erases it.</p>", "Step"],
    ["<p>It goes.</p>", "What the exit does"],
    ["<p><strong>Exiting</strong> erases. Press “Exit”. The key erases.</p>", "Step"],
  ])("marks a step about the exit if no replacement exists for its sentence: %s", (html, title) => {
    expect(stepFor(html, title)?.aboutExtension).toBe(true)
  })

  it("does not mark a step because a linked guide's title mentions the exit", () => {
    const result = stepFor('<p>Read <a href="#guide-quick-exit">“What the exit does”</a>.</p>')
    expect(result).toMatchObject({
      html: '<p>Read <a href="guide-quick-exit.html">“What the exit does”</a>.</p>',
      aboutExtension: false,
    })
  })

  it("links e-mail addresses, except inside another link", () => {
    expect(stepFor("<p>Write to help@ncmec.test.</p>")?.html).toBe(
      '<p>Write to <a href="mailto:help@ncmec.test">help@ncmec.test</a>.</p>',
    )
    const link = '<p><a href="https://a.test/@who@b.test/x">page</a></p>'
    expect(stepFor(link)?.html).toBe(link)
  })
})
