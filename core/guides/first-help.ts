/** What someone may need at once, before they know Porchlight. */
export const urgentNeeds = ["picture", "missing", "older"] as const
export type UrgentNeed = (typeof urgentNeeds)[number]

/** The id of the guide for this need. `country` is null if it is unknown. */
export function guideForNeed(need: UrgentNeed, country: string | null): string {
  if (need === "picture") return "images-young-person"
  if (need === "older") return "grooming"
  return country === "MX" ? "missing-mexico" : "missing-child"
}
