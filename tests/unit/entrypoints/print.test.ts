// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { button, expectAccessible, pageText, show } from "../components/mount"
import PrintPage from "@/entrypoints/print/App.vue"

const fields = () => [...document.querySelectorAll("textarea")]

async function type(text: string): Promise<void> {
  const [field] = fields()
  if (!field) throw new Error("there is no card")
  field.value = text
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/** Whether the browser would ask "Leave site?". */
function asksToLeave(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

async function open(hash: string) {
  location.hash = hash
  const shown = show(PrintPage, {})
  await flushPromises()
  // The page brings its own <main>.
  const page = document.querySelector(".exit")?.parentElement?.parentElement
  if (page) document.body.replaceChildren(page)
  await vi.waitFor(() => expect(document.querySelector(".exit__button")).not.toBeNull())
  await shown.vm.$nextTick()
  return shown
}

const sent = vi.fn(() => Promise.resolve())
const written = vi.fn()
const print = vi.fn<() => void>()

beforeEach(() => {
  sent.mockClear()
  written.mockClear()
  browser.runtime.sendMessage = sent
  for (const area of [browser.storage.local, browser.storage.session, browser.storage.sync]) area.set = written
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(written)
  vi.spyOn(document, "hasFocus").mockReturnValue(true)
  window.print = print.mockClear()
})

describe("the print page", () => {
  it.each([
    ["#missing-child.en", "Print"],
    ["#missing-child.es", "Imprimir"],
    ["#nothing.en", "Print"],
  ])("at %s has a title that names no subject", async (hash, title) => {
    await open(hash)
    expect(document.title).toBe(title)
  })

  it("shows the whole guide, its card and where to read on", async () => {
    const shown = await open("#missing-child.en")
    expect(pageText()).toMatch(
      /My child is missing.*Information for the police.*Space for a photo.*Call the police now.*About this guide.*OJJDP/,
    )
    button(shown, "Print").click()
    expect(print).toHaveBeenCalledOnce()
    await expectAccessible()
  })

  it.each(["#happening-to-me.en", "#nothing.en", ""])("shows nothing at %j", async (hash) => {
    await open(hash)
    expect(pageText()).toMatch(/There is nothing to print here\.|Aquí no hay nada/)
  })

  it("has no card with other guides", async () => {
    await open("#loved-one.es")
    expect(pageText()).toContain("Imprimir")
    expect(fields()).toEqual([])
  })

  it("prints the title of another guide as words: a press would leave this page", async () => {
    await open("#loved-one.en")
    expect(pageText()).toContain("Then read the guide “My child is missing”.")
    expect(document.querySelectorAll("a[href^='#']")).toHaveLength(0)
  })

  it("offers nothing to the browser's memory or its spelling service, and stores nothing", async () => {
    await open("#missing-child.en")
    expect(fields()).toHaveLength(9)
    for (const field of fields()) {
      expect([field.autocomplete, field.spellcheck || field.getAttribute("spellcheck"), field.name]).toEqual([
        "off",
        "false",
        "",
      ])
    }
    expect(document.querySelector("form")).toBeNull()
    await type("Ana, 14")
    expect(written).not.toHaveBeenCalled()
    expect(sent).not.toHaveBeenCalled()
    expect(location.href).not.toContain("Ana")
  })
})

describe("leaving the card", () => {
  it("asks once something is typed, and no longer when it is taken out", async () => {
    await open("#missing-child.en")
    expect(asksToLeave()).toBe(false)
    await type("Ana")
    expect(asksToLeave()).toBe(true)
    await type(" ")
    expect(asksToLeave()).toBe(false)
  })

  it("never asks once the exit was pressed, though more is typed", async () => {
    const shown = await open("#missing-child.en")
    await type("Ana")
    sent.mockImplementationOnce(async () => expect(asksToLeave()).toBe(false))
    button(shown, "Exit this page").click()
    expect(sent).toHaveBeenCalledOnce()
    await type("Ana, 14")
    window.dispatchEvent(new Event("focus"))
    expect(asksToLeave()).toBe(false)
  })

  describe("when an exit is asked for", () => {
    const own = { id: browser.runtime.id, url: browser.runtime.getURL("/popup.html") }
    let receive: (message: unknown, sender?: object) => void

    beforeEach(async () => {
      browser.runtime.onMessage.addListener = (listener) => {
        receive = (message, sender = own) => void listener(message, sender, () => undefined)
      }
      Object.assign(browser.tabs, { getCurrent: async () => ({ id: 7 }) })
      await open("#missing-child.en")
      await type("Ana")
    })

    it("does not ask in its own tab", () => {
      receive({ type: "exit", tabId: 7 })
      expect(asksToLeave()).toBe(false)
    })

    it.each([
      ["another tab, as practice is", { type: "exit", tabId: 8 }, own],
      ["a tab that is not known yet", { type: "exit", tabId: null }, own],
      ["something that is no tab", { type: "exit", tabId: "7" }, own],
      ["its tab, by a web page", { type: "exit", tabId: 7 }, { ...own, url: "https://found.test/" }],
      ["its tab, by another extension", { type: "exit", tabId: 7 }, { ...own, id: "another" }],
    ])("still asks where it is for %s", (_, message, sender) => {
      receive(message, sender)
      expect(asksToLeave()).toBe(true)
    })
  })

  it("never asks out of sight: an exit covers a page before it closes it", async () => {
    await open("#missing-child.en")
    await type("Ana")
    const sight = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden")
    document.dispatchEvent(new Event("visibilitychange"))
    expect(asksToLeave()).toBe(false)
    sight.mockRestore()
    document.dispatchEvent(new Event("visibilitychange"))
    expect(asksToLeave()).toBe(true)
  })
})
