import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { quickLock } from "../../fakes/quick-lock"

const phrase = "porch light, 7 steps"
const { local, session } = fakeBrowser.storage

/** Each page of ours has a memory of its own. */
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
const pass = (ms: number): void => void vi.setSystemTime(Date.now() + ms)

describe("the lock", () => {
  it("is none at first, and every setting can be changed", async () => {
    expect(await page.readLockState()).toBe("none")
    expect(await page.writeChosen({ language: "es" })).toBe(true)
  })

  it("is open on the page that set it until it is locked again, and closed on every other", async () => {
    expect(await page.setLock(phrase)).toBe(true)
    expect(await page.readLockState()).toBe("open")
    const other = await openPage()
    expect(await other.readLockState()).toBe("locked")
    page.closeLock()
    expect(await page.readLockState()).toBe("locked")
    expect(await page.openLock(phrase)).toEqual({ opened: true, looked: true, wait: 0 })
    expect(await page.readLockState()).toBe("open")
  })

  it("keeps salt, hash and rounds on the disk and nothing of the phrase, and another salt each time", async () => {
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

  it("is PBKDF2 with SHA-256 and a million rounds, as others compute it", async () => {
    derive.mockRestore()
    await page.setLock("mañana")
    const { lock } = await local.get<{ lock: { salt: string; hash: string } }>("lock")
    const { pbkdf2Sync } = await import("node:crypto")
    const hash = pbkdf2Sync("ma\u00f1ana", Buffer.from(lock.salt, "base64"), 1_000_000, 32, "sha256")
    expect(lock.hash).toBe(hash.toString("base64"))
  })

  it("while it is closed, lets no setting be written, no lock be set in its place and none be removed", async () => {
    await page.writeChosen({ language: "es" })
    await page.setLock(phrase)
    const before = await local.get(null)
    const other = await openPage()
    expect(await other.writeChosen({ language: "en" })).toBe(false)
    expect(await other.setLock("another phrase")).toBe(false)
    expect(await other.removeLock()).toBe(false)
    expect(await local.get(null)).toEqual(before)
  })

  it("closes a page that was open before another one set it or changed it", async () => {
    const early = await openPage()
    expect(await early.writeChosen({})).toBe(true)
    await page.setLock(phrase)
    expect(await early.writeChosen({ language: "es" })).toBe(false)
    await early.openLock(phrase)
    expect(await early.writeChosen({ language: "es" })).toBe(true)
    await page.setLock("changed since")
    expect(await early.writeChosen({ language: "en" })).toBe(false)
  })

  it("can be removed where it is open", async () => {
    await page.setLock(phrase)
    expect(await page.removeLock()).toBe(true)
    expect(await local.get(null)).toEqual({})
    expect(await (await openPage()).writeChosen({})).toBe(true)
  })

  it("shuts nobody out when what is kept is broken", async () => {
    await local.set({ lock: { salt: "", hash: "x", rounds: 1 } })
    expect(await page.readLockState()).toBe("none")
    expect(await page.writeChosen({})).toBe(true)
  })

  it("takes no phrase of three characters", async () => {
    expect(await page.setLock("abc")).toBe(false)
    expect(await local.get(null)).toEqual({})
  })
})

describe("a wrong try", () => {
  beforeEach(async () => {
    await page.setLock(phrase)
    page = await openPage()
  })
  const wrong = () => page.openLock("wrong")

  it("waits from the fourth on, and what comes too early is not looked at, even if it is right", async () => {
    for (let slip = 1; slip <= 3; slip += 1) expect(await wrong()).toEqual({ opened: false, looked: true, wait: 0 })
    expect(await wrong()).toEqual({ opened: false, looked: true, wait: 5000 })
    expect(await page.openLock(phrase)).toEqual({ opened: false, looked: false, wait: 5000 })
    pass(4000)
    expect(await page.openLock(phrase)).toEqual({ opened: false, looked: false, wait: 1000 })
    pass(1000)
    expect(await wrong()).toEqual({ opened: false, looked: true, wait: 15_000 })
    pass(15_000)
    expect(await page.openLock(phrase)).toMatchObject({ opened: true })
    expect(await session.get(null)).toEqual({})
  })

  it("counts on every page together", async () => {
    for (let slip = 1; slip <= 4; slip += 1) await wrong()
    expect(await (await openPage()).openLock(phrase)).toMatchObject({ looked: false })
  })

  it("counts though the page is closed before it is known to be wrong", async () => {
    let finish = (): void => undefined
    const held = new Promise<ArrayBuffer>((resolve) => (finish = () => resolve(new ArrayBuffer(32))))
    derive.mockReturnValueOnce(held)
    let known = false
    const unfinished = wrong().then(() => (known = true))
    await vi.waitFor(async () =>
      expect(await session.get("lockAttempts")).toMatchObject({ lockAttempts: { attempts: 1 } }),
    )
    expect(known).toBe(false)
    finish()
    await unfinished
  })

  it("waits no longer when the clock is turned back by a year", async () => {
    for (let slip = 1; slip <= 5; slip += 1) {
      await wrong()
      pass(5000)
    }
    pass(-365 * 24 * 3_600_000)
    expect(await page.openLock(phrase)).toMatchObject({ looked: false, wait: 15_000 })
    pass(15_000)
    expect(await page.openLock(phrase)).toMatchObject({ opened: true })
  })

  it("waits, as long as the page is open, where the browser gives no memory", async () => {
    const no = () => Promise.reject(new Error("no memory"))
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    const spies = [vi.spyOn(session, "get").mockImplementation(no), vi.spyOn(session, "set").mockImplementation(no)]
    for (let slip = 1; slip <= 4; slip += 1) await wrong()
    expect(await page.openLock(phrase)).toMatchObject({ looked: false, wait: 5000 })
    spies.forEach((spy) => spy.mockRestore())
  })
})
