const english = new Set(
  (
    "the and your with this from that you are is was were been will would can could should must not but for if when " +
    "where what who which how they them their there here these those it its has have had does did do to of in on at by " +
    "an or as be we our us my me i all any every some nothing nobody someone something before after only about into out"
  ).split(" "),
)
/** Words spelled the same in both languages do not count. */
const both = new Set(["no", "a", "me", "has", "he", "are", "son", "once", "real", "final", "general", "local", "as"])

/**
 * Finds a run of at least four English words: at least every other word is a common English word that Spanish does not
 * have. Returns the run, or null.
 */
export function englishRun(text: string): string | null {
  const words = text.replace(/\{\w+\}/g, " … ").match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
  const isEnglish = (word: string): boolean => english.has(word.toLowerCase()) && !both.has(word.toLowerCase())
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const run = words.slice(at, at + 4)
    if (run.filter(isEnglish).length >= 2) return run.join(" ")
  }
  return null
}
