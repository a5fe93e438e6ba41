import type { Guide } from "@/core/guides/guide"
import type { Hotline } from "@/core/hotlines/hotline"
import { countriesShown } from "@/core/hotlines/order"
import type { PrivateOffer } from "@/core/hotlines/private-window"
import type { HotlineSearch } from "@/core/hotlines/search/search"
import type { SearchMeaning } from "@/core/hotlines/sections"
import type { Language } from "@/core/i18n/languages"
import type { Region } from "@/core/places/region"
import { loadAllHotlines } from "@/directory/hotlines"
import { pauseUntilIdle, waitUntilIdle, waitUntilPainted } from "@/platform/timer"

/** Parts that load after the first hotlines are on the screen, each from files of its own. */
export const loadGuides = () => import("./GuidesPage.vue")
export const loadBelowHotlines = () => import("./below-hotlines")

const loadPrivateWindows = () => import("@/platform/private-window")
export const readPrivateOffer = async (): Promise<PrivateOffer> => (await loadPrivateWindows()).readPrivateOffer()
export const openPrivateWindow = async (url: string): Promise<boolean> =>
  (await loadPrivateWindows()).openPrivateWindow(url)

/** The guide that the welcome page asks for. */
export const takeGuideToOpen = async (): Promise<string | null> =>
  (await import("@/platform/guide-to-open")).takeGuideToOpen()

/**
 * Resolves to a function that returns the guides that fit a search. Loads the guides only once the first hotlines are on
 * the screen.
 */
export async function loadFittingGuides() {
  await waitUntilPainted()
  await waitUntilIdle()
  const [{ fittingGuides }, { guides, guideTopics }] = await Promise.all([
    import("@/core/guides/fitting"),
    import("@/directory/guides"),
  ])
  return (meaning: SearchMeaning, language: Language, region: Region | null) =>
    fittingGuides(guides[language], guideTopics, meaning, countriesShown(region))
}

const loadOwnPages = () => import("@/platform/own-pages")

/** These open one of Porchlight's pages in a tab, in place of the popup. */
export const openReadiness = async (): Promise<void> => (await loadOwnPages()).openOptions()
export const printGuide = async (guide: Guide): Promise<void> => (await loadOwnPages()).openPrintPage(guide)
export const printNumbers = async (): Promise<void> => (await loadOwnPages()).openPrintPage(null)
export const printHotline = async (hotline: Hotline): Promise<void> => (await loadOwnPages()).openPrintPageFor(hotline)
export const openSettingsOverview = async (): Promise<void> => (await loadOwnPages()).openSettingsOverview()

/** As in `useSearch`. */
export async function makeSearch(isAwaited: Promise<void>): Promise<HotlineSearch> {
  const [{ prepareHotlineSearch }, { everySearchWord }, all] = await Promise.all([
    import("@/core/hotlines/search/search"),
    import("./search-words"),
    loadAllHotlines(),
  ])
  return prepareHotlineSearch(all, () => pauseUntilIdle(isAwaited), everySearchWord)
}

/** Preloads what nobody is waiting for. Anything that is needed before that loads at once. */
export async function preload(prepareSearch: () => void, loadAllTexts: () => Promise<void>): Promise<void> {
  await waitUntilPainted()
  await waitUntilIdle()
  prepareSearch()
  await Promise.all([loadAllTexts(), import("@/components/hotlines/HotlineCard.vue"), loadGuides()])
}
