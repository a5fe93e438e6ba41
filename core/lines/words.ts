/** Written accents and capitals do not matter. `ñ` becomes `n`: half the keyboards lack it. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** Words that nearly every sentence holds: with them, any line would fit any question. */
// cspell:ignore dont isnt
const small = new Set(
  folded(
    "a about am an and are as at be been but by can could do does dont for from get gets got had has have he her hes him his how i " +
      "if im in is isnt it its ive just know like me my need not of on or our out she so some someone somebody something than that the " +
      "them then there they this to too us want wants was we were what when where who why will with wont would you your " +
      "a al algo alguien ante asi como con cuando de del desde donde e el ella ellas ellos en era es esa ese eso esta estan este esto estoy " +
      "ha hace hay he la las le les lo los me mi mis muy nadie ni no nos o para pero por porque pues que quien se ser si sin soy su sus " +
      "te tengo tiene tu un una unas uno unos y ya yo",
  ).split(" "),
)

/** The words of a text, as they are compared. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}

/** The words that say something. */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !small.has(word))
}
