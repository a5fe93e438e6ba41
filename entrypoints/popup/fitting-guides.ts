import { fittingGuides, type FittingGuide } from "@/core/guides/fitting"
import { countriesShown } from "@/core/hotlines/order"
import type { SearchedFor } from "@/core/hotlines/sections"
import type { Language } from "@/core/i18n/languages"
import type { Region } from "@/core/places/region"
import { guides, guideTopics } from "@/directory/guides"

/** In a file of its own with every guide, because the hotlines load first. */
export const guidesFor = (
  searchedFor: SearchedFor,
  language: Language,
  region: Region | null,
): readonly FittingGuide[] => fittingGuides(guides[language], guideTopics, searchedFor, countriesShown(region))
