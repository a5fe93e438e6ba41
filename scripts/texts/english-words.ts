const commonEnglishWords = new Set(
  (
    "the and your with this from that you are is was were been will would can could should must not but for if when " +
    "where what who which how they them their there here these those it its has have had does did do to of in on at by " +
    "an or as be we our us my me i all any every some nothing nobody someone something before after only about into out"
  ).split(" "),
)
/** Words with the same spelling in both languages. They do not count as English. */
const sharedWords = new Set([
  "no",
  "a",
  "me",
  "has",
  "he",
  "are",
  "son",
  "once",
  "real",
  "final",
  "general",
  "local",
  "as",
])

/**
 * Returns the first four words in a row of which at least two are common English words that Spanish lacks, or null.
 * Placeholders and the ids in `[[guide:…]]` do not count as words.
 */
export function findEnglishRun(text: string): string | null {
  const words = text.replace(/\{\w+\}|\[\[[^\]]*\]\]/g, " … ").match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
  const isEnglish = (word: string): boolean =>
    commonEnglishWords.has(word.toLowerCase()) && !sharedWords.has(word.toLowerCase())
  for (let start = 0; start + 4 <= words.length; start += 1) {
    const run = words.slice(start, start + 4)
    if (run.filter(isEnglish).length >= 2) return run.join(" ")
  }
  return null
}
