// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { useSettings } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import type { PartialSettings } from "@/core/settings/settings"
import { runInComponent, waitForPromises } from "../components/mount"

/** A store that resolves reads and writes only on demand. A read resolves with what was stored when it began. */
function createSlowStore() {
  let stored: PartialSettings = {}
  let areReadsSlow = false
  const pendingWrites: (() => void)[] = []
  const pendingReads: (() => void)[] = []
  let notifyListener: () => void = () => undefined
  const port = {
    read: async () => {
      const snapshot = snapshotOf(stored)
      if (areReadsSlow) await new Promise<void>((done) => pendingReads.push(done))
      return snapshot
    },
    write: (chosen: PartialSettings) =>
      new Promise<boolean>((done) =>
        pendingWrites.push(() => {
          stored = chosen
          done(true)
        }),
      ),
    watch: (listener: () => void) => {
      notifyListener = listener
      return () => undefined
    },
  }
  return {
    port,
    stored: () => stored,
    writeFromAnotherPage: (chosen: PartialSettings) => (stored = chosen),
    makeReadsSlow: () => (areReadsSlow = true),
    finishRead: () => pendingReads.shift()?.(),
    finishWrite: () => pendingWrites.shift()?.(),
    notify: () => notifyListener(),
  }
}

async function runUseSettings() {
  const store = createSlowStore()
  const { result } = runInComponent(() => useSettings(store.port))
  await waitForPromises()
  const startChange = async (changes: PartialSettings): Promise<void> => {
    void result.change(changes)
    await waitForPromises()
  }
  return { store, startChange, currentSettings: () => result.settings.value }
}

describe("useSettings with quick successive changes", () => {
  it("keeps a change that is still being saved when a notification about another arrives", async () => {
    const { store, startChange, currentSettings } = await runUseSettings()
    await startChange({ exitDestination: "new-tab" })
    store.finishWrite()
    await startChange({ language: "es" })
    store.notify()
    await waitForPromises()
    expect(currentSettings().language).toBe("es")
    await startChange({ textSize: "large" })
    store.finishWrite()
    store.finishWrite()
    await waitForPromises()
    expect(store.stored()).toEqual({ exitDestination: "new-tab", language: "es", textSize: "large" })
  })

  it("keeps a change that was saved while a read was still running", async () => {
    const { store, startChange, currentSettings } = await runUseSettings()
    store.makeReadsSlow()
    store.notify()
    await startChange({ exitDestination: "new-tab" })
    store.finishWrite()
    await waitForPromises()
    store.finishRead()
    await waitForPromises()
    expect(currentSettings().exitDestination).toBe("new-tab")
  })

  it("adopts a later change by another page", async () => {
    const { store, startChange, currentSettings } = await runUseSettings()
    await startChange({ exitDestination: "new-tab" })
    store.finishWrite()
    store.writeFromAnotherPage({ region: "MX" })
    await waitForPromises()
    store.notify()
    await waitForPromises()
    expect(currentSettings()).toMatchObject({ region: "MX", exitDestination: "previous-tab" })
  })
})
