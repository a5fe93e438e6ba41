import type { Hotline } from "../hotline"
import { findMentioned, type MentionedHotline } from "./mentioned-number"
import { createNumberBook, longNumberDigits, type NumberBook } from "./number-book"
import type { HotlineNumber } from "./number-forms"
import { findLetteredNumber, splitNumbers, wholeNumberDigits } from "./split-numbers"
import type { FoundHotlines } from "./search-results"
import { normalizeText, wordsOf } from "./words"
import { isDate, plainText, readText, type WrittenNumber, type WrittenText } from "./written-number"

interface FoundByNumber extends FoundHotlines {
  /** The number has so few digits, and no country code, that it may be part of another number. */
  readonly isDoubtful?: true
}

/** Finds hotlines by a typed number. */
interface NumberSearch {
  add(hotline: Hotline): void
  /** Null if the person typed words, even with a digit in them, rather than a number. */
  find(typed: string, country: string | null): FoundByNumber | null
  /** The country's own hotlines with a number that the text contains, whatever words are beside it. */
  mentioned(typed: string, country: string | null): readonly MentionedHotline[]
}

/** A longer text is not a poster with numbers. */
const maxTextLetters = 2000

const unknownNumber: FoundHotlines = { here: [], elsewhere: [], isUnknownNumber: true }

/** Words that people type beside a number, in the languages of Porchlight. Includes the words of links. */
// cspell:ignore callto appelez poste durchwahl anexo ramal interno telefonico llame marque marca marcar envie envia numero
const besideNumber = new Set(
  normalizeText(
    "the to at on in of is it from with please pls call calls dial text txt message msg phone telephone tel number numbers no hotline hotlines helpline line lifeline tty tdd toll free " +
      "now here today anytime day night hours help or and for ext extension x option sms smsto callto whatsapp wa me body " +
      "phone context international us usa uk mobile cell fax confidential anonymous available open who is whose number this reach " +
      "el la al de del un una en con por favor llama llame llamar llamada marca marque marcar envia envie enviar mensaje texto telefono telefonico numero numeros linea ayuda gratis " +
      "gratuita gratuito o y ahora aqui hoy horas dia noche extension interno anexo opcion celular movil es este cual quien " +
      "poste durchwahl ramal appelez numero",
  ).split(" "),
)

/** A North American number with letters inside a sentence: `1-800-THE-LOST`, but not `he wants 1800 dollars`. */
const letteredPart =
  /(?<![\p{L}\d])(?:1[\s.-]+\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]*|1?8(?:00|33|44|55|66|77|88)(?:[.-]|(?=[a-z])))(?=(?:[-.]?[a-z\d]){7}|(?:[-. ]?[a-z\d]){7}$)(?=[\d-]*[a-z])/iu
/** A number with letters and nothing else: `1800 RESPECT`, `13 YARN`. */
const letteredWhole = /^\s*\+?(?:(?:1800|1300|0800|0808)[ .-]?(?:[ -]?[A-Za-z]){6,9}|13[ .-]?[A-Z]{4})\s*$/

function isLettered(typed: string): boolean {
  const plain = plainText(typed)
  return letteredPart.test(plain) || letteredWhole.test(plain)
}

/** `text SHOUT to 85258`: the person asks for the number, whatever the word is. */
const askToTextPattern =
  /\b(?:text|txt|sms|send|message|envía|envia|enviar|envíe|manda|mande|escribe|escriba)\b[^.!?\n]{0,40}\b(?:to|al|a)\s*\d(?:[\s-]?\d){4,5}(?![\s-]?\d)/i

/** `18+`: two digits are a number only if nothing else is typed. */
const isAge = ({ numbers, words }: WrittenText): boolean =>
  numbers.every(({ groups, isInternational }) => !isInternational && groups.join("").length < 3) &&
  /[\p{L}\p{S}%]/u.test(words)

/** Whether it is long enough to be a number no matter what is beside it. */
const isLong = (written: WrittenNumber): boolean =>
  written.groups.join("").length >= longNumberDigits && !isDate(written)

const isWhole = ({ groups, isInternational }: WrittenNumber): boolean =>
  isInternational || groups.join("").length >= wholeNumberDigits

/** Whether all remaining words, or the words they begin, are in this hotline's names or keywords. */
function isAskedFor(words: readonly string[], hotline: Hotline): boolean {
  const names = [...Object.values(hotline.name), hotline.operator, ...hotline.alsoKnownAs, ...hotline.formerNames]
  const keywords = hotline.channels.flatMap(({ keyword }) => keyword ?? [])
  const hotlineWords = wordsOf([...names, ...keywords].join(" "))
  return words.every(
    (word) =>
      hotlineWords.includes(word) ||
      (word.length >= 4 && hotlineWords.some((hotlineWord) => hotlineWord.startsWith(word))),
  )
}

/** Drops the words that people type beside any number. */
export const withoutWordsBesideNumber = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !besideNumber.has(word))

/** Words other than those that people type beside a number. */
const contentWords = ({ words }: WrittenText): readonly string[] => withoutWordsBesideNumber(wordsOf(words))

/** Each hotline once, in the order of the numbers. A hotline with the typed extension comes first. */
function hotlinesOf(numbers: readonly HotlineNumber[], rest: readonly string[]): readonly Hotline[] {
  const hasTypedExtension = ({ extension }: HotlineNumber): boolean => extension !== null && rest.includes(extension)
  const direct = numbers.filter(({ isRelay }) => !isRelay)
  const preferred = direct.length > 0 ? direct : numbers
  return [...new Set([...preferred.filter(hasTypedExtension), ...preferred].map(({ hotline }) => hotline))]
}

/** Nobody would read a longer list. */
const maxResults = 20

function splitByCountry(hotlines: readonly Hotline[], country: string | null): FoundHotlines {
  const here = hotlines.filter((hotline) => hotline.country === country).slice(0, maxResults)
  const elsewhere = hotlines.filter((hotline) => hotline.country !== country).slice(0, maxResults)
  return { here, elsewhere }
}

/**
 * Replaces the letters O, I and l with the digits they look like, if the text is long enough for a number:
 * `1-8OO-843-5678`.
 */
function withDigitsForLookalikes(typed: string): string {
  const plain = typed
    .split(/([\s().+-]+)/)
    .map((piece) => (/^[OolI|]*\d[\dOolI|]*$/.test(piece) ? piece.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1") : piece))
    .join("")
  return /^[\d\s().+-]{10,}$/.test(plain) ? plain : typed
}

/** The numbers and words in a typed text. */
interface TypedText {
  readonly text: WrittenText
  /** Words other than those that people type beside a number. */
  readonly words: readonly string[]
  /** The typed numbers that hotlines have. */
  readonly numbers: readonly HotlineNumber[]
  /** One of them is too long for an age, a year or a price. */
  readonly hasLongNumber: boolean
  /** One of them is complete: it has a country code, or all the digits of a number. */
  readonly hasWholeNumber: boolean
  /** Other groups of digits beside them, such as an extension. */
  readonly rest: readonly string[]
  /** The person asks for a number to text. */
  readonly asksToText: boolean
}

function readTyped(book: NumberBook, typed: string, text: WrittenText, country: string | null): TypedText {
  const runs = text.numbers.map((written) => ({ written, ...splitNumbers(book, written, country) }))
  return {
    text,
    words: contentWords(text),
    numbers: runs.flatMap(({ numbers }) => numbers.flat()),
    hasLongNumber: runs.some(({ written, numbers }) => numbers.length > 0 && isLong(written)),
    hasWholeNumber: runs.some(({ written, numbers }) => numbers.length > 0 && isWhole(written)),
    asksToText: askToTextPattern.test(plainText(typed)),
    rest: runs.flatMap(({ written, rest, numbers }) => (numbers.length === 0 ? written.groups : rest)),
  }
}

/** For a single number that no hotline has: the person may still be typing it. */
function findPartial(book: NumberBook, { numbers }: WrittenText, country: string | null): FoundHotlines | null {
  const [first, ...others] = numbers
  const digits = first?.groups.join("") ?? ""
  const isShort = digits.length < (first?.isInternational ? 1 : 3)
  if (!first || others.length > 0 || isShort) return numbers.some(isLong) ? unknownNumber : null
  const partial = book.findPartial({ digits, isInternational: first.isInternational }, country)
  return partial.length > 0 ? splitByCountry(hotlinesOf(partial, []), country) : unknownNumber
}

/** Looks up short codes, which are numbers only if the person asks for nothing else. */
function findShort(
  book: NumberBook,
  { text, words, numbers, rest, asksToText }: TypedText,
  country: string | null,
): FoundHotlines | null {
  const asked = numbers.filter(({ hotline }) => asksToText || isAskedFor(words, hotline))
  if (asked.length === 0)
    return words.length === 0 ? findPartial(book, text, country) : asksToText ? unknownNumber : null

  const hotlines = hotlinesOf(asked, rest)
  if (words.length > 0 || hotlines.some((hotline) => hotline.country === country))
    return splitByCountry(hotlines, country)
  // A short code of another country may be the start of a number of this one: `888`.
  const partial = findPartial(book, text, country)?.here ?? []
  return splitByCountry([...partial, ...hotlines], country)
}

const asDoubtful = (found: FoundHotlines | null): FoundByNumber | null =>
  found !== null && found.elsewhere.length > 0 ? { ...found, isDoubtful: true } : found

function findIn(book: NumberBook, typed: string, read: TypedText, country: string | null): FoundByNumber | null {
  if (read.hasLongNumber) {
    const found = splitByCountry(hotlinesOf(read.numbers, read.rest), country)
    return read.hasWholeNumber ? found : asDoubtful(found)
  }

  const lettered = findLetteredNumber(book, typed, country)
  if (lettered.length > 0) return splitByCountry(hotlinesOf(lettered, read.rest), country)

  // A long number that no hotline has finds nothing, no matter which words are beside it.
  if (read.text.numbers.some(isLong))
    return read.words.length > 0 ? unknownNumber : findPartial(book, read.text, country)
  return isLettered(typed) ? unknownNumber : asDoubtful(findShort(book, read, country))
}

export function createNumberSearch(): NumberSearch {
  const book = createNumberBook()
  return {
    add: book.add,
    find(typed, country) {
      if (typed.length > maxTextLetters || !/\p{Nd}|\p{No}/u.test(typed)) return null
      const text = readText(withDigitsForLookalikes(typed))
      if (text.numbers.length === 0 || (isAge(text) && !isLettered(typed))) return null
      return findIn(book, typed, readTyped(book, typed, text, country), country)
    },
    mentioned(typed, country) {
      if (country === null || typed.length > maxTextLetters) return []
      const { numbers } = readText(withDigitsForLookalikes(typed))
      return numbers.flatMap((written) => findMentioned(book, written, country))
    },
  }
}
