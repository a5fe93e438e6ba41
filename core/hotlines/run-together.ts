// cspell:ignore cide iwanttodie
/** The longest word that is looked for in a row of letters. */
const longest = 14

/** The fewest words of which a row of letters is made, up to each letter of it; null: of none. */
function fewest(text: string, isWord: (word: string) => boolean): (readonly string[] | null)[] {
  const found: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end += 1) {
    const starts = Array.from({ length: Math.min(end, longest) }, (_, back) => end - 1 - back)
    const ways = starts.flatMap((start) => {
      const [before, word] = [found[start], text.slice(start, end)]
      return before && isWord(word) ? [[...before, word]] : []
    })
    found.push(ways.sort((a, b) => a.length - b.length)[0] ?? null)
  }
  return found
}

/** "iwanttodie": words without the spaces between them. Null where letters are left over, or nearly each would be a word. */
export function parted(text: string, isWord: (word: string) => boolean): readonly string[] | null {
  const words = fewest(text, isWord).at(-1) ?? null
  return words !== null && words.length * 2.5 <= text.length ? words : null
}

/** "s u i c i d e", "sui cide": joined where a word comes of it. */
export function joined(
  words: readonly string[],
  isWord: (word: string) => boolean,
  isOne: (parts: readonly string[]) => boolean,
): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < words.length;) {
    const letters = lettersFrom(words, at)
    const count = letters >= 3 && isWord(words.slice(at, at + letters).join("")) ? letters : partsFrom(words, at, isOne)
    found.push(words.slice(at, at + count).join(""))
    at += count
  }
  return found
}

function lettersFrom(words: readonly string[], start: number): number {
  const end = words.findIndex((word, at) => at >= start && word.length !== 1)
  return (end < 0 ? words.length : end) - start
}

function partsFrom(words: readonly string[], at: number, isOne: (parts: readonly string[]) => boolean): number {
  return [2, 3].find((count) => at + count <= words.length && isOne(words.slice(at, at + count))) ?? 1
}
