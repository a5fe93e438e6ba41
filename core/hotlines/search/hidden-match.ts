import { inLanguage } from "../../i18n/languages"
import { digitsOf } from "../dial"
import type { Hotline, Topic } from "../hotline"
import { purposeOf } from "../purpose"
import { answersAnything } from "./any-trouble"
import type { Meaning } from "./meaning"

/** What a search found in a hotline although its row does not show it: another name, a wrong number, or what it is for. */
export type HiddenMatch =
  | { readonly kind: "name" | "misprint"; readonly text: string }
  | { readonly kind: "purpose"; readonly text: PurposeKey }

/** Reads texts as the search does: what a person typed, and what the records say. */
export interface TopicReader {
  readonly readTyped: (text: string) => Pick<Meaning, "clearTopics">
  readonly readWritten: (text: string) => Pick<Meaning, "topics">
}

type PurposeKey = `hotline.topic.${Topic}` | "hotline.anyTrouble"

/** Fewer digits are in too many numbers to mean one of them. */
const minDigits = 5
/** Shorter words are in too many names to mean one of them. */
const minLetters = 3

function wordsOf(text: string): readonly string[] {
  const withoutAccents = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return withoutAccents.split(/[^\p{L}\p{N}]+/u)
}

function soughtMisprint({ misprints }: Hotline, typed: string): string | null {
  const digits = digitsOf(typed)
  if (digits.length < minDigits) return null
  return (
    misprints.find((misprint) => digits.includes(digitsOf(misprint)) || digitsOf(misprint).includes(digits)) ?? null
  )
}

function soughtName(hotline: Hotline, typed: string, language: string): string | null {
  const typedWords = wordsOf(typed).filter((word) => word.length >= minLetters)
  const isIn = (name: string): boolean => {
    const words = wordsOf(name)
    return typedWords.every((typedWord) => words.some((word) => word.startsWith(typedWord)))
  }
  if (typedWords.length === 0 || isIn(inLanguage(hotline.name, language))) return null
  return [...Object.values(hotline.name), ...hotline.alsoKnownAs, ...hotline.formerNames].find(isIn) ?? null
}

/** Whether the row of the hotline speaks of the topic, in its name or in what it says it is for. */
function saysTopic(hotline: Hotline, topic: Topic, language: string, { readWritten }: TopicReader): boolean {
  const purpose = purposeOf(hotline, language)
  if ("topics" in purpose) return purpose.topics.includes(`hotline.topic.${topic}`)
  return readWritten(`${inLanguage(hotline.name, language)}. ${purpose.text}`).topics.has(topic)
}

/** The purpose of the hotline that the person spoke of, if its row does not say it. */
function soughtPurpose(hotline: Hotline, typed: string, language: string, reader: TopicReader): PurposeKey | null {
  const { clearTopics } = reader.readTyped(typed)
  if (clearTopics.size === 0 || hotline.operatorType === "emergency") return null
  const sought = hotline.topics.filter((topic) => clearTopics.has(topic))
  if (sought.length === 0) return answersAnything(hotline) ? "hotline.anyTrouble" : null
  const [hidden] = sought
  const isSaid = hidden === undefined || sought.some((topic) => saysTopic(hotline, topic, language, reader))
  return isSaid ? null : `hotline.topic.${hidden}`
}

/** Null if the row shows why the search found the hotline. */
export function hiddenMatch(
  hotline: Hotline,
  typed: string,
  language: string,
  reader: TopicReader,
): HiddenMatch | null {
  const misprint = soughtMisprint(hotline, typed)
  if (misprint !== null) return { kind: "misprint", text: misprint }
  const name = soughtName(hotline, typed, language)
  if (name !== null) return { kind: "name", text: name }
  const purpose = soughtPurpose(hotline, typed, language, reader)
  return purpose === null ? null : { kind: "purpose", text: purpose }
}
