import { onUnmounted, shallowRef, type Ref } from "vue"
import { timeToHide, type DrillLeft, type DrillNews, type DrillOutcome } from "@/core/exit/drill-outcome"

/** Port: the practice page, and what is told of it. */
export interface DrillPort {
  /** Its address; null: it could not be opened. */
  open(): Promise<string | null>
  listen(hear: (news: DrillNews) => void): () => void
  look(page: string): Promise<DrillLeft>
}

export interface Drill {
  readonly outcome: Readonly<Ref<DrillOutcome | undefined>>
  /** The practice page could not be opened. */
  readonly failed: Readonly<Ref<boolean>>
  readonly start: () => Promise<void>
}

/** Of several drills only the one that was begun last on this page is told; nothing is kept of any. */
export function useDrill(port: DrillPort): Drill {
  const outcome = shallowRef<DrillOutcome>()
  const failed = shallowRef(false)
  let page: string | null = null
  let hiddenAt: number[] = []

  async function hear(news: DrillNews): Promise<void> {
    if (news.page !== page) return
    if (news.type === "hidden") {
      hiddenAt.push(news.at)
      return
    }
    const milliseconds = timeToHide(news.toldAt, hiddenAt)
    const left = await port.look(news.page)
    if (news.page === page) outcome.value = { milliseconds, left }
  }
  onUnmounted(port.listen((news) => void hear(news)))

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
