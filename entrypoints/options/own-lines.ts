import { placesOf } from "@/core/lines/place"
import { largestFile, readSettingsFile, type FileReading } from "@/core/settings/settings-file"
import { builtInOf, type BuiltIn } from "@/core/settings/taken"
import { countries, loadAllLines } from "@/directory/lines"
import { readPicked } from "@/platform/settings-file"

export const places = placesOf(countries)

let loading: Promise<BuiltIn> | undefined

/** Of all countries, so it is read when it is first needed, and once. */
export function loadBuiltIn(): Promise<BuiltIn> {
  return (loading ??= loadAllLines().then(builtInOf))
}

export async function readFile(file: File): Promise<FileReading> {
  const bytes = await readPicked(file, largestFile)
  if (bytes === null) return { refused: "damaged" }
  return readSettingsFile(bytes, { builtIn: await loadBuiltIn(), places })
}
