// cspell:ignore cide iwanttodie
/** The longest word to look for in a run of letters. */
const maxWordLetters = 14

/** For each prefix of the text, the fewest words that make it up; null if no words do. */
function fewestWords(text: string, isWord: (word: string) => boolean): (readonly string[] | null)[] {
  const splits: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end += 1) {
    const starts = Array.from({ length: Math.min(end, maxWordLetters) }, (_, back) => end - 1 - back)
    const candidates = starts.flatMap((start) => {
      const [before, word] = [splits[start], text.slice(start, end)]
      return before && isWord(word) ? [[...before, word]] : []
    })
    splits.push(candidates.sort((a, b) => a.length - b.length)[0] ?? null)
  }
  return splits
}

/** Splits "iwanttodie" into words. Null if letters remain, or if nearly every letter would be a word of its own. */
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
  const joined: string[] = []
  for (let start = 0; start < words.length;) {
    const letters = countSingleLetters(words, start)
    const isSpelledOut = letters >= 3 && isWord(words.slice(start, start + letters).join(""))
    const count = isSpelledOut ? letters : countParts(words, start, isOneWord)
    joined.push(words.slice(start, start + count).join(""))
    start += count
  }
  return joined
}

/** How many words from `start` on are single letters. */
function countSingleLetters(words: readonly string[], start: number): number {
  const end = words.findIndex((word, index) => index >= start && word.length !== 1)
  return (end < 0 ? words.length : end) - start
}

/** How many words from `start` on are parts of one word; 1 if the first is a word of its own. */
function countParts(words: readonly string[], start: number, isOneWord: (parts: readonly string[]) => boolean): number {
  return [2, 3].find((count) => start + count <= words.length && isOneWord(words.slice(start, start + count))) ?? 1
}
