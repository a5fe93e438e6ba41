import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Guide, GuideSection, GuideStep, OtherGuide, ShortForm } from "../core/guides/guide.ts"
import { languages } from "../core/i18n/languages.ts"
import type { HotlineRecord } from "../directory/schema/record.ts"
import { parseFrontMatter, type FrontMatter } from "./front-matter.ts"
import {
  createGuideRenderer,
  checkAndStripTraces,
  refuseHtml,
  refuseNumbers,
  refuseTitles,
  refuseUnprovedBody,
} from "./guide-html.ts"
import { parseRecords } from "./record-checks.ts"

const hotlineFolder = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))

function directoryRecords(): HotlineRecord[] {
  const files = readdirSync(hotlineFolder).filter((name) => name.endsWith(".json"))
  return files.flatMap((name) => parseRecords(name, readFileSync(hotlineFolder + name, "utf8")))
}

/**
 * Reads the language and the id from the path, such as `…/guides/en/missing-child.md`. A guide has the same id in every
 * language.
 */
function identifyGuide(file: string, knownLanguages: readonly string[]): { id: string; language: string } {
  const [folder, name] = file.split(/[\\/]/).slice(-2)
  const language = knownLanguages.find((code) => code === folder)
  if (!language) throw new Error(`keep guides in a folder named ${knownLanguages.join(" or ")}`)
  const id = /^([a-z][a-z0-9-]*)\.md$/.exec(name ?? "")?.[1]
  if (!id) throw new Error("name the file in lowercase letters, digits and hyphens, with .md at the end")
  return { id, language }
}

/**
 * Returns a function that looks up the title of another guide. It throws if any language lacks that
 * guide, because the link would be a dead end there.
 */
function createTitleLookup(file: string, language: string): (id: string) => string {
  const pathOf = (code: string, id: string): string => join(dirname(file), "..", code, `${id}.md`)
  return (id) => {
    const languageWithout = languages.find((code) => !existsSync(pathOf(code, id)))
    if (languageWithout)
      throw new Error(`guide "${id}" is not in guides/${languageWithout}: write the id of one that is`)
    // Only a draft language may lack the guide. It then uses the English title.
    const path = existsSync(pathOf(language, id)) ? pathOf(language, id) : pathOf("en", id)
    const { head } = parseFrontMatter(readFileSync(path, "utf8").replaceAll("\r\n", "\n"))
    return head.title
  }
}

interface Block {
  readonly level: number
  readonly title: string
  readonly id: string
  readonly line: number
  readonly textLines: string[]
}

function headingOf(text: string, line: number): Pick<Block, "level" | "title" | "id"> {
  const [, marks = "", title = "", id = ""] = /^(#{2,3}) (.+?) \{#([a-z0-9-]+)\}$/.exec(text.trimEnd()) ?? []
  if (!marks) throw new Error(`line ${line}: write ## Section {#id} or ### Step {#id} instead of "${text}"`)
  return { level: marks.length, title, id }
}

/** Splits the body at its headings, each with the lines below it. */
function splitIntoBlocks(body: string, firstLine: number): Block[] {
  const blocks: Block[] = []
  for (const [index, text] of body.split("\n").entries()) {
    const line = firstLine + index
    if (!/^\s{0,3}#+\s/.test(text)) {
      const block = blocks.at(-1)
      if (block) block.textLines.push(text)
      else if (text.trim() !== "") throw new Error(`line ${line}: start the body with a section, ## Title {#id}`)
      continue
    }
    const heading = headingOf(text, line)
    const sameId = blocks.find((block) => block.id === heading.id)
    if (sameId)
      throw new Error(`line ${line}: the id "${heading.id}" is already on line ${sameId.line}: choose another`)
    blocks.push({ ...heading, line, textLines: [] })
  }
  return blocks
}

/** The heading with this id starts the short form of the guide, not a section. */
const shortFormId = "in-short"

/** Returns the short form, or null if the guide has none, and the blocks after it. */
function takeShortForm(
  blocks: readonly Block[],
  render: (markdown: string) => string,
): { shortForm: ShortForm | null; rest: readonly Block[] } {
  const block = blocks.find(({ id }) => id === shortFormId)
  if (!block) return { shortForm: null, rest: blocks }
  const [first, ...rest] = blocks
  const { level, title, line, textLines } = block
  if (first !== block || level !== 2)
    throw new Error(`line ${line}: put the short form first, as ## ${title} {#${shortFormId}}`)
  const markdown = textLines.join("\n").trim()
  if (!markdown) throw new Error(`line ${line}: write the rules of the short form below its heading`)
  return { shortForm: { title, html: withErrorContext("short form", () => render(markdown)) }, rest }
}

function buildSections(blocks: readonly Block[], render: (markdown: string) => string): GuideSection[] {
  const sections: (GuideSection & { steps: GuideStep[] })[] = []
  for (const { level, title, id, line, textLines } of blocks) {
    const markdown = textLines.join("\n").trim()
    const section = sections.at(-1)
    if (level === 2) {
      if (markdown) throw new Error(`line ${line}: put the text of section "${id}" into a step, ### Title {#id}`)
      sections.push({ id, title, steps: [] })
    } else if (!section) {
      throw new Error(`line ${line}: put step "${id}" into a section, ## Title {#id}`)
    } else if (!markdown) {
      throw new Error(`line ${line}: write what to do in step "${id}"`)
    } else {
      section.steps.push({ id, title, html: withErrorContext(`step "${id}"`, () => render(markdown)) })
    }
  }
  const empty = sections.find((section) => section.steps.length === 0)
  if (empty) throw new Error(`section "${empty.id}" has no step: add one or remove the section`)
  if (sections.length === 0) throw new Error("write at least one section, ## Title {#id}, with a step")
  return sections
}

/** The guides for someone who opened the wrong one. A link without words of its own has the other guide's title. */
function otherGuides(
  id: string,
  { notThisGuide }: FrontMatter,
  titleOf: (guideId: string) => string,
  readText: (text: string) => string,
): OtherGuide[] {
  return notThisGuide.map((other) => {
    if (other.id === id) throw new Error(`notThisGuide: "${id}" is this guide: write the id of another one`)
    const title = withErrorContext("notThisGuide", () => titleOf(other.id))
    return { id: other.id, title: other.words === null ? title : readText(other.words) }
  })
}

/** Runs a task. If it throws, prefixes the error message with where that happened. */
function withErrorContext<T>(where: string, task: () => T): T {
  try {
    return task()
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Parses one guide. Throws an error that names the file, the place in it, and what to write instead. */
export function parseGuide(
  file: string,
  text: string,
  records: readonly HotlineRecord[] = directoryRecords(),
  knownLanguages: readonly string[] = languages,
): Guide {
  return withErrorContext(file, () => {
    const { id, language } = identifyGuide(file, knownLanguages)
    const { head, body, bodyLine } = parseFrontMatter(text.replaceAll("\r\n", "\n"))
    const links = head.links.map((link) => `${link.title} ${link.note}`)
    const words = head.notThisGuide.map((other) => other.words ?? "")
    const readText = (plain: string): string => checkAndStripTraces(plain, language)
    const summary = readText(head.summary)
    refuseHtml(body)
    refuseTitles([head.summary, body].join("\n"))
    refuseUnprovedBody(body, language)
    refuseNumbers([head.title, head.summary, ...words, ...links, body].join("\n"))
    const titleOf = createTitleLookup(file, language)
    const render = createGuideRenderer(language, { records, titleOf })
    const { shortForm, rest } = takeShortForm(splitIntoBlocks(body, bodyLine), render)
    return {
      id,
      language,
      title: head.title,
      forWhom: head.for,
      country: head.country ?? null,
      numbersOf: head.numbers ?? (head.country === undefined ? [] : [head.country]),
      summary,
      lastReviewed: head.lastReviewed,
      reviewer: head.reviewer,
      notThisGuide: otherGuides(id, head, titleOf, readText),
      shortForm,
      sections: buildSections(rest, render),
      links: head.links,
      sources: head.sources,
    }
  })
}
