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
import { createHotlineSearch } from "@/core/hotlines/search"
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

describe("the readiness of the options page", () => {
  const answers = { browser: "chrome", mayErase: true, inPrivateWindows: false, onToolbar: true } as const

  it("is asked at the start, and again when the page is looked at again, as long as it is there", async () => {
    let key = ""
    let asked = 0
    const { result, leave } = run(() =>
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
    leave()
    window.dispatchEvent(new Event("focus"))
    expect(asked).toBe(2)
  })
})

describe("the settings of the options page", () => {
  it("are the defaults until what is kept is read", async () => {
    const { result } = run(() => useSettings(store({ eraseMinutes: 60 }).port))
    expect(result.settings.value.eraseMinutes).toBe(15)
    await settled()
    expect(result.settings.value.eraseMinutes).toBe(60)
  })

  it("keep what was chosen before beside a change, and no defaults, even before they were read", async () => {
    const { port, written } = store({ region: "MX", eraseMinutes: 30 })
    const { result } = run(() => useSettings(port))
    expect(await result.change({ eraseScope: "tab" })).toBe(true)
    expect(written).toEqual([{ region: "MX", eraseMinutes: 30, eraseScope: "tab" }])
  })

  it("go back to what they were when they could not be kept", async () => {
    const { result } = run(() => useSettings(store({}, { keeps: false }).port))
    expect(await result.change({ eraseMinutes: 5 })).toBe(false)
    expect(result.settings.value).toEqual(defaultSettings)
    expect(result.canUndo.value).toBe(false)
  })

  it("undo each change made on this page, the last first", async () => {
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

  it("tell what an undo changes, and forget it when they are told to", async () => {
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

  it("take what a policy chose where nothing was chosen here", async () => {
    const { result } = run(() =>
      useSettings(store({ region: "MX" }, { policy: { region: "DE", language: "es" } }).port),
    )
    await settled()
    expect(result.settings.value).toMatchObject({ region: "MX", language: "es" })
  })

  it("follow a change made elsewhere, until the page is left", async () => {
    const { port, listeners } = store({})
    let kept: Chosen = {}
    const read = () => Promise.resolve(snapshotOf(kept))
    const { result, leave } = run(() => useSettings({ ...port, read }))
    await settled()
    kept = { language: "es" }
    for (const listener of listeners) listener()
    await settled()
    expect(result.settings.value.language).toBe("es")
    leave()
    expect(listeners.size).toBe(0)
  })
})

describe("the lines of a place", () => {
  const first = [hotline("us")]
  function hotlines(load: (country: string) => Promise<readonly Hotline[]>) {
    const wanted = shallowRef<Region | null>("US")
    const { result } = run(() => useHotlines(load, wanted, first))
    const ids = (): string[] => result.hotlines.value.map(({ id }) => id)
    return { wanted, result, ids }
  }

  it("are there at once for the guess, and what answers anywhere a moment later", async () => {
    const { ids } = hotlines((country) => Promise.resolve([hotline(country)]))
    expect(ids()).toEqual(["us"])
    await settled()
    expect(ids()).toEqual(["us", "ZZ"])
  })

  it("change with their place, never before they are there", async () => {
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

  it("are those of the last choice when two come in the wrong order", async () => {
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

  it("that cannot be read leave the rest", async () => {
    const { wanted, result, ids } = hotlines(() => Promise.reject(new Error("gone")))
    wanted.value = "DE"
    await settled()
    expect(result.region.value).toBe("DE")
    expect(ids()).toEqual(["us"])
  })
})

describe("the search of the popup", () => {
  it("is made once, however often it is asked for", async () => {
    const make = vi.fn(() => Promise.resolve(createHotlineSearch([hotline("a")])))
    const { result } = run(() => useSearch(make))
    expect(result.search.value).toBeNull()
    result.prepare()
    result.prepare()
    await settled()
    expect(result.search.value?.find("harbor", "US").here).toHaveLength(1)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it("that could not be made is asked for again", async () => {
    const make = vi.fn(() => Promise.reject(new Error("gone")))
    const { result } = run(() => useSearch(make))
    result.prepare()
    await settled()
    result.prepare()
    await settled()
    expect(make).toHaveBeenCalledTimes(2)
  })
})

describe("what is announced", () => {
  it("is said again when it is said twice, and goes by itself", () => {
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

describe("the clock", () => {
  it("goes on while it is looked at, and stops after", () => {
    vi.useFakeTimers()
    let minutes = 0
    const read = vi.fn(() => ({ now: new Date(2026, 10, 22, 12, minutes++), timeZone: "UTC" }))
    const { result, leave } = run(() => useLocalTime(read, 1_000))
    vi.advanceTimersByTime(2_500)
    expect(result.value.now.getMinutes()).toBe(2)
    leave()
    vi.advanceTimersByTime(5_000)
    expect(read).toHaveBeenCalledTimes(3)
  })
})
