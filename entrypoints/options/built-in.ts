import { placesOf } from "@/core/places/countries"
import { checkPolicy, sharedSitesIn } from "@/core/settings/check-policy"
import type { SettingsSnapshot } from "@/core/settings/snapshot"
import { maxFileBytes, readSettingsFile, refusedInFile, type FileReading } from "@/core/settings/settings-file"
import { indexBuiltIn, type BuiltIn } from "@/core/settings/impersonation"
import { countries, loadAllHotlines } from "@/directory/hotlines"
import { readPickedFile } from "@/platform/settings-file"
import { lastPolicyRead } from "@/platform/raw-settings"
import { readSnapshotSoon } from "@/platform/settings-store"
import { publishSharedSites } from "@/platform/shared-sites"

export const places = placesOf(countries)

let loading: Promise<BuiltIn> | undefined

/** Covers all countries, so it loads on first use and only once. */
export function loadBuiltIn(): Promise<BuiltIn> {
  return (loading ??= loadAllHotlines().then(indexBuiltIn))
}

/** The list of public suffixes is large, so it loads only when a site is to be kept. */
const loadIsShared = (): Promise<(site: string) => boolean> =>
  import("@/core/settings/public-suffix").then(({ isPublicSuffix }) => isPublicSuffix)

/** For pages that list the policy values that Porchlight does not use. */
export async function readChecked(): Promise<SettingsSnapshot> {
  const snapshot = await checkPolicy(await readSnapshotSoon(), lastPolicyRead(), {
    places,
    builtIn: loadBuiltIn,
    isShared: loadIsShared,
  })
  // The page says that an exit does not keep these sites. Publishing them makes that true.
  await publishSharedSites(sharedSitesIn(snapshot.refused)).catch(() => undefined)
  return snapshot
}

export async function readFile(file: File): Promise<FileReading> {
  const bytes = await readPickedFile(file, maxFileBytes)
  if (bytes === null) return { refused: "damaged" }
  const builtInData = { builtIn: await loadBuiltIn(), places, isShared: await loadIsShared() }
  const reading = readSettingsFile(bytes, builtInData)
  return "refused" in reading ? { ...reading, refusedValues: refusedInFile(bytes, builtInData) } : reading
}
