import { painted } from "@/composables/painted"
import type { LineSearch } from "@/core/lines/search"
import { loadAllLines } from "@/directory/lines"
import { whenIdle } from "@/platform/idle"

/** What is read after the first lines are on the screen, each in files of its own. */
export const loadGuides = () => import("./GuidesPage.vue")

export async function makeSearch(): Promise<LineSearch> {
  const [{ prepareLineSearch }, all] = await Promise.all([import("@/core/lines/search"), loadAllLines()])
  return prepareLineSearch(all, whenIdle)
}

/** Nobody waits for this: what is asked for before it is there is read at once. */
export async function readAhead(prepareSearch: () => void, speakAll: () => Promise<void>): Promise<void> {
  await painted()
  await whenIdle()
  prepareSearch()
  await Promise.all([speakAll(), import("@/components/lines/LineCard.vue"), loadGuides()])
}
