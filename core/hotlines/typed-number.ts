import type { Hotline } from "./hotline"
import { createNumberBook, longNumber, type NumberBook } from "./number-book"
import type { KnownNumber } from "./number-forms"
import { byLetters, piecesOf } from "./number-pieces"
import type { FoundHotlines } from "./order"
import { folded, wordsOf } from "./words"
import { plainText, readText, type WrittenNumber, type WrittenText } from "./written-number"

export interface NumberIndex {
  add(hotline: Hotline): void
  /** Null: what was typed is words, even where a digit stands in them. */
  find(typed: string, country: string | null): FoundHotlines | null
}

/** Longer texts are no poster. */
const longest = 2000

const unknown: FoundHotlines = { here: [], elsewhere: [], isUnknownNumber: true }

/** What stands beside a number when one asks for it, in the languages of Porchlight. A link's own words too. */
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

/** Numbers with letters in sentences, in North America: `1-800-THE-LOST`. `he wants 1800 dollars` is none. */
const letteredPart =
  /(?<![\p{L}\d])(?:1[\s.-]+\(?8(?:00|33|44|55|66|77|88)\)?[\s.-]*|1?8(?:00|33|44|55|66|77|88)(?:[.-]|(?=[a-z])))(?=(?:[-.]?[a-z\d]){7}|(?:[-. ]?[a-z\d]){7}$)(?=[\d-]*[a-z])/iu
/** Nothing else was typed: `1800 RESPECT`, `13 YARN`. */
const letteredWhole = /^\s*\+?(?:(?:1800|1300|0800|0808)[ .-]?(?:[ -]?[A-Za-z]){6,9}|13[ .-]?[A-Z]{4})\s*$/

function isLettered(typed: string): boolean {
  const plain = plainText(typed)
  return letteredPart.test(plain) || letteredWhole.test(plain)
}

/** `text SHOUT to 85258`: whatever the word is, the number is asked for. */
const texted =
  /\b(?:text|txt|sms|send|message|envía|envia|enviar|envíe|manda|mande|escribe|escriba)\b[^.!?\n]{0,40}\b(?:to|al|a)\s*\d(?:[\s-]?\d){4,5}(?![\s-]?\d)/i

/** `12/25/2026`, `2026-12-25`. */
const isDate = ({ groups }: WrittenNumber): boolean =>
  groups.length === 3 && /^(?:\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d \d{1,2} \d{1,2})$/.test(groups.join(" "))

/** `18+`: two digits are a number only if nothing stands beside them. */
const isAge = ({ numbers, words }: WrittenText): boolean =>
  numbers.every(({ groups, isInternational }) => !isInternational && groups.join("").length < 3) &&
  /[\p{L}\p{S}%]/u.test(words)

const isWhole = (written: WrittenNumber): boolean => written.groups.join("").length >= longNumber && !isDate(written)

/** The words beside it are those of someone who asks for a number, or the hotline's own. */
function isAskedFor(words: readonly string[], hotline: Hotline): boolean {
  const own = [...Object.values(hotline.name), hotline.operator, ...hotline.alsoKnownAs, ...hotline.formerNames]
  const keywords = hotline.channels.flatMap(({ keyword }) => keyword ?? [])
  const known = wordsOf([...own, ...keywords].join(" "))
  return words.every((word) => known.includes(word) || (word.length >= 4 && known.some((one) => one.startsWith(word))))
}

const wordsBeside = ({ words }: WrittenText): readonly string[] =>
  wordsOf(words).filter((word) => !besideNumber.has(word))

/** Each hotline once, in the order of the numbers; the hotline of the typed extension first. */
function hotlinesOf(found: readonly KnownNumber[], rest: readonly string[]): readonly Hotline[] {
  const isExtension = ({ extension }: KnownNumber): boolean => extension !== null && rest.includes(extension)
  const direct = found.filter(({ isRelay }) => !isRelay)
  const meant = direct.length > 0 ? direct : found
  return [...new Set([...meant.filter(isExtension), ...meant].map(({ hotline }) => hotline))]
}

/** More would not be read. */
const most = 20

function foundHotlines(hotlines: readonly Hotline[], country: string | null): FoundHotlines {
  const here = hotlines.filter((hotline) => hotline.country === country).slice(0, most)
  const elsewhere = hotlines.filter((hotline) => hotline.country !== country).slice(0, most)
  return { here, elsewhere }
}

/** The letters O, I and l for the digits that they look like, in what is long enough for a number: `1-8OO-843-5678`. */
function unmistaken(typed: string): string {
  const plain = typed
    .split(/([\s().+-]+)/)
    .map((piece) => (/^[OolI|]*\d[\dOolI|]*$/.test(piece) ? piece.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1") : piece))
    .join("")
  return /^[\d\s().+-]{10,}$/.test(plain) ? plain : typed
}

interface Read {
  readonly text: WrittenText
  /** Words that are not said of a number. */
  readonly words: readonly string[]
  /** The hotlines' numbers among what was typed. */
  readonly found: readonly KnownNumber[]
  /** One of them is too long for an age, a year or a price. */
  readonly isSure: boolean
  /** What stands beside them, as an extension. */
  readonly rest: readonly string[]
  readonly isTexted: boolean
}

function read(book: NumberBook, typed: string, text: WrittenText, country: string | null): Read {
  const runs = text.numbers.map((written) => ({ written, ...piecesOf(book, written, country) }))
  return {
    text,
    words: wordsBeside(text),
    found: runs.flatMap(({ pieces }) => pieces.flat()),
    isSure: runs.some(({ written, pieces }) => pieces.length > 0 && isWhole(written)),
    isTexted: texted.test(plainText(typed)),
    rest: runs.flatMap(({ written, rest, pieces }) => (pieces.length === 0 ? written.groups : rest)),
  }
}

/** Nothing but one number, which no hotline has: it may be half typed. */
function findBegun(book: NumberBook, { numbers }: WrittenText, country: string | null): FoundHotlines | null {
  const [first, ...others] = numbers
  const digits = first?.groups.join("") ?? ""
  const isShort = digits.length < (first?.isInternational ? 1 : 3)
  if (!first || others.length > 0 || isShort) return numbers.some(isWhole) ? unknown : null
  const begun = book.begun({ digits, isInternational: first.isInternational }, country)
  return begun.length > 0 ? foundHotlines(hotlinesOf(begun, []), country) : unknown
}

/** Short codes count where nothing but a number is asked for. */
function findShort(
  book: NumberBook,
  { text, words, found, rest, isTexted }: Read,
  country: string | null,
): FoundHotlines | null {
  const asked = found.filter(({ hotline }) => isTexted || isAskedFor(words, hotline))
  if (asked.length === 0) return words.length === 0 ? findBegun(book, text, country) : isTexted ? unknown : null

  const hotlines = hotlinesOf(asked, rest)
  if (words.length > 0 || hotlines.some((hotline) => hotline.country === country))
    return foundHotlines(hotlines, country)
  // Another country's code may be the beginning of a number of this one: `888`.
  const begun = findBegun(book, text, country)?.here ?? []
  return foundHotlines([...begun, ...hotlines], country)
}

function findIn(book: NumberBook, typed: string, known: Read, country: string | null): FoundHotlines | null {
  if (known.isSure) return foundHotlines(hotlinesOf(known.found, known.rest), country)

  const spelled = byLetters(book, typed, country)
  if (spelled.length > 0) return foundHotlines(hotlinesOf(spelled, known.rest), country)

  // A whole number that no hotline has leads to no hotline, whatever is said beside it.
  if (known.text.numbers.some(isWhole)) return known.words.length > 0 ? unknown : findBegun(book, known.text, country)
  return isLettered(typed) ? unknown : findShort(book, known, country)
}

export function createNumberIndex(): NumberIndex {
  const book = createNumberBook()
  return {
    add: book.add,
    find(typed, country) {
      if (typed.length > longest || !/\p{Nd}|\p{No}/u.test(typed)) return null
      const text = readText(unmistaken(typed))
      if (text.numbers.length === 0 || (isAge(text) && !isLettered(typed))) return null
      return findIn(book, typed, read(book, typed, text, country), country)
    },
  }
}
