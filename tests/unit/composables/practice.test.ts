// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { usePractice, type PracticePort } from "@/composables/practice"
import type { PracticeMessage } from "@/core/exit/practice-outcome"
import { runInComponent, waitForPromises } from "../components/mount"

const remaining = { open: false, history: false, recentlyClosed: false }

function practiceOn(pages: readonly (string | null)[]) {
  const unopenedPages = [...pages]
  const listeners = new Set<(message: PracticeMessage) => void>()
  const searchedPages: string[] = []
  const port: PracticePort = {
    open: async () => unopenedPages.shift() ?? null,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    findRemaining: async (page) => {
      searchedPages.push(page)
      return remaining
    },
  }
  const send = async (...messages: PracticeMessage[]) => {
    for (const message of messages) for (const listener of listeners) listener(message)
    await waitForPromises()
  }
  return { ...runInComponent(() => usePractice(port)), listeners, searchedPages, send }
}

describe("usePractice", () => {
  it("reports the time and what remains once the exit has finished", async () => {
    const { result, send, searchedPages } = practiceOn(["a"])
    await result.start()
    await send({ type: "hidden", page: "a", at: 1040 })
    expect(result.outcome.value).toBeUndefined()
    await send({ type: "done", page: "a", pressReceivedAt: 1000 })
    expect(result.outcome.value).toEqual({ hiddenAfterMs: 40, remaining })
    expect(searchedPages).toEqual(["a"])
  })

  it("reports nothing about a page that was hidden without an exit, and can start again", async () => {
    const { result, send } = practiceOn(["a", "b"])
    await result.start()
    await send({ type: "hidden", page: "a", at: 1040 })
    await result.start()
    await send({ type: "hidden", page: "b", at: 2070 }, { type: "done", page: "b", pressReceivedAt: 2000 })
    expect(result.outcome.value).toEqual({ hiddenAfterMs: 70, remaining })
    expect(result.couldNotOpen.value).toBe(false)
  })

  it("ignores another page's practice", async () => {
    const { result, send } = practiceOn(["a"])
    await send({ type: "done", page: "b", pressReceivedAt: 1000 })
    await result.start()
    await send({ type: "done", page: "b", pressReceivedAt: 1000 })
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
