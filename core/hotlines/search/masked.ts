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
/** Inside a word, these replace letters or separate them. */
const maskingSymbol = /[*#_.\-·•~^%&?=:/,]/u
const nonLetter = /[^\p{L}]/u

/** The ways to read the symbols of a word as letters, at most 8. A `*` remains where any letter is possible. */
function readSymbols(word: string): readonly string[] {
  let readings = [""]
  for (const symbol of word) {
    const letters = lookalikes[symbol] ?? [maskingSymbol.test(symbol) ? "*" : symbol]
    readings = readings.flatMap((start) => letters.map((one) => start + one)).slice(0, 8)
  }
  return readings
}

/**
 * The ways to read a word with symbols in it: without them ("s.u.i.c.i.d.e"), with symbols read as letters
 * ("$u1cide"), or with a gap, `*`, where letters are hidden ("s*icide"). The most likely reading is first.
 * Empty for a word of only letters or only digits.
 */
export function unmaskedReadings(chunk: string): readonly string[] {
  const word = chunk.replace(/^[^\p{L}\p{N}$@]+|[^\p{L}\p{N}$@*]+$/gu, "").replace(/(?<=\p{L}{3})\*+$/u, "")
  if (!letter.test(word) || !nonLetter.test(word)) return []
  const joined = [...word].filter((symbol) => !maskingSymbol.test(symbol)).join("")
  const readings = [joined, ...readSymbols(joined), ...readSymbols(word)]
  return [...new Set(readings)].filter(
    (reading) => /^[\p{L}*]+$/u.test(reading) && reading.replaceAll("*", "").length >= 2,
  )
}

/** Regular expressions for a reading with gaps. */
interface GapPatterns {
  /** For a whole word of the vocabulary. */
  readonly whole: RegExp
  /** For a stem: one for each beginning of the reading that includes every gap. */
  readonly stems: readonly RegExp[]
}

const withGaps = (text: string): RegExp => new RegExp(`^${text.replaceAll("*", "\\p{L}{1,3}")}$`, "u")

/** Makes the patterns for a reading in which each `*` is one to three letters. */
export function gapPatterns(reading: string): GapPatterns {
  const lastGap = reading.lastIndexOf("*")
  const beginnings = Array.from({ length: reading.length - lastGap - 1 }, (_, extra) =>
    reading.slice(0, lastGap + 2 + extra),
  )
  const longEnough = beginnings.filter((text) => text.length >= 3 && text.replaceAll("*", "").length >= 2)
  return { whole: withGaps(reading), stems: longEnough.map(withGaps) }
}
