// cspell:ignore dell'uomo
/** Letters that Unicode does not take apart, as people type them who lack the key; Arabic ones that are written either way. */
const plain: Readonly<Record<string, string>> = {
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
const unusual = new RegExp(`[${Object.keys(plain).join("")}]`, "gu")

/**
 * Written accents, capitals, full-width and mathematical letters do not matter. `ñ` becomes `n`: half
 * the keyboards lack it. The last letters are those of https://www.unicode.org/reports/tr15/ that no
 * normalization takes apart.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase()
    .replace(unusual, (letter) => plain[letter] ?? letter)
}

/** `l'ami`, `m'a`, `dell'uomo`: two words. In English an apostrophe joins: `won't`. */
const elided =
  /(?<![\p{L}\p{N}])(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|dall|un)['’](?=\p{L}{2}|[aeiouy]\b)/gu

/** Folded, with its apostrophes taken out. */
export function withoutApostrophes(text: string): string {
  const plainText = folded(text)
  // Most texts have none, and to look for where they stand takes longer than all else.
  if (!/['’`´ʼ]/u.test(plainText)) return plainText
  return plainText.replace(elided, "$1 ").replace(/(?<=\p{L})['’`´ʼ](?=\p{L})/gu, "")
}

/** The words of a text, as they are compared. */
export function wordsOf(text: string): string[] {
  return withoutApostrophes(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}
