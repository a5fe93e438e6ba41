// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { useSettings } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Chosen } from "@/core/settings/settings"
import { run } from "../components/mount"

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

/** Answers and keeps only when it is told to; a reading answers what was kept when it began. */
function slowStore() {
  let kept: Chosen = {}
  let slow = false
  const writes: (() => void)[] = []
  const reads: (() => void)[] = []
  let changed: () => void = () => undefined
  const port = {
    read: async () => {
      const now = snapshotOf(kept)
      if (slow) await new Promise<void>((done) => reads.push(done))
      return now
    },
    write: (chosen: Chosen) =>
      new Promise<boolean>((done) =>
        writes.push(() => {
          kept = chosen
          done(true)
        }),
      ),
    watch: (listener: () => void) => {
      changed = listener
      return () => undefined
    },
  }
  return {
    port,
    kept: () => kept,
    /** What another page keeps. */
    put: (chosen: Chosen) => (kept = chosen),
    readSlowly: () => (slow = true),
    answer: () => reads.shift()?.(),
    keep: () => writes.shift()?.(),
    tell: () => changed(),
  }
}

async function open() {
  const store = slowStore()
  const { result } = run(() => useSettings(store.port))
  await settled()
  const change = async (part: Chosen): Promise<void> => {
    void result.change(part)
    await settled()
  }
  return { store, change, now: () => result.settings.value }
}

describe("changes that follow each other quickly", () => {
  it("lose none to what is told while one is being kept", async () => {
    const { store, change, now } = await open()
    await change({ exitDestination: "new-tab" })
    store.keep()
    await change({ language: "es" })
    store.tell()
    await settled()
    expect(now().language).toBe("es")
    await change({ textSize: "large" })
    store.keep()
    store.keep()
    await settled()
    expect(store.kept()).toEqual({ exitDestination: "new-tab", language: "es", textSize: "large" })
  })

  it("lose none to what was read before the last of them, and answered after it", async () => {
    const { store, change, now } = await open()
    store.readSlowly()
    store.tell()
    await change({ exitDestination: "new-tab" })
    store.keep()
    await settled()
    store.answer()
    await settled()
    expect(now().exitDestination).toBe("new-tab")
  })

  it("give way to those of another page that come after them", async () => {
    const { store, change, now } = await open()
    await change({ exitDestination: "new-tab" })
    store.keep()
    store.put({ region: "MX" })
    await settled()
    store.tell()
    await settled()
    expect(now()).toMatchObject({ region: "MX", exitDestination: "previous-tab" })
  })
})
