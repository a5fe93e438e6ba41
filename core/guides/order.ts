import type { Guide } from "./guide"

/**
 * The guides in the order in which a reader in this country sees them. If there is a guide for the country, the guides
 * for other countries come last. If there is none, the order stays: a guide for another country is then the best one.
 */
export function orderForCountry<G extends Pick<Guide, "country">>(
  guides: readonly G[],
  country: string | null,
): readonly G[] {
  if (country === null || !guides.some((guide) => guide.country === country)) return guides
  const isForeign = (guide: G): boolean => guide.country !== null && guide.country !== country
  return [...guides.filter((guide) => !isForeign(guide)), ...guides.filter(isForeign)]
}
