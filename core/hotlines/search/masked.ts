// cspell:ignore cide icide
/** The letters that a digit or symbol looks like, as in "su1cide", "r@pe", "$ext". */
const lookalikes: Readonly<Record<string, readonly string[]>> = {
  "0": ["o"],
  "1": ["i", "l"],
  "3": ["e"],
  "4": ["a"],
  "5": ["s"],
  "7": ["t"],
  "8": ["b"],
  "9": ["g"],
  "@": ["a"],
  $: ["s"],
  "€": ["e"],
  "£": ["l"],
  "!": ["i", "l"],
  "|": ["l", "i"],
  "+": ["t"],
}

const letter = /\p{L}/u
/** Inside a word, these replace letters or merely separate them. */
const maskingSymbol = /[*#_.\-·•~^%&?=:/,]/u
const nonLetter = /[^\p{L}]/u

/** The ways to read the symbols of a word as letters, at most 8. A `*` remains where any letter is possible. */
function readings(word: string): readonly string[] {
  let found = [""]
  for (const symbol of word) {
    const letters = lookalikes[symbol] ?? [maskingSymbol.test(symbol) ? "*" : symbol]
    found = found.flatMap((start) => letters.map((one) => start + one)).slice(0, 8)
  }
  return found
}

/**
 * What a word with symbols in it may mean: its letters alone ("s.u.i.c.i.d.e"), symbols read as letters
 * ("$u1cide"), or a gap, `*`, where letters are hidden ("s*icide"). The most likely reading is first.
 * Empty for a word of only letters or only digits.
 */
export function unmasked(chunk: string): readonly string[] {
  const word = chunk.replace(/^[^\p{L}\p{N}$@]+|[^\p{L}\p{N}$@*]+$/gu, "").replace(/(?<=\p{L}{3})\*+$/u, "")
  if (!letter.test(word) || !nonLetter.test(word)) return []
  const joined = [...word].filter((symbol) => !maskingSymbol.test(symbol)).join("")
  const all = [joined, ...readings(joined), ...readings(word)]
  return [...new Set(all)].filter((one) => /^[\p{L}*]+$/u.test(one) && one.replaceAll("*", "").length >= 2)
}

/** Patterns for a word of the vocabulary, and for a stem: the beginnings of the reading that include every gap. */
export interface GapPatterns {
  readonly whole: RegExp
  readonly stems: readonly RegExp[]
}

const withGaps = (text: string): RegExp => new RegExp(`^${text.replaceAll("*", "\\p{L}{1,3}")}$`, "u")

/** The patterns for a reading in which each `*` is one to three letters. */
export function gapPatterns(reading: string): GapPatterns {
  const lastGap = reading.lastIndexOf("*")
  const beginnings = Array.from({ length: reading.length - lastGap - 1 }, (_, at) => reading.slice(0, lastGap + 2 + at))
  const longEnough = beginnings.filter((text) => text.length >= 3 && text.replaceAll("*", "").length >= 2)
  return { whole: withGaps(reading), stems: longEnough.map(withGaps) }
}
