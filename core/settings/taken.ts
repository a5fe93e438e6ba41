import type { Line } from "../lines/line"
import type { AddedContact } from "./added"

/** Names and numbers of the built-in lines: nothing that was added may pass itself off as one of them. */
export interface BuiltIn {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

/** Letters of other scripts and digits that look like Latin letters. */
const lookalikes = new Map(
  Object.entries({
    a: "аα@4",
    b: "в",
    c: "сϲ",
    e: "еε3",
    h: "нһ",
    i: "іιı1!|l",
    k: "кκ",
    m: "м",
    n: "ո",
    o: "оοօ0",
    p: "рρ",
    s: "ѕ5$",
    t: "тτ7",
    u: "υ",
    v: "ѵν",
    x: "хχ",
    y: "уγ",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** One form for all ways of writing a name that read alike. */
export function foldName(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase()
  return [...plain]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** A shorter name is also a word of many others ("Police"), and only counts when it is the whole. */
const longName = 12
/** Fewer digits are a short code, which only counts when it is the whole number. */
const longNumber = 7

export function builtInOf(lines: readonly Line[]): BuiltIn {
  const names = lines.flatMap((line) => [...Object.values(line.name), ...line.alsoKnownAs, ...line.formerNames])
  const numbers = lines.flatMap((line) => [
    ...line.misprints,
    ...line.channels
      .filter(({ type }) => type !== "web" && type !== "chat" && type !== "email")
      .flatMap(({ value, e164 }) => [value, e164 ?? ""]),
  ])
  const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== "")
  return { names: unique(names.map(foldName)), numbers: unique(numbers.map(digitsOf)) }
}

/** The same number with or without the digits that are dialled before it: country, trunk, 00. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= longNumber && long.endsWith(short))
}

function takesName({ names }: BuiltIn, words: string, whole: boolean): boolean {
  const folded = foldName(words)
  return names.some((name) => (name.length >= longName && folded.includes(name)) || (whole && folded === name))
}

function takesNumber({ numbers }: BuiltIn, text: string, shortest: number): boolean {
  const runs = [...text.matchAll(/\d[\d\s().+-]*/g)]
    .map(([run]) => digitsOf(run))
    .filter((run) => run.length >= shortest)
  return runs.some((run) => numbers.some((number) => isSame(number, run)))
}

/** What of a built-in line it would take, if anything. */
export function takenBy(builtIn: BuiltIn, contact: AddedContact): "name" | "number" | null {
  if (takesNumber(builtIn, digitsOf(contact.number), 3) || takesNumber(builtIn, contact.name, 3)) return "number"
  if (takesNumber(builtIn, contact.note, longNumber)) return "number"
  if (takesName(builtIn, contact.name, true) || takesName(builtIn, contact.note, false)) return "name"
  return null
}
