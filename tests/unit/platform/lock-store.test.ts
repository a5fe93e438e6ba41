import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { quickLock } from "../../fakes/quick-lock"
import { eventually } from "../../eventually"

const phrase = "porch light, 7 steps"
const { local, session } = fakeBrowser.storage

/** A fresh copy of the modules, as each page has. */
async function openPage() {
  vi.resetModules()
  return { ...(await import("@/platform/lock-store")), ...(await import("@/platform/settings-change")) }
}
type Page = Awaited<ReturnType<typeof openPage>>

let page: Page
let derive: ReturnType<typeof quickLock>
beforeEach(async () => {
  fakeBrowser.reset()
  derive = quickLock()
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-22T12:00:00Z") })
  page = await openPage()
})
afterEach(() => {
  vi.useRealTimers()
  derive.mockRestore()
})
const advance = (ms: number): void => void vi.setSystemTime(Date.now() + ms)

describe("the lock", () => {
  it("is absent by default, and every setting can be changed", async () => {
    expect(await page.readLockState()).toBe("none")
    expect(await page.writeSettings({ language: "es" })).toBe(true)
  })

  it("is open on the page that set it until closed, and locked on every other page", async () => {
    expect(await page.setLock(phrase)).toBe(true)
    expect(await page.readLockState()).toBe("open")
    const other = await openPage()
    expect(await other.readLockState()).toBe("locked")
    page.closeLock()
    expect(await page.readLockState()).toBe("locked")
    expect(await page.openLock(phrase)).toEqual({ opened: true, wasChecked: true, waitMs: 0 })
    expect(await page.readLockState()).toBe("open")
  })

  it("stores only salt, hash and rounds, with a new salt each time", async () => {
    await page.setLock(phrase)
    const first = await local.get(null)
    expect(first).toEqual({
      lock: {
        salt: expect.stringMatching(/^[\w+/]{22}==$/) as string,
        hash: expect.stringMatching(/^[\w+/]{43}=$/) as string,
        rounds: 1_000_000,
      },
    })
    await page.setLock(phrase)
    expect(await local.get(null)).not.toEqual(first)
  })

  it("uses PBKDF2 with SHA-256 and a million rounds, as Node computes it", async () => {
    derive.mockRestore()
    await page.setLock("mañana")
    const { lock } = await local.get<{ lock: { salt: string; hash: string } }>("lock")
    const { pbkdf2Sync } = await import("node:crypto")
    const hash = pbkdf2Sync("ma\u00f1ana", Buffer.from(lock.salt, "base64"), 1_000_000, 32, "sha256")
    expect(lock.hash).toBe(hash.toString("base64"))
  })

  it("while locked, blocks writing settings, setting another lock and removing the lock", async () => {
    await page.writeSettings({ language: "es" })
    await page.setLock(phrase)
    const before = await local.get(null)
    const other = await openPage()
    expect(await other.writeSettings({ language: "en" })).toBe(false)
    expect(await other.setLock("another phrase")).toBe(false)
    expect(await other.removeLock()).toBe(false)
    expect(await local.get(null)).toEqual(before)
  })

  it("locks a page that was open before another page set or changed the lock", async () => {
    const early = await openPage()
    expect(await early.writeSettings({})).toBe(true)
    await page.setLock(phrase)
    expect(await early.writeSettings({ language: "es" })).toBe(false)
    await early.openLock(phrase)
    expect(await early.writeSettings({ language: "es" })).toBe(true)
    await page.setLock("changed since")
    expect(await early.writeSettings({ language: "en" })).toBe(false)
  })

  it("can be removed while it is open", async () => {
    await page.setLock(phrase)
    expect(await page.removeLock()).toBe(true)
    expect(await local.get(null)).toEqual({})
    expect(await (await openPage()).writeSettings({})).toBe(true)
  })

  it("counts as absent if the stored value is malformed, so that nobody is locked out", async () => {
    await local.set({ lock: { salt: "", hash: "x", rounds: 1 } })
    expect(await page.readLockState()).toBe("none")
    expect(await page.writeSettings({})).toBe(true)
  })

  it("rejects a phrase of three characters", async () => {
    expect(await page.setLock("abc")).toBe(false)
    expect(await local.get(null)).toEqual({})
  })
})

describe("a wrong attempt", () => {
  beforeEach(async () => {
    await page.setLock(phrase)
    page = await openPage()
  })
  const wrong = () => page.openLock("wrong")

  it("causes a wait from the fourth on, during which even the right phrase is not checked", async () => {
    for (let slip = 1; slip <= 3; slip += 1)
      expect(await wrong()).toEqual({ opened: false, wasChecked: true, waitMs: 0 })
    expect(await wrong()).toEqual({ opened: false, wasChecked: true, waitMs: 5000 })
    expect(await page.openLock(phrase)).toEqual({ opened: false, wasChecked: false, waitMs: 5000 })
    advance(4000)
    expect(await page.openLock(phrase)).toEqual({ opened: false, wasChecked: false, waitMs: 1000 })
    advance(1000)
    expect(await wrong()).toEqual({ opened: false, wasChecked: true, waitMs: 15_000 })
    advance(15_000)
    expect(await page.openLock(phrase)).toMatchObject({ opened: true })
    expect(await session.get(null)).toEqual({})
  })

  it("counts on all pages together", async () => {
    for (let slip = 1; slip <= 4; slip += 1) await wrong()
    expect(await (await openPage()).openLock(phrase)).toMatchObject({ wasChecked: false })
  })

  it("is counted before its phrase is checked, so closing the page early does not avoid it", async () => {
    let finish = (): void => undefined
    const held = new Promise<ArrayBuffer>((resolve) => (finish = () => resolve(new ArrayBuffer(32))))
    derive.mockReturnValueOnce(held)
    let isChecked = false
    const unfinished = wrong().then(() => (isChecked = true))
    await eventually(async () =>
      expect(await session.get("lockAttempts")).toMatchObject({ lockAttempts: { count: 1 } }),
    )
    expect(isChecked).toBe(false)
    finish()
    await unfinished
  })

  it("causes the same wait if the clock is set back by a year", async () => {
    for (let slip = 1; slip <= 5; slip += 1) {
      await wrong()
      advance(5000)
    }
    advance(-365 * 24 * 3_600_000)
    expect(await page.openLock(phrase)).toMatchObject({ wasChecked: false, waitMs: 15_000 })
    advance(15_000)
    expect(await page.openLock(phrase)).toMatchObject({ opened: true })
  })

  it("causes a wait while the page is open if session storage fails", async () => {
    const fail = () => Promise.reject(new Error("no memory"))
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    const spies = [vi.spyOn(session, "get").mockImplementation(fail), vi.spyOn(session, "set").mockImplementation(fail)]
    for (let slip = 1; slip <= 4; slip += 1) await wrong()
    expect(await page.openLock(phrase)).toMatchObject({ wasChecked: false, waitMs: 5000 })
    spies.forEach((spy) => spy.mockRestore())
  })
})
