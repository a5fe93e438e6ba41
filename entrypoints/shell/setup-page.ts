import { ref } from "vue"
import { usePage } from "./page"
import { useInitialData } from "@/composables/initial-data"
import { useLock } from "@/composables/lock"
import { usePractice } from "@/composables/practice"
import { useReadiness } from "@/composables/readiness"
import type { StoredSettings } from "@/composables/settings"
import type { BrowserPage } from "@/core/readiness/browser-page"
import { openBrowserPage } from "@/platform/browser-page"
import * as lockStore from "@/platform/lock-store"
import { findPracticePage, listenForPractice, openPractice } from "@/platform/practice"
import { askBrowser } from "@/platform/readiness"

/** What a page needs on which an adult sets up Porchlight: the lock, the readiness checks and the practice. */
export function useSetupPage(titleKey: string, settings: StoredSettings) {
  const page = usePage(titleKey, { settings })
  const lock = useLock(lockStore)
  const answers = useReadiness(askBrowser)
  const practice = usePractice({
    open: openPractice,
    listen: listenForPractice,
    findRemaining: findPracticePage,
  })
  const isReady = useInitialData(
    () => page.isRead.value && answers.value !== undefined && lock.state.value !== "unread",
  )

  /** The address of a browser page that did not open, for a person to type. Null: none. */
  const address = ref<string | null>(null)
  async function openPage(browserPage: BrowserPage): Promise<void> {
    if (answers.value) address.value = await openBrowserPage(answers.value.browser, browserPage)
  }
  return { page, lock, answers, practice, isReady, address, openPage }
}
