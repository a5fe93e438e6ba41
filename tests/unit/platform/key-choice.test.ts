import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { chooseKeys } from "@/platform/key-choice"

const defaults: Readonly<Record<string, string>> = { "quick-exit": "Alt+X", _execute_action: "Alt+Shift+L" }

/** Firefox's keyboard shortcut API. */
function fakeFirefox({ language = "en-US", os = "linux", isChromium = false } = {}) {
  const bound = { ...defaults }
  const asked: string[] = []
  const manifest = Object.fromEntries(
    Object.entries(defaults).map(([name, key]) => [name, { suggested_key: { default: key } }]),
  )
  const commands = {
    getAll: () => Promise.resolve(Object.entries(bound).map(([name, shortcut]) => ({ name, shortcut }))),
    update: ({ name, shortcut }: { name: string; shortcut: string }) => {
      asked.push(`${name}: ${shortcut}`)
      bound[name] = shortcut
      return Promise.resolve()
    },
    reset: (name: string) => {
      asked.push(`${name}: reset`)
      bound[name] = defaults[name] ?? ""
      return Promise.resolve()
    },
  }
  const { getAll } = commands
  const ui = { language }
  Object.assign(fakeBrowser, {
    commands: isChromium ? { getAll } : commands,
    i18n: { getUILanguage: () => ui.language },
  })
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ commands: manifest }),
    getPlatformInfo: () => Promise.resolve({ os }),
  })
  return { bound, asked, commands, speak: (other: string) => (ui.language = other) }
}

const stored = () => browser.storage.local.get(null)

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  vi.stubGlobal("requestIdleCallback", (call: () => void) => setTimeout(call))
})

describe("chooseKeys", () => {
  it("changes and stores nothing if the default keys open no menu", async () => {
    const firefox = fakeFirefox()
    await chooseKeys()
    expect(firefox.asked).toEqual([])
    expect(await stored()).toEqual({})
  })

  it("replaces keys that open menus only once, and restores the defaults in another language", async () => {
    const firefox = fakeFirefox({ language: "de" })
    await chooseKeys()
    expect(firefox.bound).toEqual({ "quick-exit": "Alt+Q", _execute_action: "Alt+Shift+K" })
    expect(await stored()).toEqual({ keys: firefox.bound })
    await chooseKeys()
    expect(firefox.asked).toHaveLength(2)

    firefox.speak("pt-BR")
    await chooseKeys()
    expect(firefox.bound).toEqual({ "quick-exit": "Alt+Q", _execute_action: "Alt+Shift+L" })
    expect(await stored()).toEqual({ keys: { "quick-exit": "Alt+Q" } })

    firefox.speak("es-MX")
    await chooseKeys()
    expect(firefox.bound).toEqual(defaults)
    expect(await stored()).toEqual({})
  })

  it.each(["Alt+F", "", "Alt+X"])("never overwrites a key that a person chose: %j", async (chosen) => {
    const firefox = fakeFirefox({ language: "nl" })
    await chooseKeys()
    firefox.bound["quick-exit"] = chosen
    for (const language of ["nl", "de", "en-US", "nl"]) {
      firefox.speak(language)
      await chooseKeys()
      expect(firefox.bound["quick-exit"]).toBe(chosen)
    }
  })

  it("tries again after Firefox refused a key", async () => {
    const firefox = fakeFirefox({ language: "de" })
    vi.spyOn(firefox.commands, "update").mockRejectedValueOnce(new Error("busy"))
    await chooseKeys()
    expect(firefox.bound).toEqual({ "quick-exit": "Alt+X", _execute_action: "Alt+Shift+K" })
    await chooseKeys()
    expect(firefox.bound["quick-exit"]).toBe("Alt+Q")
    expect(await stored()).toEqual({ keys: firefox.bound })
  })

  it("changes nothing if storage fails, so that it never takes its own key for a person's choice", async () => {
    const firefox = fakeFirefox({ language: "de" })
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.local, "get").mockImplementation(() => Promise.reject(new Error("no disk")))
    await chooseKeys()
    expect(firefox.asked).toEqual([])
  })

  it("ignores a malformed stored note", async () => {
    await browser.storage.local.set({ keys: { "quick-exit": 7, other: null } })
    const firefox = fakeFirefox({ language: "de" })
    await chooseKeys()
    expect(firefox.bound["quick-exit"]).toBe("Alt+Q")
  })

  it.each([
    ["on a Mac, whose menus have no access keys", { os: "mac" }],
    ["in Chromium, where no extension can set a key", { isChromium: true }],
  ])("changes nothing %s", async (_, kind) => {
    const firefox = fakeFirefox({ language: "de", ...kind })
    await chooseKeys()
    expect(firefox.asked).toEqual([])
    expect(await stored()).toEqual({})
  })
})
