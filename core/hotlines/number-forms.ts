import { partsOf } from "./abroad"
import { callingCode } from "./calling-codes"
import { digitsOf, firstNumber } from "./dial"
import type { Channel, Hotline } from "./hotline"
import { plainText } from "./written-number"

/** One number of a hotline in every form in which people write it, as digits alone. */
export interface KnownNumber {
  readonly hotline: Hotline
  /** Of two hotlines with one number, the one with the smaller rank is meant first. */
  readonly rank: number
  readonly extension: string | null
  /** The relay service of the United States, which stands beside the number of a hotline. */
  readonly isRelay: boolean
  /** Inside its country. */
  readonly national: readonly string[]
  /** Behind a `+`, or what is dialed in its place. */
  readonly international: readonly string[]
}

/** What is dialed inside a country before a number: ITU-T E.164's "national (trunk) prefix", by country code. */
const trunks: Readonly<Record<string, readonly string[]>> = {
  "1": ["1"],
  "7": ["8"],
  "36": ["06"],
  "52": ["01"],
  "375": ["8"],
  "993": ["8"],
  "998": ["8"],
}

/** Digits that mobile numbers of a country have, or had, behind its code: `+52 1 55…`, `+54 9 11…`. */
const mobileDigits: Readonly<Record<string, string>> = { "52": "1", "54": "9" }

const trunksOf = (code: string): readonly string[] => ["0", ...(trunks[code] ?? [])]

/** Fewer digits are a short code, which has no digits before it. */
const shortest = 7

function nationalForms(code: string, national: string): readonly string[] {
  return [national, ...trunksOf(code).map((trunk) => trunk + national)]
}

/** `+44 (0)800 1111` is written so, though no phone dials it. */
function internationalForms(code: string, national: string): readonly string[] {
  const mobile = mobileDigits[code]
  const others = mobile === undefined ? [] : [mobile + national, national.replace(new RegExp(`^${mobile}`), "")]
  return [national, ...trunksOf(code).map((trunk) => trunk + national), ...others].map((form) => code + form)
}

/** A number as it is printed, where nothing says what its international form is: a misprint, a short code. */
function printedForms(code: string | null, printed: string): Pick<KnownNumber, "national" | "international"> {
  const bare = trunksOf(code ?? "").reduce(
    (left, trunk) => (left.length > shortest && left.startsWith(trunk) ? left.slice(trunk.length) : left),
    printed,
  )
  return {
    national: bare.length < shortest ? [printed] : [printed, ...nationalForms(code ?? "", bare)],
    international: code === null ? [] : internationalForms(code, bare),
  }
}

function channelForms(code: string | null, { value, e164 }: Channel): Pick<KnownNumber, "national" | "international"> {
  const printed = digitsOf(value)
  const parts = partsOf(e164)
  if (parts === null) return printedForms(code, printed)
  // Palestinian numbers answer behind +970 and +972.
  const codes = [...new Set([parts.code, code ?? parts.code])]
  return {
    national: [...(value.trim().startsWith("+") ? [] : [printed]), ...nationalForms(parts.code, parts.national)],
    international: codes.flatMap((one) => internationalForms(one, parts.national)),
  }
}

/** An extension may stand directly behind its number. */
function withExtension(forms: readonly string[], extension: string | null): readonly string[] {
  return extension === null ? forms : [...forms, ...forms.map((form) => form + extension)]
}

const isDialed = ({ type }: Channel): boolean =>
  type === "call" || type === "text" || type === "whatsapp" || type === "tty"

/** All numbers of a hotline. */
export function knownNumbers(hotline: Hotline): readonly KnownNumber[] {
  const code = callingCode(hotline.country)
  const first = firstNumber(hotline)
  const own = hotline.channels.filter(isDialed).map((channel): KnownNumber => {
    const forms = channelForms(code, channel)
    return {
      hotline,
      // A code such as 211 is the whole country's before it is one county's.
      rank: (channel.value === first?.value ? 0 : 1) + (hotline.region === null ? 0 : 0.5),
      extension: channel.extension,
      isRelay: channel.type === "tty" && channel.value === "711",
      national: withExtension(forms.national, channel.extension),
      international: withExtension(forms.international, channel.extension),
    }
  })

  const printed = (text: string, rank: number): readonly KnownNumber[] => {
    const digits = digitsOf(plainText(text))
    return digits.length < 3 ? [] : [{ hotline, rank, extension: null, isRelay: false, ...printedForms(code, digits) }]
  }

  // A name such as "Línea 145". Where letters stand for digits, the number is a channel's own.
  const numbered = hotline.alsoKnownAs.filter((name) => /^(?:\D*\s)?\d[\d\s-]*$/.test(name))
  return [
    ...own,
    ...numbered.flatMap((name) => printed(name, 2)),
    ...hotline.misprints.flatMap((wrong) => printed(wrong, 3)),
  ]
}
