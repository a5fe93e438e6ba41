/** A text by the name that translators use to find it. */
export type Texts = ReadonlyMap<string, string>

type Problem =
  | "missing"
  | "extra"
  | "other placeholders"
  | "one form, not singular | plural"
  | "as in English"
  | "has a line as in English"

export interface Finding {
  readonly name: string
  readonly problem: Problem
}

/** Placeholders, and references in guides. */
function placeholders(text: string): string {
  return [...text.matchAll(/\{\w+\}|\[\[(?:hotline|guide|trace):[^\]]*\]\]/g)]
    .map(([written]) => written)
    .sort()
    .join(" ")
}

/** A word of more than a few letters, which a translator would have changed. */
const saysSomething = (text: string): boolean =>
  /\p{L}{4}/u.test(text.replace(/\{\w+\}|\[\[[^\]]*\]\]|https?:\S+/g, ""))

/** A guide step is one text, so an untranslated line would go unnoticed among the others. */
function sharesLine(original: string, text: string): boolean {
  const english = new Set(original.split("\n"))
  return text.split("\n").some((line) => english.has(line) && saysSomething(line))
}

function problemOf(original: string, text: string): Problem | null {
  if (text.trim() === "") return original.trim() === "" ? null : "missing"
  if (placeholders(text) !== placeholders(original)) return "other placeholders"
  if (original.includes(" | ") && !text.includes(" | ")) return "one form, not singular | plural"
  if (text === original) return saysSomething(text) ? "as in English" : null
  return sharesLine(original, text) ? "has a line as in English" : null
}

/** All differences from English other than the words. `same`: texts that may be the same as in English. */
export function compareTexts(english: Texts, texts: Texts, same: (name: string) => boolean = () => false): Finding[] {
  const found = [...english].flatMap(([name, original]): Finding[] => {
    const problem = problemOf(original, texts.get(name) ?? "")
    return problem === null || (problem === "as in English" && same(name)) ? [] : [{ name, problem }]
  })
  const extra = [...texts.keys()].filter((name) => !english.has(name))
  return [...found, ...extra.map((name) => ({ name, problem: "extra" as const }))]
}
