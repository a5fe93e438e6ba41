import type { Guide, GuideSection, GuideStep } from "../../core/guides/guide"
import { withGuideLinks } from "../../core/guides/guide-link"
import { guideFile } from "./files"

/** A sentence about the extension in the guides, and the sentence that replaces it on the site. May have `**bold**`. */
interface SentenceForSite {
  readonly extension: string
  readonly site: string
}

export interface WordsForSite {
  readonly sentences: readonly SentenceForSite[]
  /** The language's words for the exit, separated by `|`. Every sentence of a guide about the exit has one. */
  readonly exitWords: string
}

interface SiteStep extends GuideStep {
  /** Whether the step still mentions the extension's exit. The site's button has the same name but erases nothing. */
  readonly aboutExtension: boolean
}

export interface SiteGuide extends Omit<Guide, "sections"> {
  /** Whether the whole guide is about the extension, so that its steps need no label. */
  readonly aboutExtension: boolean
  readonly sections: readonly (Omit<GuideSection, "steps"> & { readonly steps: readonly SiteStep[] })[]
}

/** The sentence as the Markdown renderer of guides writes it. */
const htmlOf = (sentence: string): string => sentence.replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")

/** An e-mail address outside a tag. Guides may link only to web pages, and on a phone nobody wants to copy an address. */
const emailAddresses = /(?<![\w.@:-])[\w.-]+@[\w-]+(?:\.[\w-]+)+(?![^<]*>)/g

/** Removes links to other guides, whose titles say nothing about this page. */
const withoutGuides = (html: string): string => html.replace(/<a href="#guide-[^>]*>.*?<\/a>/g, "")

export function guideForSite(guide: Guide, { sentences, exitWords }: WordsForSite): SiteGuide {
  const exit = new RegExp(`(?<!\\p{L})(?:${exitWords})(?!\\p{L})`, "iu")
  const replaceAll = (html: string, replacement: (sentence: SentenceForSite) => string): string =>
    sentences.reduce((result, sentence) => result.replaceAll(htmlOf(sentence.extension), replacement(sentence)), html)

  function textForSite(html: string): string {
    const words = replaceAll(html, ({ site }) => htmlOf(site))
    return withGuideLinks(words, guideFile).replace(emailAddresses, `<a href="mailto:$&">$&</a>`)
  }
  const stepForSite = (step: GuideStep, above: string): SiteStep => ({
    ...step,
    html: textForSite(step.html),
    aboutExtension: exit.test(`${above} ${step.title} ${withoutGuides(replaceAll(step.html, () => ""))}`),
  })
  return {
    ...guide,
    aboutExtension: exit.test(guide.title),
    shortForm: guide.shortForm && { ...guide.shortForm, html: textForSite(guide.shortForm.html) },
    sections: guide.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => stepForSite(step, `${guide.title} ${section.title}`)),
    })),
  }
}

export const hasExtensionPart = ({ sections }: SiteGuide): boolean =>
  sections.some(({ steps }) => steps.some(({ aboutExtension }) => aboutExtension))
