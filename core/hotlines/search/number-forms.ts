import { splitE164 } from "../abroad"
import { callingCode } from "./calling-codes"
import { digitsOf, firstNumber } from "../dial"
import type { Channel, Hotline } from "../hotline"
import { plainText } from "./written-number"

/** One number of a hotline, as digits, in every form in which people write it. */
export interface HotlineNumber {
  readonly hotline: Hotline
  /** If two hotlines have the same number, the one with the smaller rank comes first. */
  readonly rank: number
  readonly extension: string | null
  /** The relay service of the United States, which is listed beside the hotline's own number. */
  readonly isRelay: boolean
  /** As dialed within its country. */
  readonly national: readonly string[]
  /** As dialed after a `+` or an international prefix. */
  readonly international: readonly string[]
}

/**
 * The prefixes dialed before a number within a country, by country code: the "national (trunk) prefix" of
 * ITU-T E.164.
 */
const trunkPrefixes: Readonly<Record<string, readonly string[]>> = {
  "1": ["1"],
  "7": ["8"],
  "36": ["06"],
  "52": ["01"],
  "375": ["8"],
  "993": ["8"],
  "998": ["8"],
}

/** The digit that a country's mobile numbers have, or had, after the country code: `+52 1 55…`, `+54 9 11…`. */
const mobileDigits: Readonly<Record<string, string>> = { "52": "1", "54": "9" }

const trunkPrefixesOf = (code: string): readonly string[] => ["0", ...(trunkPrefixes[code] ?? [])]

/** Fewer digits are a short code, which has no trunk prefix. */
const minFullDigits = 7

function nationalForms(code: string, national: string): readonly string[] {
  return [national, ...trunkPrefixesOf(code).map((trunk) => trunk + national)]
}

/** Includes forms like `+44 (0)800 1111`, which people write though no phone dials them. */
function internationalForms(code: string, national: string): readonly string[] {
  const mobileDigit = mobileDigits[code]
  const mobileForms =
    mobileDigit === undefined ? [] : [mobileDigit + national, national.replace(new RegExp(`^${mobileDigit}`), "")]
  return [...nationalForms(code, national), ...mobileForms].map((form) => code + form)
}

/** The forms of a number whose international form is not recorded: a misprint, a short code. */
function printedForms(code: string | null, printed: string): Pick<HotlineNumber, "national" | "international"> {
  const withoutTrunk = trunkPrefixesOf(code ?? "").reduce(
    (digits, trunk) =>
      digits.length > minFullDigits && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits,
    printed,
  )
  return {
    national: withoutTrunk.length < minFullDigits ? [printed] : [printed, ...nationalForms(code ?? "", withoutTrunk)],
    international: code === null ? [] : internationalForms(code, withoutTrunk),
  }
}

function channelForms(
  code: string | null,
  { value, e164 }: Channel,
): Pick<HotlineNumber, "national" | "international"> {
  const printed = digitsOf(value)
  const parts = splitE164(e164)
  if (parts === null) return printedForms(code, printed)
  // Palestinian numbers answer on both +970 and +972.
  const codes = [...new Set([parts.code, code ?? parts.code])]
  return {
    national: [...(value.trim().startsWith("+") ? [] : [printed]), ...nationalForms(parts.code, parts.national)],
    international: codes.flatMap((countryCode) => internationalForms(countryCode, parts.national)),
  }
}

/** People may write an extension directly after its number. */
function withExtension(forms: readonly string[], extension: string | null): readonly string[] {
  return extension === null ? forms : [...forms, ...forms.map((form) => form + extension)]
}

const isDialed = ({ type }: Channel): boolean =>
  type === "call" || type === "text" || type === "whatsapp" || type === "tty"

/** All numbers of a hotline: those of its channels, in its names, and its misprints. */
export function numbersOf(hotline: Hotline): readonly HotlineNumber[] {
  const code = callingCode(hotline.country)
  const first = firstNumber(hotline)
  const ofChannels = hotline.channels.filter(isDialed).map((channel): HotlineNumber => {
    const forms = channelForms(code, channel)
    return {
      hotline,
      // A code such as 211 belongs to the whole country before it belongs to one county.
      rank: (channel.value === first?.value ? 0 : 1) + (hotline.region === null ? 0 : 0.5),
      extension: channel.extension,
      isRelay: channel.type === "tty" && channel.value === "711",
      national: withExtension(forms.national, channel.extension),
      international: withExtension(forms.international, channel.extension),
    }
  })

  const printedNumber = (text: string, rank: number): readonly HotlineNumber[] => {
    const digits = digitsOf(plainText(text))
    return digits.length < 3 ? [] : [{ hotline, rank, extension: null, isRelay: false, ...printedForms(code, digits) }]
  }

  // Names such as "Línea 145". A name with letters for digits repeats the number of a channel.
  const namesWithNumber = hotline.alsoKnownAs.filter((name) => /^(?:\D*\s)?\d[\d\s-]*$/.test(name))
  return [
    ...ofChannels,
    ...namesWithNumber.flatMap((name) => printedNumber(name, 2)),
    ...hotline.misprints.flatMap((misprint) => printedNumber(misprint, 3)),
  ]
}
