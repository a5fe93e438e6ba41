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
function asksLeaveSite(): boolean {
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
  ])("at %s has a title that does not reveal the topic", async (hash, title) => {
    await open(hash)
    expect(document.title).toBe(title)
  })

  it("shows the whole guide, its card and further links", async () => {
    const shown = await open("#missing-child.en")
    expect(pageText()).toMatch(
      /My child is missing.*Information for the police.*Space for a photo.*Call the police now.*About this guide.*OJJDP/,
    )
    button(shown, "Print").click()
    expect(print).toHaveBeenCalledOnce()
    await expectAccessible()
  })

  it.each(["#happening-to-me.en", "#nothing.en", ""])("says that there is nothing to print at %j", async (hash) => {
    await open(hash)
    expect(pageText()).toMatch(/There is nothing to print here\.|Aquí no hay nada/)
  })

  it("shows no card with other guides", async () => {
    await open("#loved-one.es")
    expect(pageText()).toContain("Imprimir")
    expect(fields()).toEqual([])
  })

  it("shows another guide's title as plain text, because a link would leave this page", async () => {
    await open("#loved-one.en")
    expect(pageText()).toContain("Then read the guide “My child is missing”.")
    expect(document.querySelectorAll("a[href^='#']")).toHaveLength(0)
  })

  it("has fields that the browser neither remembers nor sends to a spelling service, and stores nothing", async () => {
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

describe('the "Leave site?" question of the print page', () => {
  it("appears once something is typed, and no longer when it is deleted", async () => {
    await open("#missing-child.en")
    expect(asksLeaveSite()).toBe(false)
    await type("Ana")
    expect(asksLeaveSite()).toBe(true)
    await type(" ")
    expect(asksLeaveSite()).toBe(false)
  })

  it("never appears once the exit was pressed, even if more is typed", async () => {
    const shown = await open("#missing-child.en")
    await type("Ana")
    sent.mockImplementationOnce(async () => expect(asksLeaveSite()).toBe(false))
    button(shown, "Exit this page").click()
    expect(sent).toHaveBeenCalledOnce()
    await type("Ana, 14")
    window.dispatchEvent(new Event("focus"))
    expect(asksLeaveSite()).toBe(false)
  })

  describe("when an exit message arrives", () => {
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

    it("does not appear if the message names this tab", () => {
      receive({ type: "exit", tabId: 7 })
      expect(asksLeaveSite()).toBe(false)
    })

    it.each([
      ["names another tab, as in practice", { type: "exit", tabId: 8 }, own],
      ["names no tab yet", { type: "exit", tabId: null }, own],
      ["has an invalid tab id", { type: "exit", tabId: "7" }, own],
      ["comes from a web page", { type: "exit", tabId: 7 }, { ...own, url: "https://found.test/" }],
      ["comes from another extension", { type: "exit", tabId: 7 }, { ...own, id: "another" }],
    ])("still appears if the message %s", (_, message, sender) => {
      receive(message, sender)
      expect(asksLeaveSite()).toBe(true)
    })
  })

  it("does not appear while the page is hidden, because an exit hides a page before it closes it", async () => {
    await open("#missing-child.en")
    await type("Ana")
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden")
    document.dispatchEvent(new Event("visibilitychange"))
    expect(asksLeaveSite()).toBe(false)
    visibility.mockRestore()
    document.dispatchEvent(new Event("visibilitychange"))
    expect(asksLeaveSite()).toBe(true)
  })
})
