import { painted } from "@/composables/painted"
import type { Guide } from "@/core/guides/guide"
import type { LineSearch } from "@/core/lines/search"
import type { Notice } from "@/core/readiness/readiness"
import { loadAllLines } from "@/directory/lines"
import { whenIdle } from "@/platform/idle"

/** What is read after the first lines are on the screen, each in files of its own. */
export const loadGuides = () => import("./GuidesPage.vue")
export const loadAdded = () => import("./AddedPage.vue")
export const loadSetHere = () => import("@/components/added/SetHereLink.vue")

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
export const openSetHere = async (): Promise<void> => (await import("@/platform/set-here")).openSetHere()

export async function makeSearch(): Promise<LineSearch> {
  const [{ prepareLineSearch }, { everySearchWord }, all] = await Promise.all([
    import("@/core/lines/search"),
    import("./search-words"),
    loadAllLines(),
  ])
  return prepareLineSearch(all, whenIdle, everySearchWord)
}

/** Nobody waits for this: what is asked for before it is there is read at once. */
export async function readAhead(prepareSearch: () => void, speakAll: () => Promise<void>): Promise<void> {
  await painted()
  await whenIdle()
  prepareSearch()
  await Promise.all([speakAll(), import("@/components/lines/LineCard.vue"), loadGuides()])
}
