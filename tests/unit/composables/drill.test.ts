// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { useDrill, type DrillPort } from "@/composables/drill"
import type { DrillNews } from "@/core/exit/drill-outcome"
import { run } from "../components/mount"

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
const left = { open: false, history: false, recentlyClosed: false }

function drillOn(pages: readonly (string | null)[]) {
  const next = [...pages]
  const listeners = new Set<(news: DrillNews) => void>()
  const looked: string[] = []
  const port: DrillPort = {
    open: async () => next.shift() ?? null,
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    look: async (page) => {
      looked.push(page)
      return left
    },
  }
  const tell = async (...news: DrillNews[]) => {
    for (const each of news) for (const hear of listeners) hear(each)
    await settled()
  }
  return { ...run(() => useDrill(port)), listeners, looked, tell }
}

describe("a drill, on the page that began it", () => {
  it("tells how long it took and what is left, once the exit has finished", async () => {
    const { result, tell, looked } = drillOn(["a"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    expect(result.outcome.value).toBeUndefined()
    await tell({ type: "done", page: "a", toldAt: 1000 })
    expect(result.outcome.value).toEqual({ milliseconds: 40, left })
    expect(looked).toEqual(["a"])
  })

  it("says nothing when nothing was pressed, and can be begun again", async () => {
    const { result, tell } = drillOn(["a", "b"])
    await result.start()
    await tell({ type: "hidden", page: "a", at: 1040 })
    await result.start()
    await tell({ type: "hidden", page: "b", at: 2070 }, { type: "done", page: "b", toldAt: 2000 })
    expect(result.outcome.value).toEqual({ milliseconds: 70, left })
    expect(result.failed.value).toBe(false)
  })

  it("does not hear the drill of another page", async () => {
    const { result, tell } = drillOn(["a"])
    await tell({ type: "done", page: "b", toldAt: 1000 })
    await result.start()
    await tell({ type: "done", page: "b", toldAt: 1000 })
    expect(result.outcome.value).toBeUndefined()
  })

  it("says so when the practice page could not be opened", async () => {
    const { result } = drillOn([null])
    await result.start()
    expect(result.failed.value).toBe(true)
  })

  it("hears no more when the page is left", () => {
    const { leave, listeners } = drillOn([])
    expect(listeners.size).toBe(1)
    leave()
    expect(listeners.size).toBe(0)
  })
})
