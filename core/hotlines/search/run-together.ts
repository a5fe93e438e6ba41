// cspell:ignore cide iwanttodie
/** The longest word to look for in a run of letters. */
const maxWordLetters = 14

/** For each prefix of the text, the fewest words that make it up; null if no words do. */
function fewestWords(text: string, isWord: (word: string) => boolean): (readonly string[] | null)[] {
  const found: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end += 1) {
    const starts = Array.from({ length: Math.min(end, maxWordLetters) }, (_, back) => end - 1 - back)
    const splits = starts.flatMap((start) => {
      const [before, word] = [found[start], text.slice(start, end)]
      return before && isWord(word) ? [[...before, word]] : []
    })
    found.push(splits.sort((a, b) => a.length - b.length)[0] ?? null)
  }
  return found
}

/**
 * Splits "iwanttodie" into words. Null if letters are left over, or if nearly every letter would be a word
 * of its own.
 */
export function splitRunTogether(text: string, isWord: (word: string) => boolean): readonly string[] | null {
  const words = fewestWords(text, isWord).at(-1) ?? null
  return words !== null && words.length * 2.5 <= text.length ? words : null
}

/** Joins "s u i c i d e" and "sui cide" if the result is a word. */
export function joinPieces(
  words: readonly string[],
  isWord: (word: string) => boolean,
  isOneWord: (parts: readonly string[]) => boolean,
): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < words.length;) {
    const letters = countLetters(words, at)
    const count =
      letters >= 3 && isWord(words.slice(at, at + letters).join("")) ? letters : countParts(words, at, isOneWord)
    found.push(words.slice(at, at + count).join(""))
    at += count
  }
  return found
}

function countLetters(words: readonly string[], start: number): number {
  const end = words.findIndex((word, at) => at >= start && word.length !== 1)
  return (end < 0 ? words.length : end) - start
}

function countParts(words: readonly string[], at: number, isOneWord: (parts: readonly string[]) => boolean): number {
  return [2, 3].find((count) => at + count <= words.length && isOneWord(words.slice(at, at + count))) ?? 1
}
