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
  findRemaining(practicePage: string): Promise<PracticeRemaining>
}

export interface Practice {
  readonly outcome: Readonly<Ref<PracticeOutcome | undefined>>
  /** The practice page could not be opened. */
  readonly couldNotOpen: Readonly<Ref<boolean>>
  readonly start: () => Promise<void>
}

/** Reports only the latest practice that this page has started. Nothing about a practice is stored. */
export function usePractice(port: PracticePort): Practice {
  const outcome = shallowRef<PracticeOutcome>()
  const couldNotOpen = shallowRef(false)
  let practicePage: string | null = null
  let hiddenTimes: number[] = []

  async function onMessage(message: PracticeMessage): Promise<void> {
    if (message.page !== practicePage) return
    if (message.type === "hidden") {
      hiddenTimes.push(message.at)
      return
    }
    const hiddenAfterMs = timeToHide(message.pressReceivedAt, hiddenTimes)
    const remaining = await port.findRemaining(message.page)
    if (message.page === practicePage) outcome.value = { hiddenAfterMs, remaining }
  }
  onUnmounted(port.listen((message) => void onMessage(message)))

  return {
    outcome,
    couldNotOpen,
    async start() {
      hiddenTimes = []
      practicePage = await port.open()
      couldNotOpen.value = practicePage === null
      outcome.value = undefined
    },
  }
}
