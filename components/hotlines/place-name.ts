import { useI18n } from "vue-i18n"
import { countryName } from "@/core/hotlines/format"
import { anywhere, isPart, type Region } from "@/core/places/region"

export interface NamedPlace {
  readonly value: Region
  readonly label: string
}

/** The name of a place, and all of them in the order of the reader's alphabet: parts first, the world last. */
export function usePlaceNames() {
  const { t, locale } = useI18n()

  function name(region: Region): string {
    if (region === anywhere) return t("place.names.ZZ")
    return isPart(region) ? t(`place.names.${region}`) : countryName(region, locale.value)
  }

  function named(regions: readonly Region[]): NamedPlace[] {
    const order = new Intl.Collator(locale.value)
    const rank = (region: Region): number => (isPart(region) ? 0 : region === anywhere ? 2 : 1)
    return regions
      .map((value) => ({ value, label: name(value) }))
      .sort((a, b) => rank(a.value) - rank(b.value) || order.compare(a.label, b.label))
  }

  return { name, named }
}
