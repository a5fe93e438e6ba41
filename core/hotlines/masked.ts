// cspell:ignore cide icide
/** Signs that stand for a letter that looks like them, as in "su1cide", "r@pe", "$ext". */
const looks: Readonly<Record<string, readonly string[]>> = {
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
/** Inside a word these hide a letter, or only stand between letters. */
const hides = /[*#_.\-·•~^%&?=:/,]/u
const notPlain = /[^\p{L}]/u

/** Each way to read the signs of a word as letters; `*` stays where any letter may stand. */
function readings(word: string): readonly string[] {
  let found = [""]
  for (const sign of word) {
    const letters = looks[sign] ?? [hides.test(sign) ? "*" : sign]
    found = found.flatMap((start) => letters.map((one) => start + one)).slice(0, 8)
  }
  return found
}

/**
 * What a word with signs in it may be: the letters alone ("s.u.i.c.i.d.e"), signs for letters
 * ("$u1cide"), or a gap, `*`, where letters are hidden ("s*icide"). Most likely first; none for a
 * word of letters alone, or of digits alone.
 */
export function unmasked(chunk: string): readonly string[] {
  const word = chunk.replace(/^[^\p{L}\p{N}$@]+|[^\p{L}\p{N}$@*]+$/gu, "").replace(/(?<=\p{L}{3})\*+$/u, "")
  if (!letter.test(word) || !notPlain.test(word)) return []
  const alone = [...word].filter((sign) => !hides.test(sign)).join("")
  const all = [alone, ...readings(alone), ...readings(word)]
  return [...new Set(all)].filter((one) => /^[\p{L}*]+$/u.test(one) && one.replaceAll("*", "").length >= 2)
}

/** What must fit a whole word, and what must fit a stem: the beginnings of the reading that leave out no hidden letter. */
export interface GapPatterns {
  readonly whole: RegExp
  readonly stems: readonly RegExp[]
}

const withGaps = (text: string): RegExp => new RegExp(`^${text.replaceAll("*", "\\p{L}{1,3}")}$`, "u")

/** For a reading in which each `*` stands for one to three letters. */
export function gapPatterns(reading: string): GapPatterns {
  const lastGap = reading.lastIndexOf("*")
  const beginnings = Array.from({ length: reading.length - lastGap - 1 }, (_, at) => reading.slice(0, lastGap + 2 + at))
  const telling = beginnings.filter((text) => text.length >= 3 && text.replaceAll("*", "").length >= 2)
  return { whole: withGaps(reading), stems: telling.map(withGaps) }
}
