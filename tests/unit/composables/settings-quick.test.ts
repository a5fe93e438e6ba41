// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { useSettings } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Chosen } from "@/core/settings/settings"
import { run } from "../components/mount"

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

/** A store that resolves reads and writes only on demand. A read resolves with what was stored when it began. */
function slowStore() {
  let stored: Chosen = {}
  let slow = false
  const writes: (() => void)[] = []
  const reads: (() => void)[] = []
  let changed: () => void = () => undefined
  const port = {
    read: async () => {
      const now = snapshotOf(stored)
      if (slow) await new Promise<void>((done) => reads.push(done))
      return now
    },
    write: (chosen: Chosen) =>
      new Promise<boolean>((done) =>
        writes.push(() => {
          stored = chosen
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
    stored: () => stored,
    writeFromAnotherPage: (chosen: Chosen) => (stored = chosen),
    readSlowly: () => (slow = true),
    finishRead: () => reads.shift()?.(),
    finishWrite: () => writes.shift()?.(),
    notify: () => changed(),
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

describe("useSettings with quick successive changes", () => {
  it("loses no change to a notification that arrives while another is being saved", async () => {
    const { store, change, now } = await open()
    await change({ exitDestination: "new-tab" })
    store.finishWrite()
    await change({ language: "es" })
    store.notify()
    await settled()
    expect(now().language).toBe("es")
    await change({ textSize: "large" })
    store.finishWrite()
    store.finishWrite()
    await settled()
    expect(store.stored()).toEqual({ exitDestination: "new-tab", language: "es", textSize: "large" })
  })

  it("loses no change to a read that started before it and finished after it", async () => {
    const { store, change, now } = await open()
    store.readSlowly()
    store.notify()
    await change({ exitDestination: "new-tab" })
    store.finishWrite()
    await settled()
    store.finishRead()
    await settled()
    expect(now().exitDestination).toBe("new-tab")
  })

  it("follows a later change by another page", async () => {
    const { store, change, now } = await open()
    await change({ exitDestination: "new-tab" })
    store.finishWrite()
    store.writeFromAnotherPage({ region: "MX" })
    await settled()
    store.notify()
    await settled()
    expect(now()).toMatchObject({ region: "MX", exitDestination: "previous-tab" })
  })
})
