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

describe("a drill, on the page that began it", () => {
  it("tells how long it took and what is left, once the exit has finished", async () => {
    const { result, tell, looked } = practiceOn(["a"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    expect(result.outcome.value).toBeUndefined()
    await tell({ type: "done", page: "a", notifiedAt: 1000 })
    expect(result.outcome.value).toEqual({ milliseconds: 40, remaining })
    expect(looked).toEqual(["a"])
  })

  it("says nothing when nothing was pressed, and can be begun again", async () => {
    const { result, tell } = practiceOn(["a", "b"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    await result.start()
    await tell({ type: "hidden", page: "b", at: 2070 }, { type: "done", page: "b", notifiedAt: 2000 })
    expect(result.outcome.value).toEqual({ milliseconds: 70, remaining })
    expect(result.failed.value).toBe(false)
  })

  it("does not hear the drill of another page", async () => {
    const { result, tell } = practiceOn(["a"])
    await tell({ type: "done", page: "b", notifiedAt: 1000 })
    await result.start()
    await tell({ type: "done", page: "b", notifiedAt: 1000 })
    expect(result.outcome.value).toBeUndefined()
  })

  it("says so when the practice page could not be opened", async () => {
    const { result } = practiceOn([null])
    await result.start()
    expect(result.failed.value).toBe(true)
  })

  it("hears no more when the page is left", () => {
    const { leave, listeners } = practiceOn([])
    expect(listeners.size).toBe(1)
    leave()
    expect(listeners.size).toBe(0)
  })
})
