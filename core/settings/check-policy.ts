import type { Region } from "../places/region"
import { knownSettings, type KnownSettings } from "./known"
import { parseSite } from "./kept-site"
import { parseSettings, type Refused } from "./refused"
import { takenBy, type BuiltIn } from "./taken"

/** What of Porchlight's own is read for it: large, so only where the policy has something to hold against it. */
export interface OwnLater {
  readonly places: readonly Region[]
  readonly builtIn: () => Promise<BuiltIn>
  readonly isShared: () => Promise<(site: string) => boolean>
}

const orNone = <T>(reading: Promise<T>): Promise<T | undefined> => reading.catch(() => undefined)

/** Of what a policy says, word for word: what is used, and by name and with the reason what is not. */
export async function checkPolicy(known: KnownSettings, given: unknown, own: OwnLater): Promise<KnownSettings> {
  const { people = [], lines = [], keptSites = [] } = known.policy
  const [builtIn, isShared] = await Promise.all([
    people.length + lines.length > 0 ? orNone(own.builtIn()) : undefined,
    keptSites.length > 0 ? orNone(own.isShared()) : undefined,
  ])
  const { taken, refused } = parseSettings(given, {
    isPlace: (region) => own.places.includes(region),
    isShared,
    takes: builtIn && ((contact) => takenBy(builtIn, contact)),
  })
  return knownSettings(known.chosen, taken, refused)
}

/** Sites that the parser takes and the list of public suffixes does not. */
export const sharedIn = (refused: readonly Refused[]): readonly string[] =>
  refused.flatMap(({ reason, value }) => (reason === "shared" ? (parseSite(value) ?? []) : []))
