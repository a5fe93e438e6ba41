import { isConfirmed, firstNumber } from "../../core/hotlines/dial"
import type { Hotline } from "../../core/hotlines/hotline"
import { nearness } from "../../core/hotlines/nearness"
import { orderHotlines, type HotlineGroup } from "../../core/hotlines/order"
import type { Region } from "../../core/places/region"

interface HotlinesOfPlace {
  readonly groups: readonly HotlineGroup[]
  /** Hotlines that answer only in another part of the country. The popup has them in the groups, below the others. */
  readonly otherParts: readonly Hotline[]
  /** Whom a family calls after the emergency number. Null if the place has no such number. */
  readonly firstForMissing: Hotline | null
  /** The police of cities of the place, by the name of the city, for families who live in one of them. */
  readonly cityPolice: readonly Hotline[]
}

/** The first and the last day on which these hotlines were listed, as `2026-11-22`. */
export function listingDays(hotlines: readonly Hotline[]): { readonly first: string; readonly last: string } | null {
  const days = hotlines.map(({ listedOn }) => listedOn).toSorted()
  const [first, last] = [days.at(0), days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

const answersElsewhere = (hotline: Hotline, place: Region): boolean => nearness(hotline, place) === 3

/** Whether a family can call it about a missing child. */
const takesMissing = (hotline: Hotline): boolean =>
  hotline.topics.includes("missing") && isConfirmed(hotline) && firstNumber(hotline) !== null

/** A page lists all hotlines of a place at once, so those that answer there come first. */
export function hotlinesOfPlace(hotlines: readonly Hotline[], place: Region): HotlinesOfPlace {
  const ordered = orderHotlines(hotlines, place)
  const groups = ordered
    .map(({ name, hotlines: members }) => ({ name, hotlines: members.filter((one) => !answersElsewhere(one, place)) }))
    .filter((group) => group.hotlines.length > 0)
  const families = groups.find(({ name }) => name === "family")?.hotlines ?? []
  return {
    groups,
    otherParts: ordered.flatMap((group) => group.hotlines.filter((one) => answersElsewhere(one, place))),
    firstForMissing: families.find(takesMissing) ?? null,
    cityPolice: groups
      .flatMap((group) => group.hotlines)
      .filter((one) => one.operatorType === "police" && one.city !== undefined && takesMissing(one))
      .toSorted((a, b) => (a.city ?? "").localeCompare(b.city ?? "")),
  }
}
