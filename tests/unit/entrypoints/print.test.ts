// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { findButton, expectAccessible, pageText, show } from "../components/mount"
import PrintPage from "@/entrypoints/print/App.vue"
import { eventually } from "../../eventually"

const findFields = () => [...document.querySelectorAll("textarea")]

async function type(text: string): Promise<void> {
  const [field] = findFields()
  if (!field) throw new Error("there is no card")
  field.value = text
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/** Whether the browser would show "Leave site?". */
function wouldShowLeaveSite(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

async function openPrintPage(hash: string) {
  location.hash = hash
  const wrapper = show(PrintPage, {})
  await flushPromises()
  // The page brings its own <main>.
  const page = document.querySelector(".page-top")?.parentElement
  if (page) document.body.replaceChildren(page)
  await eventually(() => expect(document.querySelector(".exit__button")).not.toBeNull())
  await wrapper.vm.$nextTick()
  return wrapper
}

const sendMessage = vi.fn(() => Promise.resolve())
const writeStorage = vi.fn()
const print = vi.fn<() => void>()

beforeEach(() => {
  sendMessage.mockClear()
  writeStorage.mockClear()
  browser.runtime.sendMessage = sendMessage
  for (const area of [browser.storage.local, browser.storage.session, browser.storage.sync]) area.set = writeStorage
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(writeStorage)
  vi.spyOn(document, "hasFocus").mockReturnValue(true)
  window.print = print.mockClear()
})

describe("the print page", () => {
  it.each([
    ["#missing-child.en", "Print"],
    ["#missing-child.es", "Imprimir"],
    ["#nothing.en", "Print"],
  ])("at %s has a title that does not reveal the topic", async (hash, title) => {
    await openPrintPage(hash)
    expect(document.title).toBe(title)
  })

  it("shows the whole guide, its card and further links", async () => {
    const wrapper = await openPrintPage("#missing-child.en")
    expect(pageText()).toMatch(
      /My child is missing.*Information for the police.*Space for a photo.*Call the police now.*About this guide.*OJJDP/,
    )
    findButton(wrapper, "Print").click()
    expect(print).toHaveBeenCalledOnce()
    await expectAccessible()
  })

  it("ends with the day of the numbers, in the language of the guide", async () => {
    const englishPage = await openPrintPage("#missing-child.en")
    expect(pageText()).toMatch(/has reviewed it yet\.\s*Numbers as of [A-Z][a-z]+ \d+, 20\d\d\.\s*$/)
    englishPage.unmount()
    await openPrintPage("#missing-child.es")
    expect(pageText()).toMatch(/Lista de números del \d+ de [a-z]+ de 20\d\d\.\s*$/)
  })

  it.each(["#happening-to-me.en", "#nothing.en", ""])(
    "offers numbers at %j, which names no guide to print",
    async (hash) => {
      await openPrintPage(hash)
      await eventually(() => expect(pageText()).toContain("Print numbers for a pocket or a wall"))
    },
  )

  it("shows no card with a guide other than the missing child's", async () => {
    await openPrintPage("#loved-one.es")
    expect(pageText()).toContain("Imprimir")
    expect(findFields()).toEqual([])
  })

  it("has each label of the card in English too, if the page is in another language", async () => {
    const englishLabels = () =>
      [...document.querySelectorAll(".card [lang='en']")].map(({ textContent }) => textContent)
    await openPrintPage("#missing-child.es")
    const labels = ["heading", "photo", "lastSeen"].length + findFields().length
    expect(englishLabels()).toHaveLength(labels)
    expect(englishLabels()).toContain("/ Date of birth")
    expect(findFields().map(({ labels: [label] }) => label?.textContent)).toContain(
      "Fecha de nacimiento / Date of birth",
    )
    await openPrintPage("#missing-child.en")
    expect(findFields()).not.toEqual([])
    expect(englishLabels()).toEqual([])
  })

  it("shows another guide's title as plain text, because a link would leave this page", async () => {
    await openPrintPage("#home-again.en")
    expect(pageText()).toContain("The guide “My child is missing or not home” has the steps.")
    expect(document.querySelectorAll("a[href^='#']")).toHaveLength(0)
  })

  it("has fields that the browser neither remembers nor sends to a spelling service, and stores nothing", async () => {
    await openPrintPage("#missing-child.en")
    expect(findFields()).toHaveLength(9)
    for (const field of findFields()) {
      expect([field.autocomplete, field.spellcheck || field.getAttribute("spellcheck"), field.name]).toEqual([
        "off",
        "false",
        "",
      ])
    }
    expect(document.querySelector("form")).toBeNull()
    await type("Ana, 14")
    expect(writeStorage).not.toHaveBeenCalled()
    expect(sendMessage).not.toHaveBeenCalled()
    expect(location.href).not.toContain("Ana")
  })
})

describe('the "Leave site?" question of the print page', () => {
  it("appears once something is typed, until it is deleted", async () => {
    await openPrintPage("#missing-child.en")
    expect(wouldShowLeaveSite()).toBe(false)
    await type("Ana")
    expect(wouldShowLeaveSite()).toBe(true)
    await type(" ")
    expect(wouldShowLeaveSite()).toBe(false)
  })

  it("never appears once the exit was pressed, even if more is typed", async () => {
    const wrapper = await openPrintPage("#missing-child.en")
    await type("Ana")
    sendMessage.mockImplementationOnce(async () => expect(wouldShowLeaveSite()).toBe(false))
    findButton(wrapper, "Exit this page").click()
    expect(sendMessage).toHaveBeenCalledOnce()
    await type("Ana, 14")
    window.dispatchEvent(new Event("focus"))
    expect(wouldShowLeaveSite()).toBe(false)
  })

  describe("when an exit message arrives", () => {
    const popup = { id: browser.runtime.id, url: `${location.origin}/popup.html` }
    let receive: (message: unknown, sender?: object) => void

    beforeEach(async () => {
      browser.runtime.onMessage.addListener = (listener) => {
        receive = (message, sender = popup) => void listener(message, sender, () => undefined)
      }
      Object.assign(browser.tabs, { getCurrent: async () => ({ id: 7 }) })
      await openPrintPage("#missing-child.en")
      await type("Ana")
    })

    it("does not appear if the message names this tab", () => {
      receive({ type: "exit", tabId: 7 })
      expect(wouldShowLeaveSite()).toBe(false)
    })

    it.each([
      ["names another tab, as in practice", { type: "exit", tabId: 8 }, popup],
      ["names no tab yet", { type: "exit", tabId: null }, popup],
      ["has an invalid tab id", { type: "exit", tabId: "7" }, popup],
      ["comes from a web page", { type: "exit", tabId: 7 }, { ...popup, url: "https://found.test/" }],
      ["comes from another extension", { type: "exit", tabId: 7 }, { ...popup, id: "another" }],
    ])("still appears if the message %s", (_, message, sender) => {
      receive(message, sender)
      expect(wouldShowLeaveSite()).toBe(true)
    })
  })

  it("does not appear while the page is hidden, because an exit hides a page before it closes it", async () => {
    await openPrintPage("#missing-child.en")
    await type("Ana")
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden")
    document.dispatchEvent(new Event("visibilitychange"))
    expect(wouldShowLeaveSite()).toBe(false)
    visibility.mockRestore()
    document.dispatchEvent(new Event("visibilitychange"))
    expect(wouldShowLeaveSite()).toBe(true)
  })
})
