/** A text by the name under which whoever translates finds it. */
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

/** What the program puts in, and what a guide leads to. */
function placeholders(text: string): string {
  return [...text.matchAll(/\{\w+\}|\[\[(?:hotline|guide|trace):[^\]]*\]\]/g)]
    .map(([written]) => written)
    .sort()
    .join(" ")
}

/** Something that a translator would have changed: a word of more than a few letters. */
const saysSomething = (text: string): boolean =>
  /\p{L}{4}/u.test(text.replace(/\{\w+\}|\[\[[^\]]*\]\]|https?:\S+/g, ""))

/** A step of a guide is one text: a line that nobody translated would hide among the others. */
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

/** Everything in which a language differs from English, but in its words. `same`: what may be as it is in English. */
export function compareTexts(english: Texts, texts: Texts, same: (name: string) => boolean = () => false): Finding[] {
  const found = [...english].flatMap(([name, original]): Finding[] => {
    const problem = problemOf(original, texts.get(name) ?? "")
    return problem === null || (problem === "as in English" && same(name)) ? [] : [{ name, problem }]
  })
  const extra = [...texts.keys()].filter((name) => !english.has(name))
  return [...found, ...extra.map((name) => ({ name, problem: "extra" as const }))]
}
