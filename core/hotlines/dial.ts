import type { Channel, Hotline } from "./hotline"

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "")
}

/** What is not confirmed is shown, and never dialed with one tap. */
export function isConfirmed(hotline: Hotline): boolean {
  return hotline.grade !== "low" && hotline.status === "active"
}

function isMisprint(hotline: Hotline, channel: Channel): boolean {
  const digits = digitsOf(channel.value)
  return hotline.misprints.some((misprint) => digitsOf(misprint) === digits)
}

/** A short code has no international form and is dialed as it stands: `988`, `911`. */
function dialed(channel: Channel): string {
  return channel.e164 ?? digitsOf(channel.value)
}

/**
 * The address that a tap opens: `tel:`, `sms:` or `https:`. Null where there must be none: a hotline
 * that is not confirmed, a misprint, or a channel that is read and not tapped (TTY, e-mail).
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
 * A number goes out in its international form (RFC 3966), which reaches the hotline or nobody: the same
 * digits without `+` can be somebody else's where the phone is. A comma lets a phone wait and then
 * dial the extension. `;ext=` of the standard becomes tones for the letters, too, on Android
 * (https://stackoverflow.com/q/9482633). The text of a message is `?body=`, as RFC 5724 has it.
 */
function dialLink(channel: Channel): string | null {
  switch (channel.type) {
    case "call":
      return `tel:${dialed(channel)}${channel.extension === null ? "" : `,${channel.extension}`}`
    case "text":
      return `sms:${dialed(channel)}${channel.keyword === null ? "" : `?body=${encodeURIComponent(channel.keyword)}`}`
    case "whatsapp":
      return channel.e164 === null ? null : `https://wa.me/${digitsOf(channel.e164)}`
    default:
      return null
  }
}

/**
 * What a code on the screen carries to a phone; null where nothing may be dialed with one tap. An
 * extension stays out: a code is read by many apps, and they do not agree on how one is written. For
 * the same reason a message is `SMSTO:`, which is older than `sms:` and read by the most of them; some
 * leave its text out (https://github.com/Shane32/QRCoder/issues/296), so the text stands beside the code.
 */
export function phoneCode(hotline: Hotline, channel: Channel): string | null {
  const link = channelLink(hotline, channel)
  if (link === null) return null
  switch (channel.type) {
    case "call":
      return `tel:${dialed(channel)}`
    case "text":
      return ["SMSTO", dialed(channel), ...(channel.keyword === null ? [] : [channel.keyword])].join(":")
    case "whatsapp":
      return link
    default:
      return null
  }
}

/** The relay service of the United States: one dials it, and asks there for the hotline. */
export function isRelay({ type, value }: Channel): boolean {
  return type === "tty" && value === "711"
}

/** Ways that go through a phone. */
export function dialedChannels(hotline: Hotline): readonly Channel[] {
  return hotline.channels.filter(
    ({ type }) => type === "call" || type === "text" || type === "whatsapp" || type === "tty",
  )
}

/** The number that stands first: one to call, otherwise one to write to. */
export function firstNumber(hotline: Hotline): Channel | null {
  const byType = (type: Channel["type"]): Channel | undefined =>
    hotline.channels.find((channel) => channel.type === type)
  return byType("call") ?? byType("text") ?? byType("whatsapp") ?? null
}

/** Some hotlines read the language from the first word of the message: then each language has its own channel. */
export function textNumber(hotline: Hotline, language: string): Channel | null {
  const texts = hotline.channels.filter((channel) => channel.type === "text")
  return texts.find((channel) => channel.languages.includes(language)) ?? texts[0] ?? null
}

/** What a row of the list shows: the number to call, and the one to text. */
export function rowNumbers(hotline: Hotline, language: string): readonly Channel[] {
  const call = hotline.channels.find((channel) => channel.type === "call") ?? null
  const text = textNumber(hotline, language)
  const both = [call, text].filter((channel) => channel !== null)
  const first = firstNumber(hotline)
  return both.length > 0 || first === null ? both : [first]
}

/** Languages of a hotline as its channels name them, each once, in their order. */
export function hotlineLanguages(hotline: Hotline): readonly string[] {
  return [...new Set(hotline.channels.flatMap((channel) => channel.languages))]
}

/** The number to call in danger, of the hotlines of one country: its emergency hotline's first, where that hotline is confirmed. */
export function primaryEmergencyNumber(hotlines: readonly Hotline[]): string | null {
  const hotline = hotlines.find((candidate) => candidate.operatorType === "emergency" && isConfirmed(candidate))
  const number = hotline && firstNumber(hotline)
  return number?.type === "call" ? digitsOf(number.value) : null
}

/** Nobody answers there by voice or in writing at once: a page with a form, or an address for letters. */
export function isFormOnly({ channels }: Hotline): boolean {
  return channels.every(({ type }) => type === "web" || type === "email")
}
