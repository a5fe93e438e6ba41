import type { Hotline } from "../hotline"
import { createNumberBook, longNumberDigits, type NumberBook } from "./number-book"
import type { KnownNumber } from "./number-forms"
import { byLetters, piecesOf } from "./number-pieces"
import type { FoundHotlines } from "./search-results"
import { folded, wordsOf } from "./words"
import { plainText, readText, type WrittenNumber, type WrittenText } from "./written-number"

export interface NumberIndex {
  add(hotline: Hotline): void
  /** Null if the person typed words, even with a digit in them, rather than a number. */
  find(typed: string, country: string | null): FoundHotlines | null
}

/** A longer text is no poster. */
const maxTextLetters = 2000

const unknownNumber: FoundHotlines = { here: [], elsewhere: [], isUnknownNumber: true }

/** Words that people type beside a number, in the languages of Porchlight. Includes the words of links. */
// cspell:ignore callto appelez poste durchwahl anexo ramal interno telefonico llame marque marca marcar envie envia numero
const besideNumber = new Set(
  folded(
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

/** `12/25/2026`, `2026-12-25`. */
const isDate = ({ groups }: WrittenNumber): boolean =>
  groups.length === 3 && /^(?:\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d \d{1,2} \d{1,2})$/.test(groups.join(" "))

/** `18+`: two digits are a number only if nothing else is typed. */
const isAge = ({ numbers, words }: WrittenText): boolean =>
  numbers.every(({ groups, isInternational }) => !isInternational && groups.join("").length < 3) &&
  /[\p{L}\p{S}%]/u.test(words)

const isWhole = (written: WrittenNumber): boolean =>
  written.groups.join("").length >= longNumberDigits && !isDate(written)

/** Whether all remaining words, or the words they begin, are in this hotline's names or keywords. */
function isAskedFor(words: readonly string[], hotline: Hotline): boolean {
  const own = [...Object.values(hotline.name), hotline.operator, ...hotline.alsoKnownAs, ...hotline.formerNames]
  const keywords = hotline.channels.flatMap(({ keyword }) => keyword ?? [])
  const known = wordsOf([...own, ...keywords].join(" "))
  return words.every((word) => known.includes(word) || (word.length >= 4 && known.some((one) => one.startsWith(word))))
}

const wordsBeside = ({ words }: WrittenText): readonly string[] =>
  wordsOf(words).filter((word) => !besideNumber.has(word))

/** Each hotline once, in the order of the numbers. A hotline with the typed extension comes first. */
function hotlinesOf(found: readonly KnownNumber[], rest: readonly string[]): readonly Hotline[] {
  const isExtension = ({ extension }: KnownNumber): boolean => extension !== null && rest.includes(extension)
  const direct = found.filter(({ isRelay }) => !isRelay)
  const meant = direct.length > 0 ? direct : found
  return [...new Set([...meant.filter(isExtension), ...meant].map(({ hotline }) => hotline))]
}

/** Nobody would read more. */
const maxResults = 20

function foundHotlines(hotlines: readonly Hotline[], country: string | null): FoundHotlines {
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
  readonly found: readonly KnownNumber[]
  /** Whether one of them is too long for an age, a year or a price. */
  readonly isSure: boolean
  /** Other groups of digits beside them, such as an extension. */
  readonly rest: readonly string[]
  /** Whether the person asks for a number to text. */
  readonly asksToText: boolean
}

function readTyped(book: NumberBook, typed: string, text: WrittenText, country: string | null): TypedText {
  const runs = text.numbers.map((written) => ({ written, ...piecesOf(book, written, country) }))
  return {
    text,
    words: wordsBeside(text),
    found: runs.flatMap(({ pieces }) => pieces.flat()),
    isSure: runs.some(({ written, pieces }) => pieces.length > 0 && isWhole(written)),
    asksToText: askToTextPattern.test(plainText(typed)),
    rest: runs.flatMap(({ written, rest, pieces }) => (pieces.length === 0 ? written.groups : rest)),
  }
}

/** For a single number that no hotline has: the person may still be typing it. */
function findPartial(book: NumberBook, { numbers }: WrittenText, country: string | null): FoundHotlines | null {
  const [first, ...others] = numbers
  const digits = first?.groups.join("") ?? ""
  const isShort = digits.length < (first?.isInternational ? 1 : 3)
  if (!first || others.length > 0 || isShort) return numbers.some(isWhole) ? unknownNumber : null
  const partial = book.partial({ digits, isInternational: first.isInternational }, country)
  return partial.length > 0 ? foundHotlines(hotlinesOf(partial, []), country) : unknownNumber
}

/** Short codes count only if the person asks for a number and nothing else. */
function findShort(
  book: NumberBook,
  { text, words, found, rest, asksToText }: TypedText,
  country: string | null,
): FoundHotlines | null {
  const asked = found.filter(({ hotline }) => asksToText || isAskedFor(words, hotline))
  if (asked.length === 0)
    return words.length === 0 ? findPartial(book, text, country) : asksToText ? unknownNumber : null

  const hotlines = hotlinesOf(asked, rest)
  if (words.length > 0 || hotlines.some((hotline) => hotline.country === country))
    return foundHotlines(hotlines, country)
  // A short code of another country may be the start of a number of this one: `888`.
  const partial = findPartial(book, text, country)?.here ?? []
  return foundHotlines([...partial, ...hotlines], country)
}

function findIn(book: NumberBook, typed: string, read: TypedText, country: string | null): FoundHotlines | null {
  if (read.isSure) return foundHotlines(hotlinesOf(read.found, read.rest), country)

  const spelled = byLetters(book, typed, country)
  if (spelled.length > 0) return foundHotlines(hotlinesOf(spelled, read.rest), country)

  // A whole number that no hotline has leads to no hotline, whatever words are beside it.
  if (read.text.numbers.some(isWhole))
    return read.words.length > 0 ? unknownNumber : findPartial(book, read.text, country)
  return isLettered(typed) ? unknownNumber : findShort(book, read, country)
}

export function createNumberIndex(): NumberIndex {
  const book = createNumberBook()
  return {
    add: book.add,
    find(typed, country) {
      if (typed.length > maxTextLetters || !/\p{Nd}|\p{No}/u.test(typed)) return null
      const text = readText(withDigitsForLookalikes(typed))
      if (text.numbers.length === 0 || (isAge(text) && !isLettered(typed))) return null
      return findIn(book, typed, readTyped(book, typed, text, country), country)
    },
  }
}
