import { useI18n } from "vue-i18n"
import { countryName } from "@/core/i18n/format"
import { anywhere, isSubregion, type Region } from "@/core/places/region"

interface PlaceOption {
  readonly value: Region
  readonly label: string
}

/** Names places in the current language and sorts them by its alphabet: parts of a country first, the world last. */
export function usePlaceNames() {
  const { t, locale } = useI18n()

  function placeName(region: Region): string {
    if (region === anywhere) return t("place.names.ZZ")
    return isSubregion(region) ? t(`place.names.${region}`) : countryName(region, locale.value)
  }

  /** Short enough for the row of filters. */
  function shortPlaceName(region: Region): string {
    return isSubregion(region) || region === anywhere ? t(`place.short.${region}`) : placeName(region)
  }

  function placeChoices(regions: readonly Region[]): PlaceOption[] {
    const collator = new Intl.Collator(locale.value)
    const rank = (region: Region): number => (isSubregion(region) ? 0 : region === anywhere ? 2 : 1)
    return regions
      .map((value) => ({ value, label: placeName(value) }))
      .sort((a, b) => rank(a.value) - rank(b.value) || collator.compare(a.label, b.label))
  }

  return { placeName, shortPlaceName, placeChoices }
}
