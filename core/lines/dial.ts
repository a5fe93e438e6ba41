import type { Channel, Line } from "./line"

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "")
}

/** What is not confirmed is shown, and never dialed with one tap. */
export function isConfirmed(line: Line): boolean {
  return line.grade !== "low" && line.status === "active"
}

function isMisprint(line: Line, channel: Channel): boolean {
  const digits = digitsOf(channel.value)
  return line.misprints.some((misprint) => digitsOf(misprint) === digits)
}

/** A short code has no international form and is dialed as it stands: `988`, `911`. */
function dialed(channel: Channel): string {
  return channel.e164 ?? digitsOf(channel.value)
}

/**
 * The address that a tap opens: `tel:`, `sms:` or `https:`. Null where there must be none: a line
 * that is not confirmed, a misprint, or a channel that is read and not tapped (TTY, e-mail).
 */
export function channelLink(line: Line, channel: Channel): string | null {
  if (channel.type === "web" || channel.type === "chat") {
    return channel.value.startsWith("https://") ? channel.value : null
  }
  return isConfirmed(line) && !isMisprint(line, channel) && digitsOf(channel.value) !== "" ? dialLink(channel) : null
}

/**
 * A number goes out in its international form (RFC 3966), which reaches the line or nobody: the same
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
export function phoneCode(line: Line, channel: Channel): string | null {
  const link = channelLink(line, channel)
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

/** The relay service of the United States: one dials it, and asks there for the line. */
export function isRelay({ type, value }: Channel): boolean {
  return type === "tty" && value === "711"
}

/** Ways that go through a phone. */
export function dialedChannels(line: Line): readonly Channel[] {
  return line.channels.filter(({ type }) => type === "call" || type === "text" || type === "whatsapp" || type === "tty")
}

/** The number that stands first: one to call, otherwise one to write to. */
export function firstNumber(line: Line): Channel | null {
  const byType = (type: Channel["type"]): Channel | undefined => line.channels.find((channel) => channel.type === type)
  return byType("call") ?? byType("text") ?? byType("whatsapp") ?? null
}

/** Some lines read the language from the first word of the message: then each language has its own channel. */
export function textNumber(line: Line, language: string): Channel | null {
  const texts = line.channels.filter((channel) => channel.type === "text")
  return texts.find((channel) => channel.languages.includes(language)) ?? texts[0] ?? null
}

/** What a row of the list shows: the number to call, and the one to text. */
export function rowNumbers(line: Line, language: string): readonly Channel[] {
  const call = line.channels.find((channel) => channel.type === "call") ?? null
  const text = textNumber(line, language)
  const both = [call, text].filter((channel) => channel !== null)
  const first = firstNumber(line)
  return both.length > 0 || first === null ? both : [first]
}

/** Languages of a line as its channels name them, each once, in their order. */
export function lineLanguages(line: Line): readonly string[] {
  return [...new Set(line.channels.flatMap((channel) => channel.languages))]
}

/** The number to call in danger, of the lines of one country: its emergency line's first, where that line is confirmed. */
export function topNumber(lines: readonly Line[]): string | null {
  const line = lines.find((candidate) => candidate.operatorType === "emergency" && isConfirmed(candidate))
  const number = line && firstNumber(line)
  return number?.type === "call" ? digitsOf(number.value) : null
}

/** Nobody answers there by voice or in writing at once: a page with a form, or an address for letters. */
export function isFormOnly({ channels }: Line): boolean {
  return channels.every(({ type }) => type === "web" || type === "email")
}
