// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { usePractice, type PracticePort } from "@/composables/practice"
import type { PracticeMessage } from "@/core/exit/practice-outcome"
import { run } from "../components/mount"

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
const remaining = { open: false, history: false, recentlyClosed: false }

function practiceOn(pages: readonly (string | null)[]) {
  const next = [...pages]
  const listeners = new Set<(news: PracticeMessage) => void>()
  const looked: string[] = []
  const port: PracticePort = {
    open: async () => next.shift() ?? null,
    listen: (onNews) => {
      listeners.add(onNews)
      return () => listeners.delete(onNews)
    },
    findRemaining: async (page) => {
      looked.push(page)
      return remaining
    },
  }
  const tell = async (...news: PracticeMessage[]) => {
    for (const each of news) for (const onNews of listeners) onNews(each)
    await settled()
  }
  return { ...run(() => usePractice(port)), listeners, looked, tell }
}

describe("usePractice", () => {
  it("reports the time and what remains once the exit has finished", async () => {
    const { result, tell, looked } = practiceOn(["a"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    expect(result.outcome.value).toBeUndefined()
    await tell({ type: "done", page: "a", notifiedAt: 1000 })
    expect(result.outcome.value).toEqual({ milliseconds: 40, remaining })
    expect(looked).toEqual(["a"])
  })

  it("reports nothing if nothing was pressed, and can start again", async () => {
    const { result, tell } = practiceOn(["a", "b"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    await result.start()
    await tell({ type: "hidden", page: "b", at: 2070 }, { type: "done", page: "b", notifiedAt: 2000 })
    expect(result.outcome.value).toEqual({ milliseconds: 70, remaining })
    expect(result.couldNotOpen.value).toBe(false)
  })

  it("ignores another page's practice", async () => {
    const { result, tell } = practiceOn(["a"])
    await tell({ type: "done", page: "b", notifiedAt: 1000 })
    await result.start()
    await tell({ type: "done", page: "b", notifiedAt: 1000 })
    expect(result.outcome.value).toBeUndefined()
  })

  it("reports that the practice page could not be opened", async () => {
    const { result } = practiceOn([null])
    await result.start()
    expect(result.couldNotOpen.value).toBe(true)
  })

  it("stops listening when unmounted", () => {
    const { unmount, listeners } = practiceOn([])
    expect(listeners.size).toBe(1)
    unmount()
    expect(listeners.size).toBe(0)
  })
})
