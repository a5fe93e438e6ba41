import type { HotlineRecord } from "../../directory/schema/record"

export interface Text {
  readonly field: string
  readonly text: string
}

/** Every text of an entry that people read. */
export function textsOf(record: HotlineRecord): Text[] {
  const { name, alsoKnownAs, formerNames, operator, description, channels } = record
  const notes = channels.flatMap(({ note }, index) =>
    note === null
      ? []
      : [
          { field: `channels.${index}.note.en`, text: note.en },
          { field: `channels.${index}.note.es`, text: note.es },
        ],
  )
  return [
    { field: "name.en", text: name.en },
    { field: "name.es", text: name.es },
    ...alsoKnownAs.map((text, index) => ({ field: `alsoKnownAs.${index}`, text })),
    ...formerNames.map((text, index) => ({ field: `formerNames.${index}`, text })),
    { field: "operator", text: operator },
    { field: "description.en", text: description.en },
    { field: "description.es", text: description.es },
    ...notes,
  ]
}
