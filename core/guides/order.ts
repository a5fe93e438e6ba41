import { guideReaders, type Guide } from "./guide"

/** The guides in one section for each kind of reader. */
export function sectionsByReader<G extends Pick<Guide, "forWhom">>(
  guides: readonly G[],
): readonly { readonly forWhom: Guide["forWhom"]; readonly guides: readonly G[] }[] {
  return guideReaders
    .map((forWhom) => ({ forWhom, guides: guides.filter((guide) => guide.forWhom === forWhom) }))
    .filter((section) => section.guides.length > 0)
}

/**
 * The guides in the order in which a reader in the first of these countries sees them. If there is a guide for that
 * country, those for countries that are not among them come last. If there is none, the order stays: a guide for
 * another country is then the best one.
 */
export function orderForCountries<G extends Pick<Guide, "country">>(
  guides: readonly G[],
  countries: readonly string[],
): readonly G[] {
  if (!guides.some(({ country }) => country !== null && country === countries[0])) return guides
  const isForeign = ({ country }: G): boolean => country !== null && !countries.includes(country)
  return [...guides.filter((guide) => !isForeign(guide)), ...guides.filter(isForeign)]
}
