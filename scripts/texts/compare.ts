/** Each text by its name, as places.ts describes it. */
export type Texts = ReadonlyMap<string, string>

type Problem =
  | "missing"
  | "extra"
  | "different placeholders"
  | "lacks singular | plural forms"
  | "same as in English"
  | "has an untranslated line"

export interface Finding {
  readonly name: string
  readonly problem: Problem
}

/** The placeholders of a text, and the references if it is from a guide. */
function placeholdersIn(text: string): string {
  return [...text.matchAll(/\{\w+\}|\[\[(?:hotline|guide|trace):[^\]]*\]\]/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(" ")
}

/** Whether the text has a word of four letters or more, which a translator would have changed. */
const hasTranslatableWord = (text: string): boolean =>
  /\p{L}{4}/u.test(text.replace(/\{\w+\}|\[\[[^\]]*\]\]|https?:\S+/g, ""))

/** A guide step is one text, so nobody would notice a single untranslated line. */
function hasUntranslatedLine(original: string, text: string): boolean {
  const englishLines = new Set(original.split("\n"))
  return text.split("\n").some((line) => englishLines.has(line) && hasTranslatableWord(line))
}

function problemOf(original: string, text: string): Problem | null {
  if (text.trim() === "") return original.trim() === "" ? null : "missing"
  if (placeholdersIn(text) !== placeholdersIn(original)) return "different placeholders"
  if (original.includes(" | ") && !text.includes(" | ")) return "lacks singular | plural forms"
  if (text === original) return hasTranslatableWord(text) ? "same as in English" : null
  return hasUntranslatedLine(original, text) ? "has an untranslated line" : null
}

/**
 * Finds the texts that are missing, extra or untranslated, or that lack a placeholder or plural form of the English.
 * `mayBeSame` tells which texts may be the same as in English.
 */
export function compareTexts(
  english: Texts,
  texts: Texts,
  mayBeSame: (name: string) => boolean = () => false,
): Finding[] {
  const findings = [...english].flatMap(([name, original]): Finding[] => {
    const problem = problemOf(original, texts.get(name) ?? "")
    return problem === null || (problem === "same as in English" && mayBeSame(name)) ? [] : [{ name, problem }]
  })
  const extraNames = [...texts.keys()].filter((name) => !english.has(name))
  return [...findings, ...extraNames.map((name) => ({ name, problem: "extra" as const }))]
}
