/**
 * Invisible characters, which change the direction of writing or come along in copied text. Joiners are allowed
 * because names contain them, and U+FE0F because emoji do.
 */
const invisible = /(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

export const withoutInvisible = (typed: string): string => typed.replace(invisible, "")

/** Letters of Hebrew, Arabic and other right-to-left scripts. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Isolates a right-to-left name in a sentence: otherwise it would change the order of the digits after it. */
export const isolated = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name)

const maxLength = 60

/** Makes typed text fit into a sentence: one short line without invisible or direction-changing characters. */
export function shownWords(typed: string): string {
  const line = withoutInvisible(typed.toWellFormed())
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
  const letters = [...line.trim()]
  const short = letters.length > maxLength ? `${letters.slice(0, maxLength).join("")}…` : letters.join("")
  return isolated(short)
}
