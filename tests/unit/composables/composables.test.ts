// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { useLocalTime } from "@/composables/local-time"
import { useReadiness } from "@/composables/readiness"
import { useHotlines } from "@/composables/hotlines"
import { useAnnouncer } from "@/composables/announcer"
import { useSearch } from "@/composables/search"
import { useSettings, type SettingsStore } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import { defaultSettings, type PartialSettings } from "@/core/settings/settings"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import type { Hotline } from "@/core/hotlines/hotline"
import type { Region } from "@/core/places/region"
import { shallowRef } from "vue"
import { runInComponent, waitForPromises } from "../components/mount"
import { hotline } from "../../fakes/hotlines"

function createStore(
  chosen: PartialSettings,
  { canSave = true, policy = {} }: { canSave?: boolean; policy?: PartialSettings } = {},
) {
  const written: PartialSettings[] = []
  const listeners = new Set<() => void>()
  const port: SettingsStore = {
    read: () => Promise.resolve(snapshotOf(chosen, policy)),
    write: (changed) => {
      if (canSave) written.push(changed)
      return Promise.resolve(canSave)
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { port, written, listeners }
}

afterEach(() => vi.useRealTimers())

describe("useReadiness", () => {
  const answers = { browser: "chrome", mayErase: true, inPrivateWindows: false, onToolbar: true } as const

  it("queries the browser at the start and whenever the page gets the focus, until unmounted", async () => {
    let key = ""
    let queries = 0
    const { result, unmount } = runInComponent(() =>
      useReadiness(async () => {
        queries += 1
        return { ...answers, key }
      }),
    )
    await waitForPromises()
    expect(result.value?.key).toBe("")
    key = "Alt+X"
    window.dispatchEvent(new Event("focus"))
    await waitForPromises()
    expect(result.value?.key).toBe("Alt+X")
    unmount()
    window.dispatchEvent(new Event("focus"))
    expect(queries).toBe(2)
  })
})

describe("useSettings", () => {
  it("returns the defaults until the stored settings are read", async () => {
    const { result } = runInComponent(() => useSettings(createStore({ eraseMinutes: 60 }).port))
    expect(result.settings.value.eraseMinutes).toBe(15)
    await waitForPromises()
    expect(result.settings.value.eraseMinutes).toBe(60)
  })

  it("writes a change with the earlier choices and without defaults, even before they were read", async () => {
    const { port, written } = createStore({ region: "MX", eraseMinutes: 30 })
    const { result } = runInComponent(() => useSettings(port))
    expect(await result.change({ eraseScope: "tab" })).toBe(true)
    expect(written).toEqual([{ region: "MX", eraseMinutes: 30, eraseScope: "tab" }])
  })

  it("reverts a change that could not be saved", async () => {
    const { result } = runInComponent(() => useSettings(createStore({}, { canSave: false }).port))
    expect(await result.change({ eraseMinutes: 5 })).toBe(false)
    expect(result.settings.value).toEqual(defaultSettings)
    expect(result.canUndo.value).toBe(false)
  })

  it("undoes each change made on this page, last first", async () => {
    const { port, written } = createStore({ region: "MX" })
    const { result } = runInComponent(() => useSettings(port))
    await result.change({ eraseMinutes: 5 })
    await result.change({ exitDestination: "new-tab" })
    expect(result.canUndo.value).toBe(true)
    await result.undo()
    await result.undo()
    expect(written.slice(2)).toEqual([{ region: "MX", eraseMinutes: 5 }, { region: "MX" }])
    expect(result.canUndo.value).toBe(false)
  })

  it("names what the next undo changes, and clears the undo history on request", async () => {
    const { result } = runInComponent(() => useSettings(createStore({ region: "MX" }).port))
    await result.change({ eraseMinutes: 5 })
    await result.change({ addedPeople: [{ name: "Rosa", number: "619 555 0171", note: "" }] })
    expect(result.undoQuestions.value).toEqual(["addedPeople"])
    await result.undo()
    expect(result.undoQuestions.value).toEqual(["erase"])
    result.clearUndo()
    expect(result.canUndo.value).toBe(false)
    expect(result.undoQuestions.value).toEqual([])
  })

  it("uses the policy's value if nothing was chosen here", async () => {
    const { result } = runInComponent(() =>
      useSettings(createStore({ region: "MX" }, { policy: { region: "DE", language: "es" } }).port),
    )
    await waitForPromises()
    expect(result.settings.value).toMatchObject({ region: "MX", language: "es" })
  })

  it("follows a change made elsewhere, until unmounted", async () => {
    const { port, listeners } = createStore({})
    let stored: PartialSettings = {}
    const read = () => Promise.resolve(snapshotOf(stored))
    const { result, unmount } = runInComponent(() => useSettings({ ...port, read }))
    await waitForPromises()
    stored = { language: "es" }
    for (const listener of listeners) listener()
    await waitForPromises()
    expect(result.settings.value.language).toBe("es")
    unmount()
    expect(listeners.size).toBe(0)
  })
})

describe("useHotlines", () => {
  const initialHotlines = [hotline("us")]
  function runUseHotlines(load: (country: string) => Promise<readonly Hotline[]>) {
    const chosenRegion = shallowRef<Region | null>("US")
    const { result } = runInComponent(() => useHotlines(load, chosenRegion, initialHotlines))
    const hotlineIds = (): string[] => result.hotlines.value.map(({ id }) => id)
    return { chosenRegion, result, hotlineIds }
  }

  it("returns the guessed place's hotlines at once, and worldwide hotlines a moment later", async () => {
    const { hotlineIds } = runUseHotlines((country) => Promise.resolve([hotline(country)]))
    expect(hotlineIds()).toEqual(["us"])
    await waitForPromises()
    expect(hotlineIds()).toEqual(["us", "ZZ"])
  })

  it("changes the place only once its hotlines are loaded", async () => {
    const pendingLoads = new Map<string, (hotlines: readonly Hotline[]) => void>()
    const { chosenRegion, result, hotlineIds } = runUseHotlines(
      (country) => new Promise((done) => pendingLoads.set(country, done)),
    )
    chosenRegion.value = "DE"
    await waitForPromises()
    expect(result.region.value).toBe("US")
    pendingLoads.get("DE")?.([hotline("de", { country: "DE" })])
    await waitForPromises()
    expect(result.region.value).toBe("DE")
    expect(hotlineIds()).toContain("de")
  })

  it("keeps the last choice when two loads finish in the wrong order", async () => {
    const pendingLoads = new Map<string, (hotlines: readonly Hotline[]) => void>()
    const { chosenRegion, result } = runUseHotlines((country) => new Promise((done) => pendingLoads.set(country, done)))
    chosenRegion.value = "DE"
    await waitForPromises()
    chosenRegion.value = "FR"
    await waitForPromises()
    pendingLoads.get("FR")?.([hotline("fr", { country: "FR" })])
    await waitForPromises()
    pendingLoads.get("DE")?.([hotline("de", { country: "DE" })])
    await waitForPromises()
    expect(result.region.value).toBe("FR")
  })

  it("keeps the other hotlines if a load fails", async () => {
    const { chosenRegion, result, hotlineIds } = runUseHotlines(() => Promise.reject(new Error("gone")))
    chosenRegion.value = "DE"
    await waitForPromises()
    expect(result.region.value).toBe("DE")
    expect(hotlineIds()).toEqual(["us"])
  })
})

describe("useSearch", () => {
  it("creates the search once, however often it is requested", async () => {
    const createSearch = vi.fn(() => Promise.resolve(createHotlineSearch([hotline("a")])))
    const { result } = runInComponent(() => useSearch(createSearch))
    expect(result.search.value).toBeNull()
    result.prepareSearch()
    result.prepareSearch()
    await waitForPromises()
    expect(result.search.value?.find("harbor", "US").here).toHaveLength(1)
    expect(createSearch).toHaveBeenCalledTimes(1)
  })

  it("tries again after creating the search failed", async () => {
    const createSearch = vi.fn(() => Promise.reject(new Error("gone")))
    const { result } = runInComponent(() => useSearch(createSearch))
    result.prepareSearch()
    await waitForPromises()
    result.prepareSearch()
    await waitForPromises()
    expect(createSearch).toHaveBeenCalledTimes(2)
  })
})

describe("useSearch for someone who is about to type", () => {
  it("hurries a preparation that has started, and starts one that has not", async () => {
    const asked: Promise<void>[] = []
    const createSearch = vi.fn((isAwaited: Promise<void>) => {
      asked.push(isAwaited)
      return isAwaited.then(() => createHotlineSearch([hotline("a")]))
    })
    const { result } = runInComponent(() => useSearch(createSearch))
    result.prepareSearch()
    await waitForPromises()
    expect(result.search.value).toBeNull()
    result.hurrySearch()
    await waitForPromises()
    expect(result.search.value).not.toBeNull()

    const { result: other } = runInComponent(() => useSearch(createSearch))
    other.hurrySearch()
    await waitForPromises()
    expect(other.search.value).not.toBeNull()
    expect(asked).toHaveLength(2)
  })
})

describe("useAnnouncer", () => {
  it("announces the same text again if asked to, and clears it after a while", () => {
    vi.useFakeTimers()
    const { result } = runInComponent(() => useAnnouncer(1_000))
    result.announce("Copied")
    vi.advanceTimersByTime(100)
    expect(result.text.value).toBe("Copied")
    result.announce("Copied")
    expect(result.text.value).toBe("")
    vi.advanceTimersByTime(100)
    expect(result.text.value).toBe("Copied")
    vi.advanceTimersByTime(1_000)
    expect(result.text.value).toBe("")
  })

  it("keeps a sentence for longer if asked to", () => {
    vi.useFakeTimers()
    const { result } = runInComponent(() => useAnnouncer(1_000))
    result.announce("On a phone, dial 911.", 3_000)
    vi.advanceTimersByTime(2_900)
    expect(result.text.value).toBe("On a phone, dial 911.")
    vi.advanceTimersByTime(100)
    expect(result.text.value).toBe("")
  })
})

describe("useLocalTime", () => {
  it("updates the time until unmounted", () => {
    vi.useFakeTimers()
    let minutes = 0
    const read = vi.fn(() => ({ now: new Date(2026, 10, 22, 12, minutes++), timeZone: "UTC" }))
    const { result, unmount } = runInComponent(() => useLocalTime(read, 1_000))
    vi.advanceTimersByTime(2_500)
    expect(result.value.now.getMinutes()).toBe(2)
    unmount()
    vi.advanceTimersByTime(5_000)
    expect(read).toHaveBeenCalledTimes(3)
  })
})
