/** Exact words only; other endings too; typos too. */
type Matching = "exact" | "endings" | "typos"

/** Finds texts by their words, with different endings and typos. */
export interface WordIndex {
  /** A word that is in a text twice counts once, with its greater weight. */
  add(text: number, words: readonly string[], weight: number): void
  /** How well each text fits, by its number. The next call overwrites the array. */
  scores(words: readonly string[], how?: Matching): Float64Array
  /** Whether a word of some text starts with `start`. */
  knows(start: string): boolean
}

interface Postings {
  readonly texts: number[]
  readonly weights: number[]
}

interface Match {
  readonly postings: Postings
  readonly quality: number
}

/** Whether the last two letters of one prefix are those of the other, swapped. */
function isSwapped(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
}

/** The next row of the table of edit distances: the first `i` letters of `a` against each prefix of `b`. */
function nextRow(a: string, b: string, i: number, row: readonly number[], before: readonly number[]): number[] {
  const next = [i]
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1
    const cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same)
    next.push(isSwapped(a, b, i, j) ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
  }
  return next
}

/** Whether at most this many changed, missing, added or swapped letters turn one word into the other. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)

  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow(a, b, i, row, before)
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }

  return (row[b.length] ?? most + 1) <= most
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

type PostingsOf = ReadonlyMap<string, Postings>

function matchesByStart(typed: string, words: readonly string[], postings: PostingsOf): Match[] {
  const start = typed.slice(0, 4)
  const found: Match[] = []
  for (let at = firstFrom(words, start); at < words.length; at += 1) {
    const word = words[at] ?? ""
    if (!word.startsWith(start)) break
    const [entry, quality] = [postings.get(word), likeness(typed, word)]
    if (entry && quality > 0) found.push({ postings: entry, quality })
  }
  return found
}

/** Slow and sometimes wrong, so only for a word with no other match. The first letter is rarely the wrong one. */
function matchesByTypo(typed: string, words: readonly string[], postings: PostingsOf): Match[] {
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (most === 0) return []
  const found: Match[] = []
  const first = typed.slice(0, 1)
  for (let at = firstFrom(words, first); at < words.length; at += 1) {
    const word = words[at] ?? ""
    if (!word.startsWith(first)) break
    const entry = isNear(typed, word, most) ? postings.get(word) : undefined
    if (entry) found.push({ postings: entry, quality: 0.5 })
  }
  return found
}

function matchesOf(typed: string, how: Matching, words: readonly string[], postings: PostingsOf): Match[] {
  const same = postings.get(typed)
  if (how === "exact") return same ? [{ postings: same, quality: 1 }] : []
  const matches = matchesByStart(typed, words, postings)
  return matches.length > 0 || how === "endings" ? matches : matchesByTypo(typed, words, postings)
}

/** Raises the score of each text to what this match gives it. Returns how many texts had no score yet. */
function raise(best: Float64Array, { postings: { texts, weights }, quality }: Match): number {
  let fresh = 0
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0
    const known = best[text] ?? 0
    const value = quality * (weights[at] ?? 0)
    if (known === 0) fresh += 1
    if (value > known) best[text] = value
  }
  return fresh
}

export function createWordIndex(): WordIndex {
  const postings = new Map<string, Postings>()
  let sorted: readonly string[] | null = null
  let size = 0

  // Reused: new arrays for every letter would keep the garbage collector busy.
  let sum = new Float64Array(0)
  let best = new Float64Array(0)

  /** Adds the best match of one word with each text. A rare word counts more. */
  function addScores(matches: readonly Match[]): void {
    best.fill(0)
    let fitting = 0
    for (const match of matches) fitting += raise(best, match)

    const rarity = Math.log(1 + size / Math.max(1, fitting))
    for (let text = 0; text < size; text += 1) sum[text] = (sum[text] ?? 0) + (best[text] ?? 0) * rarity
  }

  const allWords = (): readonly string[] => (sorted ??= [...postings.keys()].sort())

  return {
    knows(start) {
      const words = allWords()
      return words[firstFrom(words, start)]?.startsWith(start) ?? false
    },

    add(text, words, weight) {
      size = Math.max(size, text + 1)
      sorted = null
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

    scores(words, how = "typos") {
      const known = allWords()
      if (sum.length !== size) [sum, best] = [new Float64Array(size), new Float64Array(size)]

      sum.fill(0)
      for (const typed of words) {
        const all = matchesOf(typed, how, known, postings)
        if (all.length > 0) addScores(all)
      }
      return sum
    },
  }
}
