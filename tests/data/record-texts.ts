import { languages, type Localized } from "../../core/i18n/languages"
import type { HotlineRecord } from "../../directory/schema/record"

export interface Text {
  readonly field: string
  readonly text: string
}

function inEachLanguage(field: string, text: Localized | null | undefined): Text[] {
  return text ? languages.map((language) => ({ field: `${field}.${language}`, text: text[language] })) : []
}

/** Every text of an entry that people read. */
export function textsOf(record: HotlineRecord): Text[] {
  const { name, alsoKnownAs, formerNames, operator, purpose, description, channels } = record
  return [
    ...inEachLanguage("name", name),
    ...alsoKnownAs.map((text, index) => ({ field: `alsoKnownAs.${index}`, text })),
    ...formerNames.map((text, index) => ({ field: `formerNames.${index}`, text })),
    { field: "operator", text: operator },
    ...inEachLanguage("purpose", purpose),
    ...inEachLanguage("description", description),
    ...channels.flatMap(({ note }, index) => inEachLanguage(`channels.${index}.note`, note)),
  ]
}
