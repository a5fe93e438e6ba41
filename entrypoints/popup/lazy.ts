import { nextPaint } from "@/composables/next-paint"
import type { Guide } from "@/core/guides/guide"
import type { HotlineSearch } from "@/core/hotlines/search"
import type { Notice } from "@/core/readiness/readiness"
import { loadAllHotlines } from "@/directory/hotlines"
import { whenIdle } from "@/platform/idle"

/** What is read after the first hotlines are on the screen, each in files of its own. */
export const loadGuides = () => import("./GuidesPage.vue")
export const loadAdded = () => import("./AddedPage.vue")
export const loadSettingsOverview = () => import("@/components/added/SettingsOverviewLink.vue")

/** What this browser does not allow here. */
export async function readNotices(): Promise<readonly Notice[]> {
  const [{ noticesOf }, { askBrowser }] = await Promise.all([
    import("@/core/readiness/readiness"),
    import("@/platform/readiness"),
  ])
  return noticesOf(await askBrowser())
}

/** Pages of ours in a tab, in place of the popup. */
export const openReadiness = async (): Promise<void> => (await import("@/platform/browser-page")).openOptions()
export const openPrint = async (guide: Guide): Promise<void> => (await import("@/platform/print")).openPrintPage(guide)
export const openSettingsOverview = async (): Promise<void> =>
  (await import("@/platform/settings-overview")).openSettingsOverview()

export async function makeSearch(): Promise<HotlineSearch> {
  const [{ prepareHotlineSearch }, { everySearchWord }, all] = await Promise.all([
    import("@/core/hotlines/search"),
    import("./search-words"),
    loadAllHotlines(),
  ])
  return prepareHotlineSearch(all, whenIdle, everySearchWord)
}

/** Nobody waits for this: what is asked for before it is there is read at once. */
export async function readAhead(prepareSearch: () => void, speakAll: () => Promise<void>): Promise<void> {
  await nextPaint()
  await whenIdle()
  prepareSearch()
  await Promise.all([speakAll(), import("@/components/hotlines/HotlineCard.vue"), loadGuides()])
}
