import { isNear } from "./edit-distance"

/** Which words match: the same, those with another ending too, or typos too. */
type Matching = "exact" | "endings" | "typos"

/** Finds texts by their words. A text is known by its number. */
export interface WordIndex {
  /** A word that is in a text twice counts once, with its greater weight. */
  add(text: number, words: readonly string[], weight: number): void
  /** How well each text fits, by its number. The next call overwrites the array. */
  scores(words: readonly string[], matching?: Matching): Float64Array
  /** Whether a word of some text starts with `start`. */
  hasWordStartingWith(start: string): boolean
}

/** The texts that contain a word. */
interface Postings {
  readonly texts: number[]
  readonly weights: number[]
}

/** A word of the index that fits a typed word. */
interface Match {
  readonly postings: Postings
  readonly quality: number
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** 1 for the word itself, less for a word that starts with `typed` or shares its stem, 0 for any other word. */
function likeness(typed: string, word: string): number {
  if (typed === word) return 1
  const shared = sharedStart(typed, word)
  if (shared === typed.length) return typed.length < 2 ? 0 : 0.5 + (0.4 * typed.length) / word.length

  const isLongEnough = shared === word.length || shared >= 0.65 * Math.max(typed.length, word.length)
  return shared >= 4 && isLongEnough ? 0.6 : 0
}

/** The index of the first entry of a sorted list that is not before `word`. */
export function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? "") < word) low = middle + 1
    else high = middle
  }
  return low
}

type PostingsByWord = ReadonlyMap<string, Postings>

function matchesByStart(typed: string, words: readonly string[], postings: PostingsByWord): Match[] {
  const start = typed.slice(0, 4)
  const matches: Match[] = []
  for (let index = firstFrom(words, start); index < words.length; index += 1) {
    const word = words[index] ?? ""
    if (!word.startsWith(start)) break
    const [entry, quality] = [postings.get(word), likeness(typed, word)]
    if (entry && quality > 0) matches.push({ postings: entry, quality })
  }
  return matches
}

/** Slow and sometimes wrong, so only for a word with no other match. Typos are rarely in the first letter. */
function matchesByTypo(typed: string, words: readonly string[], postings: PostingsByWord): Match[] {
  const maxTypos = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (maxTypos === 0) return []
  const matches: Match[] = []
  const firstLetter = typed.slice(0, 1)
  for (let index = firstFrom(words, firstLetter); index < words.length; index += 1) {
    const word = words[index] ?? ""
    if (!word.startsWith(firstLetter)) break
    const entry = isNear(typed, word, maxTypos) ? postings.get(word) : undefined
    if (entry) matches.push({ postings: entry, quality: 0.5 })
  }
  return matches
}

function matchesOf(typed: string, matching: Matching, words: readonly string[], postings: PostingsByWord): Match[] {
  const exact = postings.get(typed)
  if (matching === "exact") return exact ? [{ postings: exact, quality: 1 }] : []
  const matches = matchesByStart(typed, words, postings)
  return matches.length > 0 || matching === "endings" ? matches : matchesByTypo(typed, words, postings)
}

/** Raises the score of each text to what this match gives it. Returns how many texts had no score before. */
function raiseScores(bestScores: Float64Array, { postings: { texts, weights }, quality }: Match): number {
  let newTexts = 0
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? 0
    const before = bestScores[text] ?? 0
    const score = quality * (weights[index] ?? 0)
    if (before === 0) newTexts += 1
    if (score > before) bestScores[text] = score
  }
  return newTexts
}

export function createWordIndex(): WordIndex {
  const postings = new Map<string, Postings>()
  let sortedWords: readonly string[] | null = null
  let size = 0

  // Reused: new arrays for every letter would keep the garbage collector busy.
  let sums = new Float64Array(0)
  let bestScores = new Float64Array(0)

  /** Adds the score of the best match of one word with each text. A rare word weighs more. */
  function addScores(matches: readonly Match[]): void {
    bestScores.fill(0)
    let matchingTexts = 0
    for (const match of matches) matchingTexts += raiseScores(bestScores, match)

    const rarity = Math.log(1 + size / Math.max(1, matchingTexts))
    for (let text = 0; text < size; text += 1) sums[text] = (sums[text] ?? 0) + (bestScores[text] ?? 0) * rarity
  }

  const allWords = (): readonly string[] => (sortedWords ??= [...postings.keys()].sort())

  return {
    hasWordStartingWith(start) {
      const words = allWords()
      return words[firstFrom(words, start)]?.startsWith(start) ?? false
    },

    add(text, words, weight) {
      size = Math.max(size, text + 1)
      sortedWords = null
      for (const word of words) {
        let entry = postings.get(word)
        if (!entry) postings.set(word, (entry = { texts: [], weights: [] }))

        const last = entry.texts.length - 1
        if (entry.texts[last] !== text) {
          entry.texts.push(text)
          entry.weights.push(weight)
        } else if (weight > (entry.weights[last] ?? 0)) entry.weights[last] = weight
      }
    },

    scores(words, matching = "typos") {
      const indexedWords = allWords()
      if (sums.length !== size) [sums, bestScores] = [new Float64Array(size), new Float64Array(size)]

      sums.fill(0)
      for (const typed of words) {
        const matches = matchesOf(typed, matching, indexedWords, postings)
        if (matches.length > 0) addScores(matches)
      }
      return sums
    },
  }
}
