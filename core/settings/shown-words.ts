/** Marks that nobody sees: they turn the direction of writing, or come along when something is copied. Joiners are part of names, U+FE0F of pictures. */
const unseen = /(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

export const withoutIsolates = (typed: string): string => typed.replace(unseen, "")

/** Letters of Hebrew, Arabic and their neighbors. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A name in a sentence: written from the right, it would change the order of the digits behind it. */
export const isolated = (name: string): string => (fromTheRight.test(name) ? `\u2068${name}\u2069` : name)

const longest = 60

/** What somebody typed, so that it can stand in a sentence: one line, short, nothing that hides or turns. */
export function shownWords(typed: string): string {
  const line = withoutIsolates(typed.toWellFormed())
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
  const letters = [...line.trim()]
  const short = letters.length > longest ? `${letters.slice(0, longest).join("")}…` : letters.join("")
  return isolated(short)
}
