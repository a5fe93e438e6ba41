// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { useLocalTime } from "@/composables/local-time"
import { useReadiness } from "@/composables/readiness"
import { useHotlines } from "@/composables/hotlines"
import { useAnnouncer } from "@/composables/announcer"
import { useSearch } from "@/composables/search"
import { useSettings, type SettingsStore } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import { defaultSettings, type Chosen } from "@/core/settings/settings"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import type { Hotline } from "@/core/hotlines/hotline"
import type { Region } from "@/core/places/region"
import { shallowRef } from "vue"
import { run } from "../components/mount"
import { hotline } from "../../fakes/hotlines"

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

function store(chosen: Chosen, { keeps = true, policy = {} }: { keeps?: boolean; policy?: Chosen } = {}) {
  const written: Chosen[] = []
  const listeners = new Set<() => void>()
  const port: SettingsStore = {
    read: () => Promise.resolve(snapshotOf(chosen, policy)),
    write: (changed) => {
      if (keeps) written.push(changed)
      return Promise.resolve(keeps)
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

  it("queries at the start and again on focus, until unmounted", async () => {
    let key = ""
    let asked = 0
    const { result, unmount } = run(() =>
      useReadiness(async () => {
        asked += 1
        return { ...answers, key }
      }),
    )
    await settled()
    expect(result.value?.key).toBe("")
    key = "Alt+X"
    window.dispatchEvent(new Event("focus"))
    await settled()
    expect(result.value?.key).toBe("Alt+X")
    unmount()
    window.dispatchEvent(new Event("focus"))
    expect(asked).toBe(2)
  })
})

describe("useSettings", () => {
  it("returns the defaults until the stored settings are read", async () => {
    const { result } = run(() => useSettings(store({ eraseMinutes: 60 }).port))
    expect(result.settings.value.eraseMinutes).toBe(15)
    await settled()
    expect(result.settings.value.eraseMinutes).toBe(60)
  })

  it("writes a change with the earlier choices and without defaults, even before they were read", async () => {
    const { port, written } = store({ region: "MX", eraseMinutes: 30 })
    const { result } = run(() => useSettings(port))
    expect(await result.change({ eraseScope: "tab" })).toBe(true)
    expect(written).toEqual([{ region: "MX", eraseMinutes: 30, eraseScope: "tab" }])
  })

  it("reverts a change that could not be saved", async () => {
    const { result } = run(() => useSettings(store({}, { keeps: false }).port))
    expect(await result.change({ eraseMinutes: 5 })).toBe(false)
    expect(result.settings.value).toEqual(defaultSettings)
    expect(result.canUndo.value).toBe(false)
  })

  it("undoes each change made on this page, last first", async () => {
    const { port, written } = store({ region: "MX" })
    const { result } = run(() => useSettings(port))
    await result.change({ eraseMinutes: 5 })
    await result.change({ exitDestination: "new-tab" })
    expect(result.canUndo.value).toBe(true)
    await result.undo()
    await result.undo()
    expect(written.slice(2)).toEqual([{ region: "MX", eraseMinutes: 5 }, { region: "MX" }])
    expect(result.canUndo.value).toBe(false)
  })

  it("names what the next undo changes, and clears the undo history on request", async () => {
    const { result } = run(() => useSettings(store({ region: "MX" }).port))
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
    const { result } = run(() =>
      useSettings(store({ region: "MX" }, { policy: { region: "DE", language: "es" } }).port),
    )
    await settled()
    expect(result.settings.value).toMatchObject({ region: "MX", language: "es" })
  })

  it("follows a change made elsewhere, until unmounted", async () => {
    const { port, listeners } = store({})
    let kept: Chosen = {}
    const read = () => Promise.resolve(snapshotOf(kept))
    const { result, unmount } = run(() => useSettings({ ...port, read }))
    await settled()
    kept = { language: "es" }
    for (const listener of listeners) listener()
    await settled()
    expect(result.settings.value.language).toBe("es")
    unmount()
    expect(listeners.size).toBe(0)
  })
})

describe("useHotlines", () => {
  const first = [hotline("us")]
  function hotlines(load: (country: string) => Promise<readonly Hotline[]>) {
    const wanted = shallowRef<Region | null>("US")
    const { result } = run(() => useHotlines(load, wanted, first))
    const ids = (): string[] => result.hotlines.value.map(({ id }) => id)
    return { wanted, result, ids }
  }

  it("returns the guessed place's hotlines at once, and worldwide hotlines a moment later", async () => {
    const { ids } = hotlines((country) => Promise.resolve([hotline(country)]))
    expect(ids()).toEqual(["us"])
    await settled()
    expect(ids()).toEqual(["us", "ZZ"])
  })

  it("changes the place only once its hotlines are loaded", async () => {
    const waiting = new Map<string, (hotlines: readonly Hotline[]) => void>()
    const { wanted, result, ids } = hotlines((country) => new Promise((done) => waiting.set(country, done)))
    wanted.value = "DE"
    await settled()
    expect(result.region.value).toBe("US")
    waiting.get("DE")?.([hotline("de", { country: "DE" })])
    await settled()
    expect(result.region.value).toBe("DE")
    expect(ids()).toContain("de")
  })

  it("keeps the last choice when two loads finish in the wrong order", async () => {
    const waiting = new Map<string, (hotlines: readonly Hotline[]) => void>()
    const { wanted, result } = hotlines((country) => new Promise((done) => waiting.set(country, done)))
    wanted.value = "DE"
    await settled()
    wanted.value = "FR"
    await settled()
    waiting.get("FR")?.([hotline("fr", { country: "FR" })])
    await settled()
    waiting.get("DE")?.([hotline("de", { country: "DE" })])
    await settled()
    expect(result.region.value).toBe("FR")
  })

  it("keeps the other hotlines if a load fails", async () => {
    const { wanted, result, ids } = hotlines(() => Promise.reject(new Error("gone")))
    wanted.value = "DE"
    await settled()
    expect(result.region.value).toBe("DE")
    expect(ids()).toEqual(["us"])
  })
})

describe("useSearch", () => {
  it("creates the search once, however often it is requested", async () => {
    const make = vi.fn(() => Promise.resolve(createHotlineSearch([hotline("a")])))
    const { result } = run(() => useSearch(make))
    expect(result.search.value).toBeNull()
    result.prepareSearch()
    result.prepareSearch()
    await settled()
    expect(result.search.value?.find("harbor", "US").here).toHaveLength(1)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it("tries again after creating the search failed", async () => {
    const make = vi.fn(() => Promise.reject(new Error("gone")))
    const { result } = run(() => useSearch(make))
    result.prepareSearch()
    await settled()
    result.prepareSearch()
    await settled()
    expect(make).toHaveBeenCalledTimes(2)
  })
})

describe("useAnnouncer", () => {
  it("repeats a repeated announcement, and clears it after a while", () => {
    vi.useFakeTimers()
    const { result } = run(() => useAnnouncer(1_000))
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
})

describe("useLocalTime", () => {
  it("updates the time until unmounted", () => {
    vi.useFakeTimers()
    let minutes = 0
    const read = vi.fn(() => ({ now: new Date(2026, 10, 22, 12, minutes++), timeZone: "UTC" }))
    const { result, unmount } = run(() => useLocalTime(read, 1_000))
    vi.advanceTimersByTime(2_500)
    expect(result.value.now.getMinutes()).toBe(2)
    unmount()
    vi.advanceTimersByTime(5_000)
    expect(read).toHaveBeenCalledTimes(3)
  })
})
