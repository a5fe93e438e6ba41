import type { Region } from "../places/region"
import { snapshotOf, type SettingsSnapshot } from "./snapshot"
import { parseSite } from "./kept-site"
import { parseSettings, type Refused } from "./refused"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** Loads Porchlight's own data to check a policy against. It is large, so it is loaded only if the policy needs the check. */
interface BuiltInLoaders {
  readonly places: readonly Region[]
  readonly builtIn: () => Promise<BuiltIn>
  readonly isShared: () => Promise<(site: string) => boolean>
}

const orUndefined = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(() => undefined)

/** Sorts an unparsed policy into the values that are used, and those that are not, each with its path and reason. */
export async function checkPolicy(
  snapshot: SettingsSnapshot,
  policy: unknown,
  loaders: BuiltInLoaders,
): Promise<SettingsSnapshot> {
  const { addedPeople = [], addedHotlines = [], keptSites = [] } = snapshot.policy
  const [builtIn, isShared] = await Promise.all([
    addedPeople.length + addedHotlines.length > 0 ? orUndefined(loaders.builtIn()) : undefined,
    keptSites.length > 0 ? orUndefined(loaders.isShared()) : undefined,
  ])
  const { used, refused } = parseSettings(policy, {
    isPlace: (region) => loaders.places.includes(region),
    isShared,
    impersonates: builtIn && ((contact) => findImpersonation(builtIn, contact)),
  })
  return snapshotOf(snapshot.chosen, used, refused)
}

/** The sites that the parser accepts but that are on the Public Suffix List. */
export const sharedSitesIn = (refused: readonly Refused[]): readonly string[] =>
  refused.flatMap(({ reason, value }) => (reason === "shared" ? (parseSite(value) ?? []) : []))
