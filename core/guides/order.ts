import type { Guide } from "./guide"

/** Young people come first: they have the least time, and nobody to ask. */
const readers = ["young-person", "family"] as const satisfies readonly Guide["forWhom"][]

/** The guides in one section for each kind of reader. */
export function sectionsByReader<G extends Pick<Guide, "forWhom">>(
  guides: readonly G[],
): readonly { readonly forWhom: Guide["forWhom"]; readonly guides: readonly G[] }[] {
  return readers
    .map((forWhom) => ({ forWhom, guides: guides.filter((guide) => guide.forWhom === forWhom) }))
    .filter((section) => section.guides.length > 0)
}

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
