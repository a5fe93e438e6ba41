import { onUnmounted, shallowRef, type Ref } from "vue"
import {
  timeToHide,
  type PracticeRemaining,
  type PracticeMessage,
  type PracticeOutcome,
} from "@/core/exit/practice-outcome"

/** Port: the practice page, and what is told of it. */
export interface PracticePort {
  /** Its address; null: it could not be opened. */
  open(): Promise<string | null>
  listen(onNews: (news: PracticeMessage) => void): () => void
  look(page: string): Promise<PracticeRemaining>
}

export interface Practice {
  readonly outcome: Readonly<Ref<PracticeOutcome | undefined>>
  /** The practice page could not be opened. */
  readonly failed: Readonly<Ref<boolean>>
  readonly start: () => Promise<void>
}

/** Of several practices only the one that was begun last on this page is told; nothing is kept of any. */
export function usePractice(port: PracticePort): Practice {
  const outcome = shallowRef<PracticeOutcome>()
  const failed = shallowRef(false)
  let page: string | null = null
  let hiddenAt: number[] = []

  async function onNews(news: PracticeMessage): Promise<void> {
    if (news.page !== page) return
    if (news.type === "hidden") {
      hiddenAt.push(news.at)
      return
    }
    const milliseconds = timeToHide(news.notifiedAt, hiddenAt)
    const remaining = await port.look(news.page)
    if (news.page === page) outcome.value = { milliseconds, remaining }
  }
  onUnmounted(port.listen((news) => void onNews(news)))

  return {
    outcome,
    failed,
    async start() {
      hiddenAt = []
      page = await port.open()
      failed.value = page === null
      outcome.value = undefined
    },
  }
}
