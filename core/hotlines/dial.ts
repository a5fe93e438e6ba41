import type { Channel, Hotline } from "./hotline"

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "")
}

/** An unconfirmed hotline is shown, but one tap never dials it. */
export function isConfirmed(hotline: Hotline): boolean {
  return hotline.grade !== "low" && hotline.status === "active"
}

function isMisprint(hotline: Hotline, channel: Channel): boolean {
  const digits = digitsOf(channel.value)
  return hotline.misprints.some((misprint) => digitsOf(misprint) === digits)
}

/** A short code (`988`, `911`) has no international form, so people dial it as printed. */
function numberToDial(channel: Channel): string {
  return channel.e164 ?? digitsOf(channel.value)
}

/**
 * The `tel:`, `sms:` or `https:` address that a tap opens. Null if there must be none: for an
 * unconfirmed hotline, a misprint, or a channel that people read rather than tap (TTY, e-mail).
 */
export function channelLink(hotline: Hotline, channel: Channel): string | null {
  if (channel.type === "web" || channel.type === "chat") {
    return channel.value.startsWith("https://") ? channel.value : null
  }
  return isConfirmed(hotline) && !isMisprint(hotline, channel) && digitsOf(channel.value) !== ""
    ? dialLink(channel)
    : null
}

/**
 * Uses the international form of a number (RFC 3966), which reaches the hotline or nobody: without the
 * `+`, the same digits can belong to someone else in the country where the phone is. A comma makes the
 * phone pause before it dials the extension. The standard's `;ext=` does not work on Android, which also
 * dials the letters as tones (https://stackoverflow.com/q/9482633). `?body=` is the text of a message (RFC 5724).
 */
function dialLink(channel: Channel): string | null {
  switch (channel.type) {
    case "call":
      return `tel:${numberToDial(channel)}${channel.extension === null ? "" : `,${channel.extension}`}`
    case "text":
      return `sms:${numberToDial(channel)}${channel.keyword === null ? "" : `?body=${encodeURIComponent(channel.keyword)}`}`
    case "whatsapp":
      return channel.e164 === null ? null : `https://wa.me/${digitsOf(channel.e164)}`
    default:
      return null
  }
}

/**
 * The content of the QR code for a phone; null if one tap may not dial the number. Many apps read QR
 * codes, and they disagree on how to write an extension, so it is left out. For the same reason a
 * message uses `SMSTO:`, which is older than `sms:` and works in most of them. Some drop the text
 * (https://github.com/Shane32/QRCoder/issues/296), so the page shows the text beside the code.
 */
export function qrContent(hotline: Hotline, channel: Channel): string | null {
  const link = channelLink(hotline, channel)
  if (link === null) return null
  switch (channel.type) {
    case "call":
      return `tel:${numberToDial(channel)}`
    case "text":
      return ["SMSTO", numberToDial(channel), ...(channel.keyword === null ? [] : [channel.keyword])].join(":")
    case "whatsapp":
      return link
    default:
      return null
  }
}

/** The relay service of the United States: the caller dials it and asks for the hotline. */
export function isRelay({ type, value }: Channel): boolean {
  return type === "tty" && value === "711"
}

/** The channels that need a phone. */
export function dialedChannels(hotline: Hotline): readonly Channel[] {
  return hotline.channels.filter(
    ({ type }) => type === "call" || type === "text" || type === "whatsapp" || type === "tty",
  )
}

/** The hotline's main number: the first to call, otherwise the first to text, otherwise WhatsApp. */
export function firstNumber(hotline: Hotline): Channel | null {
  const byType = (type: Channel["type"]): Channel | undefined =>
    hotline.channels.find((channel) => channel.type === type)
  return byType("call") ?? byType("text") ?? byType("whatsapp") ?? null
}

/**
 * The number to text in this language, otherwise the first number to text. Some hotlines recognize the
 * language by the first word of the message, so each language has its own channel.
 */
export function textNumber(hotline: Hotline, language: string): Channel | null {
  const texts = hotline.channels.filter((channel) => channel.type === "text")
  return texts.find((channel) => channel.languages.includes(language)) ?? texts[0] ?? null
}

/**
 * The numbers in a row and on a card: the one to call and the one to text, otherwise the main number. Emergency
 * services show every number to call, because the ambulance often has a different number from the police.
 */
export function numbersShownFirst(hotline: Hotline, language: string): readonly Channel[] {
  if (hotline.operatorType === "emergency") return hotline.channels.filter(({ type }) => type === "call")
  const call = hotline.channels.find((channel) => channel.type === "call") ?? null
  const text = textNumber(hotline, language)
  const numbers = [call, text].filter((channel) => channel !== null)
  const mainNumber = firstNumber(hotline)
  return numbers.length > 0 || mainNumber === null ? numbers : [mainNumber]
}

/** Ways to write to a hotline that open a website. A row names them; the card has the links. */
const writtenWays = ["chat", "whatsapp"] as const

/** The written ways that a hotline offers besides these channels. */
export function otherWays({ channels }: Hotline, shown: readonly Channel[]): readonly (typeof writtenWays)[number][] {
  return writtenWays.filter(
    (way) => channels.some(({ type }) => type === way) && !shown.some(({ type }) => type === way),
  )
}

export const hasInterpreters = (hotline: Hotline): boolean => hotline.channels.some((channel) => channel.interpreters)

/** Whether a source says in which languages one can talk, alone or with an interpreter. */
export const hasKnownLanguages = (hotline: Hotline): boolean =>
  hotlineLanguages(hotline).length > 0 || hasInterpreters(hotline)

/** The languages that the channels name, without duplicates, in the order of the channels. */
export function hotlineLanguages(hotline: Hotline): readonly string[] {
  return [...new Set(hotline.channels.flatMap((channel) => channel.languages))]
}

/**
 * The number to call in danger, from the hotlines of one country: the first number of its confirmed
 * emergency hotline. Digits only.
 */
export function primaryEmergencyNumber(hotlines: readonly Hotline[]): string | null {
  const hotline = hotlines.find((candidate) => candidate.operatorType === "emergency" && isConfirmed(candidate))
  const number = hotline && firstNumber(hotline)
  return number?.type === "call" ? digitsOf(number.value) : null
}

/**
 * Drops the hotline of the emergency number, which is already at the top of every view of the popup. It
 * stays if it has other numbers too, for an ambulance or the fire service.
 */
export function withoutPrimaryEmergencyNumber(hotlines: readonly Hotline[], number: string | null): readonly Hotline[] {
  const isRedundant = (hotline: Hotline): boolean =>
    hotline.operatorType === "emergency" &&
    hotline.channels.length === 1 &&
    digitsOf(firstNumber(hotline)?.value ?? "") === number
  return hotlines.filter((hotline) => !isRedundant(hotline))
}

/** Whether people can only fill in a form on a page or write an e-mail, so nobody answers at once. */
export function isFormOnly({ channels }: Hotline): boolean {
  return channels.every(({ type }) => type === "web" || type === "email")
}
