import { languagesWithFolder } from "../../build/locale-files.ts"
import { projectFolder } from "./gather.ts"
import { findDrift, driftRows, translationsIn, updateCommand } from "./stale.ts"
import { hashOf, readTranslatedFrom, writeTranslatedFrom } from "./translated-from.ts"

const readAllFlag = "--i-read-every-one"

/** Why the request is refused, or null if it is valid. */
function refusalReason(requestedPlaces: readonly string[], knownPlaces: ReadonlySet<string>): string | null {
  const [unknownPlace] = requestedPlaces.filter((place) => !knownPlaces.has(place))
  if (requestedPlaces.includes("all")) {
    return `Name each text that you compared with its English. If you compared all of them, run: ${updateCommand} -- all ${readAllFlag}`
  }
  if (unknownPlace === undefined) return null
  return `${unknownPlace} is not the place of a translation: copy one from npm run report:texts, such as locales/es/popup.json:exit.button`
}

function updateLanguage(language: string, wasChecked: (place: string) => boolean, root: string): void {
  const recorded = readTranslatedFrom(language, root)
  const updated = translationsIn(language, root).map(({ place, english }) => {
    const recordedHash = wasChecked(place) ? undefined : recorded.get(place)
    return [place, recordedHash ?? hashOf(english)] as const
  })
  if (updated.length + recorded.size > 0) writeTranslatedFrom(language, new Map(updated), root)
}

export interface UpdateResult {
  readonly rows: readonly string[]
  readonly isDone: boolean
}

/**
 * Records that the translations at these places were checked against the current English. New translations were
 * made from the current English, so they are recorded without being named. Removed texts are dropped.
 */
export function updateTranslations(args: readonly string[], root = projectFolder): UpdateResult {
  const languages = languagesWithFolder(`${root}locales/`).filter((language) => language !== "en")
  const knownPlaces = new Set(languages.flatMap((language) => translationsIn(language, root).map(({ place }) => place)))
  const includesAll = args.includes("all") && args.includes(readAllFlag)
  const reason = includesAll ? null : refusalReason(args, knownPlaces)
  if (reason !== null) return { rows: [reason], isDone: false }

  for (const language of languages) {
    updateLanguage(language, (place) => includesAll || args.includes(place), root)
  }
  const rows = languages.flatMap((language) => driftRows(language, findDrift(language, root)))
  return { rows, isDone: rows.length === 0 }
}
