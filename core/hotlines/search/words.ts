// cspell:ignore dell'uomo
/**
 * Letters that no normalization of https://www.unicode.org/reports/tr15/ decomposes, as people without the
 * key type them; and Arabic letters with two spellings.
 */
const replacements: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŋ: "n",
  ى: "ي",
  ة: "ه",
  ـ: "",
}
const replaceable = new RegExp(`[${Object.keys(replacements).join("")}]`, "gu")

/**
 * Removes differences of accents, case, full-width and mathematical letters. `ñ` becomes `n`, because
 * half of all keyboards lack it.
 */
export function normalizeText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase()
    .replace(replaceable, (letter) => replacements[letter] ?? letter)
}

/** `l'ami`, `m'a`, `dell'uomo` are two words. In English, an apostrophe joins: `won't`. */
const elided =
  /(?<![\p{L}\p{N}])(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|dall|un)['’](?=\p{L}{2}|[aeiouy]\b)/gu

/** Normalizes the text and removes its apostrophes. */
export function withoutApostrophes(text: string): string {
  const normalizedText = normalizeText(text)
  // Most texts have no apostrophe, and the regular expressions below take longer than everything else.
  if (!/['’`´ʼ]/u.test(normalizedText)) return normalizedText
  return normalizedText.replace(elided, "$1 ").replace(/(?<=\p{L})['’`´ʼ](?=\p{L})/gu, "")
}

/** The words of a text, in the form that the search compares. */
export function wordsOf(text: string): string[] {
  return withoutApostrophes(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}
