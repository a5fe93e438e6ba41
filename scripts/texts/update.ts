import { languagesWithFolder } from "../../build/locale-files.ts"
import { project } from "./gather.ts"
import { driftOf, driftRows, translationsIn, updateCommand } from "./stale.ts"
import { hashOf, readTranslatedFrom, writeTranslatedFrom } from "./translated-from.ts"

const readAllOfThem = "--i-read-every-one"

/** The reason why nothing is recorded, or null if the request is valid. */
function refusal(asked: readonly string[], known: ReadonlySet<string>): string | null {
  const [unknown] = asked.filter((place) => !known.has(place))
  if (asked.includes("all")) {
    return `Name each text that you read against its English. If you read all of them: ${updateCommand} -- all ${readAllOfThem}`
  }
  if (unknown === undefined) return null
  return `${unknown} is no translation: name one as \`npm run report:texts\` does, as locales/es/popup.json:exit.button`
}

function updateLanguage(language: string, wasRead: (place: string) => boolean, root: string): void {
  const before = readTranslatedFrom(language, root)
  const now = translationsIn(language, root).map(({ place, english }) => {
    const known = wasRead(place) ? undefined : before.get(place)
    return [place, known ?? hashOf(english)] as const
  })
  if (now.length + before.size > 0) writeTranslatedFrom(language, new Map(now), root)
}

export interface Answer {
  readonly rows: readonly string[]
  readonly isDone: boolean
}

/**
 * Records that the translations at these places were checked against the current English. New translations are
 * recorded without being named, because they were made from it. Removed texts are dropped.
 */
export function updateTranslations(words: readonly string[], root = project): Answer {
  const languages = languagesWithFolder(`${root}locales/`).filter((language) => language !== "en")
  const known = new Set(languages.flatMap((language) => translationsIn(language, root).map(({ place }) => place)))
  const isEverything = words.includes("all") && words.includes(readAllOfThem)
  const refused = isEverything ? null : refusal(words, known)
  if (refused !== null) return { rows: [refused], isDone: false }

  for (const language of languages) {
    updateLanguage(language, (place) => isEverything || words.includes(place), root)
  }
  const rows = languages.flatMap((language) => driftRows(language, driftOf(language, root)))
  return { rows, isDone: rows.length === 0 }
}
