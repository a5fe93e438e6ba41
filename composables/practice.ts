import { onUnmounted, shallowRef, type Ref } from "vue"
import {
  timeToHide,
  type PracticeRemaining,
  type PracticeMessage,
  type PracticeOutcome,
} from "@/core/exit/practice-outcome"

/** Port: opens the practice page and reports what happens to it. */
export interface PracticePort {
  /** Resolves to the address of the practice page. Null: it could not be opened. */
  open(): Promise<string | null>
  listen(onMessage: (message: PracticeMessage) => void): () => void
  /** Resolves to what remains of the practice page. */
  findRemaining(page: string): Promise<PracticeRemaining>
}

export interface Practice {
  readonly outcome: Readonly<Ref<PracticeOutcome | undefined>>
  /** The practice page could not be opened. */
  readonly failed: Readonly<Ref<boolean>>
  readonly start: () => Promise<void>
}

/** Reports only the practice that was started last on this page. Nothing about any practice is stored. */
export function usePractice(port: PracticePort): Practice {
  const outcome = shallowRef<PracticeOutcome>()
  const failed = shallowRef(false)
  let page: string | null = null
  let hiddenAt: number[] = []

  async function onMessage(message: PracticeMessage): Promise<void> {
    if (message.page !== page) return
    if (message.type === "hidden") {
      hiddenAt.push(message.at)
      return
    }
    const milliseconds = timeToHide(message.notifiedAt, hiddenAt)
    const remaining = await port.findRemaining(message.page)
    if (message.page === page) outcome.value = { milliseconds, remaining }
  }
  onUnmounted(port.listen((message) => void onMessage(message)))

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
