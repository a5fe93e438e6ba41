import type { Language } from "../i18n/languages"
import { countryOf, type Region } from "../places/region"
import { numbersShownFirst, qrContent } from "./dial"
import type { Channel, Hotline, Topic } from "./hotline"
import { listSections } from "./sections"

/** A card for a pocket, with numbers and no word about what they are for, and a poster for a wall or a door. */
export const printForms = ["card", "poster"] as const
export type PrintForm = (typeof printForms)[number]

export const papers = ["letter", "a4"] as const
export type Paper = (typeof papers)[number]

/** Other countries use A4: `paperSize` in https://github.com/unicode-org/cldr, common/supplemental. */
const letterCountries: ReadonlySet<string> = new Set([
  ...["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"],
])

/** The paper that people use in this place. */
export function usualPaper(region: Region | null): Paper {
  return region !== null && letterCountries.has(countryOf(region)) ? "letter" : "a4"
}

/** How many hotlines fit. On a poster, a second language takes the space of one hotline. */
export function maxPrinted(form: PrintForm, languageCount: number): number {
  if (form === "card") return 8
  return languageCount === 1 ? 5 : 4
}

/** How many numbers of one hotline fit. */
const maxNumbers: Readonly<Record<PrintForm, number>> = { card: 2, poster: 3 }

export interface PrintedNumber {
  readonly channel: Channel
  /** The languages in which the print says what to do with the number. */
  readonly languages: readonly Language[]
}

/**
 * The confirmed numbers of a hotline that are printed. A card leaves out a number that needs a word ("text LOVEIS to
 * 22522") if the hotline has another: a word can name the subject.
 */
export function printedNumbers(
  hotline: Hotline,
  form: PrintForm,
  languages: readonly Language[],
): readonly PrintedNumber[] {
  const channelsIn = (language: Language): readonly Channel[] =>
    numbersShownFirst(hotline, language).filter((channel) => qrContent(hotline, channel) !== null)
  const channels = [...new Set(languages.flatMap(channelsIn))]
  const withoutWord = channels.filter(({ keyword }) => keyword === null)
  const printed = form === "card" && withoutWord.length > 0 ? withoutWord : channels
  return printed.slice(0, maxNumbers[form]).map((channel) => ({
    channel,
    languages: languages.filter((language) => channelsIn(language).includes(channel)),
  }))
}

/** The QR code beside a hotline: its content, and the number that it dials, which is the first printed one. */
export function printedCode(
  hotline: Hotline,
  form: PrintForm,
  languages: readonly Language[],
): { readonly content: string; readonly number: string } | null {
  const channel = printedNumbers(hotline, form, languages)[0]?.channel
  const content = channel ? qrContent(hotline, channel) : null
  return channel === undefined || content === null ? null : { content, number: channel.value }
}

/** A hotline to print alone. */
export type HotlineToPrint = Pick<Hotline, "id" | "country">

/** Whether it has a number that can be printed. */
export const hasPrintedNumber = (hotline: Hotline): boolean => printedNumbers(hotline, "poster", ["en"]).length > 0

/** Every hotline of the place that can be printed, in the order of the popup, with the emergency number first. */
export function printableHotlines(
  hotlines: readonly Hotline[],
  { region, topicsFirst }: { readonly region: Region | null; readonly topicsFirst: readonly Topic[] },
): readonly Hotline[] {
  return listSections(hotlines, { region, clockRegion: null, emergency: null, topicsFirst })
    .flatMap((section) => section.hotlines)
    .filter(hasPrintedNumber)
}

/**
 * The ids to print if nobody has chosen any: first each hotline that has a topic none before it has, then the others.
 * A card then also has the number for a missing child or a picture, which is far down the list.
 */
function firstChoice(printable: readonly Hotline[], max: number): readonly string[] {
  const covered = new Set<Topic>()
  const additions = printable.filter(({ topics }) => {
    const addsTopic = topics.some((topic) => !covered.has(topic))
    topics.forEach((topic) => covered.add(topic))
    return addsTopic
  })
  return [...new Set([...additions, ...printable])].slice(0, max).map(({ id }) => id)
}

/** The hotlines with these ids, or a first choice if nobody has chosen any: at most `max`, in the popup's order. */
export function chosenHotlines(
  printable: readonly Hotline[],
  chosenIds: readonly string[] | null,
  max: number,
): readonly Hotline[] {
  const ids = chosenIds ?? firstChoice(printable, max)
  return printable.filter(({ id }) => ids.includes(id)).slice(0, max)
}
