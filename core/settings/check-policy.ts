import type { Region } from "../places/region"
import { snapshotOf, type SettingsSnapshot } from "./snapshot"
import { parseSite } from "./kept-site"
import { parseSettings, type Refused } from "./refused"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** What of Porchlight's own is read for it: large, so only where the policy has something to hold against it. */
export interface BuiltInLoaders {
  readonly places: readonly Region[]
  readonly builtIn: () => Promise<BuiltIn>
  readonly isShared: () => Promise<(site: string) => boolean>
}

const orNone = <T>(reading: Promise<T>): Promise<T | undefined> => reading.catch(() => undefined)

/** Of what a policy says, word for word: what is used, and by name and with the reason what is not. */
export async function checkPolicy(
  snapshot: SettingsSnapshot,
  given: unknown,
  own: BuiltInLoaders,
): Promise<SettingsSnapshot> {
  const { addedPeople = [], addedHotlines = [], keptSites = [] } = snapshot.policy
  const [builtIn, isShared] = await Promise.all([
    addedPeople.length + addedHotlines.length > 0 ? orNone(own.builtIn()) : undefined,
    keptSites.length > 0 ? orNone(own.isShared()) : undefined,
  ])
  const { taken, refused } = parseSettings(given, {
    isPlace: (region) => own.places.includes(region),
    isShared,
    takes: builtIn && ((contact) => findImpersonation(builtIn, contact)),
  })
  return snapshotOf(snapshot.chosen, taken, refused)
}

/** Sites that the parser takes and the list of public suffixes does not. */
export const sharedIn = (refused: readonly Refused[]): readonly string[] =>
  refused.flatMap(({ reason, value }) => (reason === "shared" ? (parseSite(value) ?? []) : []))
